import type { TriagedMessage } from "../../src/core/triage/triaged-message";
import { aMessage } from "./builders";

/** A message in the lane Handle with a score of 40, about which nothing else is known, with any of it put otherwise. */
export function aTriagedMessage(
  parts: Partial<Omit<TriagedMessage, "message">> & {
    message?: Parameters<typeof aMessage>[0];
  } = {},
): TriagedMessage {
  return {
    lane: "handle",
    score: 40,
    startingPoint: 20,
    contributions: [],
    marks: { newSender: false, unsure: false, waiting: false },
    facts: { deadlines: [], questions: [], amounts: [], safety: [] },
    corrected: false,
    ...parts,
    message: aMessage(parts.message),
  };
}
