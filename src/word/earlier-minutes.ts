import type { Meeting } from "../core/meeting/meeting";
import type { Minutes } from "../core/meeting/minutes";
import type { DeskStore } from "../core/shared/desk-store";
import { MeetingFiles } from "./meeting-file";

/** So many of the latest meetings are looked through: a year and a half of a monthly one. */
const mostRead = 18;

/** The minutes of earlier meetings of the same series, the same title or the body, the latest first. */
export async function readEarlierMinutes(
  store: DeskStore,
  meeting: Meeting,
  bodyId?: string,
): Promise<readonly Minutes[]> {
  const files = new MeetingFiles(store);
  const hasMinutes = new Set(["minutes draft", "for approval", "approved"]);
  const notes = (await files.readNotes())
    .filter(({ meeting: other, state }) => other.start < meeting.start && hasMinutes.has(state))
    .slice(-mostRead);
  const found = await Promise.all(notes.map(({ meeting: { id } }) => files.read(id)));
  return found
    .flatMap((file) => file?.minutes ?? [])
    .filter((minutes) => isOfSame(minutes, meeting, bodyId))
    .reverse();
}

function isOfSame(minutes: Minutes, { seriesId }: Meeting, bodyId?: string): boolean {
  if (bodyId !== undefined && minutes.bodyId === bodyId) return true;
  return seriesId !== undefined && minutes.seriesId === seriesId;
}
