import type { Meeting } from "../../core/meeting/meeting";
import { GraphError } from "../../graph/graph-error";
import type { Connection } from "../connection";

/**
 * The next meeting of the same series, for the § that announces it. Where the calendar cannot be asked now, as offline,
 * the minutes are made all the same: the day stays a gap, which the check list names.
 */
export async function findNextMeeting(
  connection: Connection,
  meeting: Meeting,
): Promise<Meeting | undefined> {
  try {
    return await connection.calendarOf(meeting.executive).readNextOf(meeting);
  } catch (thrown) {
    if (thrown instanceof GraphError) return undefined;
    throw thrown;
  }
}
