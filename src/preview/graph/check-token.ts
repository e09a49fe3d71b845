import type { DoorContext } from "./door-env";
import { GraphFailure } from "./graph-failure";

const realm =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** Finds what the request's token stands for, or throws 401 with the WWW-Authenticate that Graph sends. */
export function checkToken(c: DoorContext): void {
  const token = /^Bearer (.+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!token) throw unauthorized("Access token is empty.", realm);
  const tenant = c.get("tenant");
  const grant = tenant.tokens.check(token);
  if (!grant) throw unauthorized("Lifetime validation failed, the token is expired.", realm);
  if (c.get("faults").isChallenged(grant)) throw challenge(tenant.now());
  c.set("grant", grant);
}

/** @see https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function challenge(now: number): GraphFailure {
  const wanted = {
    access_token: { nbf: { essential: true, value: String(Math.floor(now / 1000)) } },
  };
  const claims = Buffer.from(JSON.stringify(wanted)).toString("base64");
  return unauthorized(
    "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
    `${realm}, error="insufficient_claims", claims="${claims}"`,
  );
}

function unauthorized(message: string, authenticate: string): GraphFailure {
  return new GraphFailure(401, "InvalidAuthenticationToken", message, {
    "WWW-Authenticate": authenticate,
  });
}
