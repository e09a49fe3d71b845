import type { AgendaItem } from "../meeting/agenda";

/** Numbers the attachments through the whole meeting, in the order of the items: the numbers of each item's. */
export function numberAttachments(items: readonly AgendaItem[]): Map<string, number[]> {
  let number = 0;
  return new Map(items.map(({ id, attachments }) => [id, attachments.map(() => ++number)]));
}
