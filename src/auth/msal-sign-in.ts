import {
  createNestablePublicClientApplication,
  EventType,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { closedByPerson } from "./closed-by-person";
import { toMsalConfiguration } from "./msal-configuration";
import type { SignedInAccount, SignIn, SignInConfig, TokenOptions } from "./sign-in";
import { needsInteraction, SignInError, toSignInError } from "./sign-in-error";

interface Wish {
  scopes: string[];
  claims?: string;
  forceRefresh: boolean;
}

/** Sign-in through MSAL: by the host around the pane, else by Microsoft's own window. */
export class MsalSignIn implements SignIn {
  private application: Promise<IPublicClientApplication> | undefined;
  private current: AccountInfo | undefined;
  /** The account the person goes on with though Office goes by another. */
  private kept: AccountInfo | undefined;
  private refused = false;
  /** The sign-in window that is open; there is never more than one. */
  private window: Promise<unknown> | undefined;

  constructor(private readonly config: SignInConfig) {}

  get account(): SignedInAccount | undefined {
    return this.current && { name: this.current.name ?? "", address: this.current.username };
  }

  keepAccount(): void {
    this.refused = false;
    this.kept = this.current;
    // MSAL remembers it for the next visit.
    void this.start().then((application) => application.setActiveAccount(this.kept ?? null));
  }

  async getAccessToken(scopes: readonly string[], options: TokenOptions = {}): Promise<string> {
    const { claims, forceRefresh = false, interactive = true } = options;
    const wish = { scopes: [...scopes], forceRefresh, ...(claims ? { claims } : {}) };
    try {
      const result = await this.acquire(wish, interactive);
      this.accept(result.account);
      return result.accessToken;
    } catch (error) {
      throw toSignInError(error);
    }
  }

  private async acquire(wish: Wish, interactive: boolean): Promise<AuthenticationResult> {
    const application = await this.start();
    for (;;) {
      const opened = this.window;
      try {
        if (this.refused) throw new SignInError("interaction-required");
        return await this.acquireSilently(application, wish);
      } catch (error) {
        if (!needsInteraction(error) && !this.refused) throw error;
        if (!interactive) throw error;
      }
      // Somebody else's window opened meanwhile; what it brings may be enough for this wish too.
      if (this.window === undefined && opened === undefined)
        return this.openWindow(application, wish);
      await (this.window ?? opened);
    }
  }

  private start(): Promise<IPublicClientApplication> {
    this.application ??= this.create();
    return this.application;
  }

  private async create(): Promise<IPublicClientApplication> {
    try {
      return await createNestablePublicClientApplication(toMsalConfiguration(this.config));
    } catch (error) {
      this.application = undefined;
      throw error;
    }
  }

  private acquireSilently(
    application: IPublicClientApplication,
    wish: Wish,
  ): Promise<AuthenticationResult> {
    const account = this.current ?? this.remembered(application);
    const { loginHint } = this.config;
    if (!account && loginHint && !isNested()) return application.ssoSilent({ ...wish, loginHint });
    return application.acquireTokenSilent({ ...wish, ...(account ? { account } : {}) });
  }

  private async openWindow(
    application: IPublicClientApplication,
    wish: Wish,
  ): Promise<AuthenticationResult> {
    const { scopes, claims } = wish;
    const account = this.refused ? undefined : (this.current ?? this.remembered(application));
    const { loginHint } = this.config;
    const asked = application.acquireTokenPopup({
      scopes,
      ...(claims ? { claims } : {}),
      ...(account ? { account } : loginHint ? { loginHint } : {}),
      ...(this.refused ? { prompt: "select_account" } : {}),
      // A window that was left open earlier must not keep this one from opening.
      overrideInteractionInProgress: true,
    });
    const answered = untilClosed(application, asked);
    this.window = answered.catch(() => undefined);
    try {
      return await answered;
    } finally {
      this.window = undefined;
    }
  }

  /** The account of an earlier visit, when there is no doubt which. */
  private remembered(application: IPublicClientApplication): AccountInfo | undefined {
    // The host alone says who is signed in to it.
    if (isNested()) return undefined;
    const accounts = application.getAllAccounts();
    const { loginHint } = this.config;
    if (!loginHint) return accounts.length === 1 ? accounts[0] : undefined;
    this.kept ??= application.getActiveAccount() ?? undefined;
    return accounts.find((account) => isCalled(account, loginHint)) ?? this.kept;
  }

  private accept(account: AccountInfo): void {
    const { loginHint } = this.config;
    this.current = account;
    const isKept = account.homeAccountId === this.kept?.homeAccountId;
    // Where the host signs in, it answers for whom; people are not always signed in by their mail address.
    const isSure = isNested() || isKept || !loginHint || isCalled(account, loginHint);
    this.refused = !isSure;
    if (this.refused) throw new SignInError("wrong-account");
  }
}

/** Ends the waiting when the person closes the window, which MSAL itself cannot see. */
async function untilClosed(
  application: IPublicClientApplication,
  asked: Promise<AuthenticationResult>,
): Promise<AuthenticationResult> {
  const watch = closedByPerson();
  const callback = application.addEventCallback(
    ({ payload }) => {
      if (payload && "popupWindow" in payload) watch.follow(payload.popupWindow);
    },
    [EventType.POPUP_OPENED],
  );
  try {
    return await Promise.race([asked, watch.closed]);
  } finally {
    watch.stop();
    if (callback) application.removeEventCallback(callback);
  }
}

/** Says whether the Office application around the pane signs in for us. */
function isNested(): boolean {
  return "nestedAppAuthBridge" in window;
}

/** Says whether an account goes by an address: Entra knows one person under several names. */
function isCalled(account: AccountInfo, address: string): boolean {
  const { preferred_username, upn, email, login_hint } = account.idTokenClaims ?? {};
  const names = [account.username, preferred_username, upn, email, login_hint];
  return names.some(
    (name) => typeof name === "string" && name.toLowerCase() === address.toLowerCase(),
  );
}
