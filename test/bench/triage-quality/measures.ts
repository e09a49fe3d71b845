/** A message's score and whether it was answered. */
export type Scored = readonly [score: number, answered: boolean];

/** The figures of one contestant on one set. */
export interface Quality {
  rocAuc: number;
  prAuc: number;
  precisionAtTenth: number;
  recallAtTenth: number;
  bestF1: number;
}

/** All owners' messages ranked together; the tenth is each owner's own. Owners without an answer are left out. */
export function pooledQuality(owners: readonly (readonly Scored[])[]): Quality {
  const all = owners.flat();
  const tenths = owners.map(topTenth);
  const hits = sum(tenths.map((tenth) => tenth.filter(([, answered]) => answered).length));
  const inTenths = sum(tenths.map((tenth) => tenth.length));
  const answered = all.filter(([, was]) => was).length;
  return {
    rocAuc: rocAuc(all),
    prAuc: prAuc(all),
    precisionAtTenth: hits / inTenths,
    recallAtTenth: hits / answered,
    bestF1: bestF1(all),
  };
}

/** The mean over owners. */
export function macroQuality(owners: readonly (readonly Scored[])[]): Quality {
  const each = owners.map((scored) => pooledQuality([scored]));
  const mean = (of: keyof Quality) => sum(each.map((quality) => quality[of])) / each.length;
  return {
    rocAuc: mean("rocAuc"),
    prAuc: mean("prAuc"),
    precisionAtTenth: mean("precisionAtTenth"),
    recallAtTenth: mean("recallAtTenth"),
    bestF1: mean("bestF1"),
  };
}

/** How likely an answered message stands above an unanswered one; equal scores count half. */
export function rocAuc(scored: readonly Scored[]): number {
  let rankSum = 0;
  let answered = 0;
  let below = 0;
  for (const { all, hits } of groupsOf(scored).reverse()) {
    rankSum += hits * (below + (all + 1) / 2);
    answered += hits;
    below += all;
  }
  const others = scored.length - answered;
  return (rankSum - (answered * (answered + 1)) / 2) / (answered * others);
}

/** The area under precision and recall as average precision; messages of one score come together. */
export function prAuc(scored: readonly Scored[]): number {
  const answered = scored.filter(([, was]) => was).length;
  let seen = 0;
  let found = 0;
  let area = 0;
  for (const { all, hits } of groupsOf(scored)) {
    seen += all;
    found += hits;
    area += (hits / answered) * (found / seen);
  }
  return area;
}

/** The best F1 that any one threshold gives. */
export function bestF1(scored: readonly Scored[]): number {
  const answered = scored.filter(([, was]) => was).length;
  let seen = 0;
  let found = 0;
  let best = 0;
  for (const { all, hits } of groupsOf(scored)) {
    seen += all;
    found += hits;
    best = Math.max(best, (2 * found) / (seen + answered));
  }
  return best;
}

/** The tenth with the highest scores; of equal ones the earlier. */
function topTenth(scored: readonly Scored[]): Scored[] {
  return scored
    .toSorted((one, other) => other[0] - one[0])
    .slice(0, Math.round(scored.length / 10));
}

/** Messages of equal score together, the highest score first. */
function groupsOf(scored: readonly Scored[]): { all: number; hits: number }[] {
  const groups = new Map<number, { all: number; hits: number }>();
  for (const [score, answered] of scored.toSorted((one, other) => other[0] - one[0])) {
    const group = groups.get(score) ?? { all: 0, hits: 0 };
    group.all += 1;
    if (answered) group.hits += 1;
    groups.set(score, group);
  }
  return [...groups.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
