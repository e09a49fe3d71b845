/** The score of a message about which nothing is known. */
export const startingPoint = 20;

/** The starting point in log-odds. */
export const startingLogOdds = Math.log(startingPoint / (100 - startingPoint));

/** Beyond this the score is 0 or 100 anyway, and nothing can overflow. */
const mostLogOdds = 12;

/** The score, 0 to 100 and whole, for what was added to the log-odds of the starting point. */
export function scoreOf(addedLogOdds: number): number {
  return Math.round(100 * logistic(startingLogOdds + bounded(addedLogOdds)));
}

/**
 * Shares the way from the starting point to the score among contributions given in log-odds: each gets points in
 * proportion, rounded so that the starting point and all points sum exactly to the score (largest remainders).
 */
export function pointsOf(logOdds: readonly number[]): { score: number; points: number[] } {
  const sum = logOdds.reduce((total, one) => total + one, 0);
  const score = scoreOf(sum);
  const slope = pointsPerLogOdds(sum);
  const exact = logOdds.map((one) => one * slope);
  const points = exact.map(Math.floor);
  const missing = score - startingPoint - points.reduce((total, one) => total + one, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return { score, points: points.map((one, index) => (raised.has(index) ? one + 1 : one)) };
}

/** The mean steepness of the curve between the starting point and the score; the tangent where they meet. */
function pointsPerLogOdds(sum: number): number {
  if (Math.abs(sum) < 1e-9) return startingPoint * (1 - startingPoint / 100);
  return (100 * logistic(startingLogOdds + bounded(sum)) - startingPoint) / sum;
}

function bounded(logOdds: number): number {
  return Math.max(-mostLogOdds, Math.min(mostLogOdds, logOdds));
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
