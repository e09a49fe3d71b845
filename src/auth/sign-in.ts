import { MsalSignIn } from "./msal-sign-in";

/** Where and as what to sign in. */
export interface SignInConfig {
  /** The application id of Kansli's registration. */
  clientId: string;
  /** The authority people sign in at: "https://login.microsoftonline.com/organizations". */
  authority: string;
  /** The page that takes the answer of the sign-in window; "redirect.html" beside the pane when absent. */
  redirectUri?: string;
  /** The address of the person at the Office application, so that the same account signs in here. */
  loginHint?: string;
  /** "oidc" for a provider that is not Microsoft's own; "microsoft" when absent. */
  provider?: "microsoft" | "oidc";
}

/** What may be said when a token is wanted. */
export interface TokenOptions {
  /** The claims that Graph's challenge asked for, as JSON text. */
  claims?: string;
  /** True when the token at hand was refused. */
  forceRefresh?: boolean;
  /** False when no window may be opened: then it fails with "interaction-required". True when absent. */
  interactive?: boolean;
}

/** Who is signed in. */
export interface SignedInAccount {
  name: string;
  /** The name the person signs in by; mostly, but not always, the mail address. */
  address: string;
}

/** Signing in, and tokens for whoever needs one. */
export interface SignIn {
  /** Who is signed in; absent before the first token. */
  readonly account: SignedInAccount | undefined;
  /** Gives a token with just these scopes, without asking where that can be. Rejects with SignInError. */
  getAccessToken(scopes: readonly string[], options?: TokenOptions): Promise<string>;
  /** After "wrong-account": goes on with the account that was signed in. */
  keepAccount(): void;
}

/**
 * Makes sign-in for one pane: the host signs in where it can (nested app authentication), else Microsoft's own window
 * does. Nothing is asked or loaded before the first token.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function createSignIn(config: SignInConfig): SignIn {
  return new MsalSignIn(config);
}
