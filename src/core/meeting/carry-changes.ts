/** Something with an id that is never given twice. */
interface Known {
  id: string;
}

/**
 * Brings what changed between two states of an agenda or of minutes to a third state, one from before or from meanwhile.
 * What did not change stays as the third has it, and what changed in an item that the third does not have brings the
 * item along: a word that was written is never lost. Things that came in both get ids of their own. The order of items
 * is the third's.
 */
export function carryChanges<Value extends { idsGiven: number }>(
  before: Value,
  after: Value,
  onto: Value,
): Value {
  if (isSame(before, after)) return onto;
  if (isSame(before, onto)) return after;
  const given = Math.max(onto.idsGiven - before.idsGiven, 0);
  const own = given > 0 ? withLaterIds(after, before.idsGiven, given) : after;
  const carried = carry(before, own, onto) as Value;
  return { ...carried, idsGiven: Math.max(own.idsGiven, onto.idsGiven) };
}

/** The same with ids that were given after the first `known` moved on by as many as were given beside them. */
function withLaterIds<Value extends { idsGiven: number }>(
  value: Value,
  known: number,
  by: number,
): Value {
  const moved = (id: string): string => {
    const count = Number(id.slice(1));
    return count > known ? `${id.slice(0, 1)}${String(count + by)}` : id;
  };
  const json = JSON.stringify({ ...value, idsGiven: value.idsGiven + by });
  return JSON.parse(json, (name, part: unknown) =>
    name === "id" && typeof part === "string" ? moved(part) : part,
  ) as Value;
}

function carry(before: unknown, after: unknown, onto: unknown): unknown {
  if (isSame(before, after)) return onto;
  if (isSame(before, onto)) return after;
  if (isList(before) && isList(after) && isList(onto)) return carryList(before, after, onto);
  if (isObject(before) && isObject(after) && isObject(onto)) {
    const names = Object.keys({ ...onto, ...after });
    const carried = names.map((name) => [name, carry(before[name], after[name], onto[name])]);
    return Object.fromEntries(carried.filter(([, value]) => value !== undefined));
  }
  return after;
}

function carryList(
  before: readonly Known[],
  after: readonly Known[],
  onto: readonly Known[],
): Known[] {
  const inBefore = byId(before);
  const inAfter = byId(after);
  const isTakenOut = ({ id }: Known) => inBefore.has(id) && !inAfter.has(id);
  const list = onto
    .filter((one) => !isTakenOut(one))
    .map((one) => {
      const was = inBefore.get(one.id);
      return was ? (carry(was, inAfter.get(one.id), one) as Known) : one;
    });
  const inOnto = byId(onto);
  for (const [at, one] of after.entries()) {
    const was = inBefore.get(one.id);
    if (inOnto.has(one.id) || isSame(was, one)) continue;
    list.splice(placeAfter(list, after[at - 1]), 0, one);
  }
  return list;
}

function placeAfter(list: readonly Known[], previous: Known | undefined): number {
  return list.findIndex(({ id }) => id === previous?.id) + 1;
}

function byId(list: readonly Known[]): Map<string, Known> {
  return new Map(list.map((one) => [one.id, one]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Known[] {
  return Array.isArray(value) && value.every((one) => isObject(one) && "id" in one);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
