import type { AgendaItem } from "../meeting/agenda";

const lengthOf = (items: readonly AgendaItem[]) =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Shortens every item in the same proportion, in whole minutes and none to less than one, so that the sum is the
 * meeting's length. Pauses keep theirs. Items that fit, or that cannot be made to, come back as they are.
 */
export function shortenInProportion(
  items: readonly AgendaItem[],
  slotMinutes: number,
): readonly AgendaItem[] {
  const pauses = lengthOf(items.filter(({ isPause }) => isPause));
  const work = lengthOf(items) - pauses;
  const room = slotMinutes - pauses;
  const timed = items.filter(({ isPause, minutes }) => !isPause && minutes > 0).length;
  if (work <= room || room < timed) return items;
  return spread(items, room / work, room);
}

/** Rounds down and gives the minutes that are left to the items that lost most by it. */
function spread(items: readonly AgendaItem[], share: number, room: number): AgendaItem[] {
  const exact = items.map(({ isPause, minutes }) => (isPause ? 0 : minutes * share));
  const whole = exact.map((value) => (value > 0 ? Math.max(1, Math.floor(value)) : 0));
  let left = room - whole.reduce((sum, value) => sum + value, 0);
  const lost = (at: number) => (exact[at] ?? 0) - (whole[at] ?? 0);
  const byLoss = [...items.keys()]
    .filter((at) => (whole[at] ?? 0) > 0)
    .sort((one, other) => lost(other) - lost(one) || one - other);
  for (const at of byLoss) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left--;
  }
  // Items held at one minute may have taken more than their share; the longest give it back.
  while (left < 0) {
    const longest = byLoss.reduce((best, at) =>
      (whole[at] ?? 0) > (whole[best] ?? 0) ? at : best,
    );
    whole[longest] = (whole[longest] ?? 0) - 1;
    left++;
  }
  return items.map((item, at) => (item.isPause ? item : { ...item, minutes: whole[at] ?? 0 }));
}

/**
 * Marks what can wait so that the rest fits: from the end, information first, then discussion; never a decision and
 * never an item of the meeting's own order, which has no minutes to win. What was marked before stays marked.
 */
export function markWhatCanWait(
  items: readonly AgendaItem[],
  slotMinutes: number,
): readonly AgendaItem[] {
  let over = lengthOf(items.filter(({ canWait }) => !canWait)) - slotMinutes;
  const waits = new Set<string>();
  for (const type of ["information", "discussion"] as const) {
    for (const item of items.toReversed()) {
      const isFormal = item.minutes <= 5;
      if (over <= 0 || item.type !== type || item.isPause || item.canWait || isFormal) continue;
      waits.add(item.id);
      over -= item.minutes;
    }
  }
  return items.map((item) => (waits.has(item.id) ? { ...item, canWait: true } : item));
}
