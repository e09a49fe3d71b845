/** Which rows of a list are chosen, and from where a range is drawn. */
export interface Selection {
  keys: ReadonlySet<string>;
  /** The row a range starts at: the last one that was chosen by itself. */
  anchor: string | undefined;
}

/** Nothing chosen. */
export const noSelection: Selection = { keys: new Set(), anchor: undefined };

/** Chooses a row, or lets it go when it was chosen. */
export function toggled(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/**
 * Chooses every row from the anchor to `key`, in the order of the list, beside what was chosen already. The anchor is
 * `from`, a row of the list, when there is none or it has left.
 */
export function extendedTo(
  selection: Selection,
  key: string,
  from: string,
  order: readonly string[],
): Selection {
  const { anchor: last } = selection;
  // The row chosen last may have been let go, and have left the list since.
  const anchor = last !== undefined && order.includes(last) ? last : from;
  const ends = [order.indexOf(anchor), order.indexOf(key)].sort((a, b) => a - b);
  const [top = 0, bottom = 0] = ends;
  return { keys: new Set([...selection.keys, ...order.slice(top, bottom + 1)]), anchor };
}

/** Chooses every row of the list. */
export function allOf(order: readonly string[]): Selection {
  return { keys: new Set(order), anchor: order[0] };
}

/** Lets go of the rows that have left the list; the same selection when none has. */
export function keptIn(selection: Selection, order: readonly string[]): Selection {
  if (selection.keys.size === 0) return selection;
  const present = new Set(order);
  const keys = [...selection.keys].filter((key) => present.has(key));
  if (keys.length === selection.keys.size) return selection;
  const anchor =
    selection.anchor !== undefined && present.has(selection.anchor) ? selection.anchor : undefined;
  return { keys: new Set(keys), anchor };
}
