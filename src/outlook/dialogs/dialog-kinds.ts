import type { NamedFailure } from "../../core/triage/triage-desk";

/** A dialog that is open, with what it was opened for. */
export type OpenDialog =
  | { kind: "keys" }
  | { kind: "settings" }
  | { kind: "stored" }
  | { kind: "delete" }
  | { kind: "learned" }
  | { kind: "forget" }
  | { kind: "threshold" }
  | { kind: "spot-check" }
  /** `address` is filled in when the dialog was opened for somebody. */
  | { kind: "add"; address?: string }
  /** `which` is what the categories are to be set on. */
  | { kind: "apply"; which: readonly string[] | "all" }
  | { kind: "failed"; failures: readonly NamedFailure[] };
