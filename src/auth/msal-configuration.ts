import { LogLevel, ProtocolMode, type Configuration } from "@azure/msal-browser";
import type { SignInConfig } from "./sign-in";

/** How long a person may take in the sign-in window: passwords are looked up and second factors fetched. */
const windowTimeoutMs = 10 * 60_000;
/** Short, so that the browser still sees a window opened afterwards as the answer to the person's click. */
const silentTimeoutMs = 4000;

/** Sets MSAL up: silent in every log, patient with people, and able to answer claims challenges. */
export function toMsalConfiguration(config: SignInConfig): Configuration {
  const isOidc = config.provider === "oidc";
  return {
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      redirectUri: config.redirectUri ?? new URL("redirect.html", window.location.href).href,
      // Says that we can answer the claims challenges of continuous access evaluation.
      clientCapabilities: ["CP1"],
      ...(isOidc
        ? {
            knownAuthorities: [new URL(config.authority).host],
            OIDCOptions: { responseMode: "query" as const },
          }
        : {}),
    },
    cache: { cacheLocation: "localStorage" },
    system: {
      protocolMode: isOidc ? ProtocolMode.OIDC : ProtocolMode.AAD,
      popupBridgeTimeout: windowTimeoutMs,
      iframeBridgeTimeout: silentTimeoutMs,
      loggerOptions: {
        logLevel: LogLevel.Error,
        piiLoggingEnabled: false,
        loggerCallback: () => undefined,
      },
    },
  };
}
