import type { Agenda } from "./agenda";
import type { MeetingState } from "./meeting";
import type { Minutes } from "./minutes";

/** How far a meeting has come, from what there is of it. */
export function stateOfMeeting(has: {
  agenda?: Agenda;
  /** The notice was written as a draft or sent. */
  isNoticeMade?: boolean;
  minutes?: Minutes;
}): MeetingState {
  if (has.minutes) return has.minutes.status === "draft" ? "minutes draft" : has.minutes.status;
  if (!has.agenda) return "no agenda";
  return has.isNoticeMade ? "agenda sent" : "agenda draft";
}
