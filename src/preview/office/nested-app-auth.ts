import { createHash } from "node:crypto";
import type { Tenant, TenantUser } from "../tenant/tenant";
import type { PageQuestions } from "./page-questions";
import { writeUnsignedToken } from "./unsigned-token";
import { readObject } from "./wire";

/** What MSAL asks the host around a pane. */
export interface NestedAppAuthRequest {
  messageType: "NestedAppAuthRequest";
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string; claims?: string };
}

/** Reads a text that a pane posted; `undefined` when it is no request of MSAL. */
export function readNestedAppAuthRequest(text: string): NestedAppAuthRequest | undefined {
  const message = readObject(text);
  return message?.messageType === "NestedAppAuthRequest" && typeof message.method === "string"
    ? (message as unknown as NestedAppAuthRequest)
    : undefined;
}

/** An answer and a word on it for the wire log. */
export interface NestedAppAuthAnswer {
  text: string;
  outcome: string;
}

type AnswerBody = { success: true } & Record<string, unknown>;

/** What MSAL understands as failures, by its status. */
interface Refusal {
  success: false;
  error: { status: string; code: string; description: string };
}

const tenantId = "7c1f2b9e-1c56-4f0e-9d27-6b1d0c3e8a11";
const environment = "login.microsoftonline.com";
/** Scopes of OpenID Connect; they need no consent and open nothing of Graph. */
const openIdScopes = new Set(["openid", "profile", "offline_access", "email", ".default"]);

/**
 * The host's side of nested app authentication: accounts and tokens from the tenant, scoped to what was asked.
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export class NestedAppAuth {
  constructor(
    private readonly tenant: Tenant,
    private readonly consents: PageQuestions<boolean>,
  ) {}

  /** Answers one request; a pop-up is answered when the person has decided. */
  async answer(request: NestedAppAuthRequest): Promise<NestedAppAuthAnswer> {
    const body = await this.bodyFor(request);
    const { requestId } = request;
    const text = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...body });
    return { text, outcome: body.success ? "ok" : body.error.code };
  }

  private bodyFor(
    request: NestedAppAuthRequest,
  ): AnswerBody | Refusal | Promise<AnswerBody | Refusal> {
    switch (request.method) {
      case "GetInitContext":
        return { success: true, initContext: this.initContext() };
      case "GetActiveAccount":
        return { success: true, account: this.account() };
      case "GetToken":
        return this.token(request, false);
      case "GetTokenPopup":
        return this.token(request, true);
      default:
        return refuse("PERSISTENT_ERROR", "unknown_method", `${request.method} is not implemented`);
    }
  }

  private initContext() {
    const { homeAccountId, username } = this.account();
    return {
      sdkName: "kansli-preview",
      sdkVersion: "1.0",
      accountContext: { homeAccountId, environment, tenantId, username },
      capabilities: { queryAccount: true },
    };
  }

  private async token(request: NestedAppAuthRequest, mayAsk: boolean) {
    const user = this.user();
    const asked = scopesOf(request);
    const graphScopes = asked.filter((scope) => !openIdScopes.has(scope.toLowerCase()));
    if (!this.tenant.tokens.hasConsent(user.id, graphScopes)) {
      if (!mayAsk) {
        const words = `Consent is needed for ${graphScopes.join(", ")}`;
        return refuse("USER_INTERACTION_REQUIRED", "interaction_required", words);
      }
      const isAllowed = await this.consents.ask((requestId) => {
        return { type: "consent", requestId, scopes: graphScopes, user: user.displayName };
      });
      if (!isAllowed) {
        return refuse("USER_CANCEL", "user_cancelled", "The person did not allow it");
      }
      this.tenant.tokens.consent(user.id, graphScopes);
    }
    const lifetime = this.tenant.tokens.lifetimeSeconds;
    return {
      success: true as const,
      token: {
        access_token: this.tenant.tokens.issue(user.id, graphScopes),
        id_token: this.idToken(request),
        expires_in: lifetime,
        scope: asked.join(" "),
      },
      account: this.account(),
    };
  }

  private user(): TenantUser {
    return this.tenant.mailboxOf(this.tenant.signedInUserId).owner;
  }

  private account() {
    const user = this.user();
    const localAccountId = toGuid(user.id);
    return {
      homeAccountId: `${localAccountId}.${tenantId}`,
      environment,
      tenantId,
      username: user.userPrincipalName,
      localAccountId,
      name: user.displayName,
    };
  }

  private idToken(request: NestedAppAuthRequest): string {
    const { localAccountId, username, name } = this.account();
    const now = Math.floor(Date.now() / 1000);
    return writeUnsignedToken({
      aud: request.tokenParams?.clientId ?? "",
      iss: `https://${environment}/${tenantId}/v2.0`,
      iat: now,
      nbf: now,
      exp: now + this.tenant.tokens.lifetimeSeconds,
      oid: localAccountId,
      sub: localAccountId,
      tid: tenantId,
      preferred_username: username,
      name,
      ver: "2.0",
    });
  }
}

/** Scopes as Graph names them: `https://graph.microsoft.com/Mail.Read` is `Mail.Read`. */
function scopesOf(request: NestedAppAuthRequest): string[] {
  const words = (request.tokenParams?.scope ?? "").split(" ").filter((word) => word !== "");
  return words.map((word) => word.replace(/^https:\/\/graph\.microsoft\.com\//i, ""));
}

function refuse(status: string, code: string, description: string): Refusal {
  return { success: false, error: { status, code, description } };
}

/** Entra's ids are GUIDs; the tenant's may be anything. */
function toGuid(id: string): string {
  const hex = createHash("sha256").update(id).digest("hex");
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join("-");
}
