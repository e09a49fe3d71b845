import type { Attachment } from "./agenda";

/**
 * Numbers the attachments through the whole meeting, in the order of the items or the §: the numbers of each one's, by
 * its id. Agenda and minutes number alike, so that "Bilaga 3" is the same paper in both.
 */
export function numberAttachments(
  items: readonly { id: string; attachments: readonly Attachment[] }[],
): Map<string, number[]> {
  let number = 0;
  return new Map(items.map(({ id, attachments }) => [id, attachments.map(() => ++number)]));
}
