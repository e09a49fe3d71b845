/**
 * The categories after a change. Outlook tells categories apart without regard to case. What is added takes the place
 * of the first that is removed, so that taking back a swap of lanes gives the same order again; else it goes last.
 */
export function changedCategories(
  current: readonly string[],
  change: { add: readonly string[]; remove: readonly string[] },
): string[] {
  const removed = new Set(change.remove.map(folded));
  const kept = current.filter((name) => !removed.has(folded(name)));
  const present = new Set(kept.map(folded));
  const added = change.add.filter((name) => {
    const isNew = !present.has(folded(name));
    present.add(folded(name));
    return isNew;
  });
  const firstGone = current.findIndex((name) => removed.has(folded(name)));
  const place = firstGone < 0 ? kept.length : firstGone;
  return [...kept.slice(0, place), ...added, ...kept.slice(place)];
}

/** Says whether two lists of categories are the same, in order and spelling. */
export function sameCategories(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function folded(name: string): string {
  return name.toLowerCase();
}
