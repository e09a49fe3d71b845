import type { Warning } from "../shared/parsed";
import type { Lane } from "./lane";
import type { Progress } from "./mailbox";
import type { TriagedMessage } from "./triaged-message";

/**
 * idle: nothing was asked for. loading: the folders are being read; what has come is already in lanes.
 * ready: everything asked for is in lanes; `progress` may still tell of bodies being read.
 * stopped: the reading was cancelled; what had come by then is in lanes. failed: the last reading failed; the list
 * is the one before it.
 */
export type TriagePhase = "idle" | "loading" | "ready" | "stopped" | "failed";

/** Everything the pane shows of one mailbox at one moment. Never changed, only replaced. */
export interface TriageSnapshot {
  phase: TriagePhase;
  /** All messages, by lane in the order of `lanes`, then highest score first, then newest first. */
  messages: readonly TriagedMessage[];
  /** How many messages are in each lane. The sum is `reviewed`. */
  counts: Readonly<Record<Lane, number>>;
  /** How many of them are unread. */
  unread: number;
  /** How many messages have been put into lanes. */
  reviewed: number;
  /** How many messages there are to review, as far as is known. */
  total: number;
  /** When everything was last read to the end, an instant in UTC, ISO 8601. */
  syncedAt?: string;
  /** How far the reading under way has come. */
  progress?: Progress;
  /** What was odd and did not stop the work, as learned weights that could not be read. */
  warnings: readonly Warning[];
}
