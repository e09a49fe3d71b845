import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { signInErrorTexts, type SignInErrorCode } from "./sign-in-error-texts";

/**
 * Signing in failed. `message` is a sentence for people in English, `texts` holds it in both languages, and `detail`
 * is the name MSAL or the sign-in service gave the failure, for whoever looks after the add-in. No address is in it.
 */
export class SignInError extends Error {
  override readonly name = "SignInError";

  constructor(
    readonly code: SignInErrorCode,
    readonly detail = "",
    cause?: unknown,
  ) {
    super(signInErrorTexts[code].en, { cause });
  }

  /** What happened and what to do next, in each language. */
  get texts(): { sv: string; en: string } {
    return signInErrorTexts[this.code];
  }
}

/** The names under which MSAL and the sign-in service tell of a failure. */
const codeOfName: Readonly<Record<string, SignInErrorCode>> = {
  popup_window_error: "popup-blocked",
  empty_window_error: "popup-blocked",
  user_cancelled: "cancelled",
  user_canceled: "cancelled",
  interaction_in_progress_cancelled: "cancelled",
  timed_out: "timed-out",
  no_account_error: "interaction-required",
  no_account_found: "interaction-required",
  interaction_in_progress: "interaction-required",
  access_denied: "not-consented",
  consent_required: "not-consented",
  no_network_connectivity: "offline",
  network_error: "offline",
  post_request_failed: "offline",
  get_request_failed: "offline",
  openid_config_error: "offline",
  endpoints_resolution_error: "offline",
  unauthorized_client: "not-set-up",
  invalid_client: "not-set-up",
  invalid_scope: "not-set-up",
  untrusted_authority: "not-set-up",
  nested_app_auth_bridge_disabled: "not-set-up",
};

/** The numbers Microsoft Entra begins its descriptions with. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const codeOfNumber: readonly [number: RegExp, code: SignInErrorCode][] = [
  [/AADSTS5300[0-9]/u, "blocked-by-policy"],
  [/AADSTS(65001|65004|90094|90095)\b/u, "not-consented"],
  [/AADSTS(700016|50011|9002326|500011)\b/u, "not-set-up"],
];

/** Says whether a person must take part before a token can be had. */
export function needsInteraction(error: unknown): boolean {
  return (
    error instanceof InteractionRequiredAuthError ||
    (error instanceof AuthError && codeOfName[error.errorCode] === "interaction-required")
  );
}

/** Turns what MSAL throws into our own error; what is no failure of sign-in is a bug and passes through. */
export function toSignInError(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  const numbered = codeOfNumber.find(([number]) => number.test(error.errorMessage))?.[1];
  const fallback = needsInteraction(error) ? "interaction-required" : "failed";
  const code = numbered ?? codeOfName[error.errorCode] ?? fallback;
  return new SignInError(code, error.errorCode, error);
}
