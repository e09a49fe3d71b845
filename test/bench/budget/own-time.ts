/**
 * How long a piece of work takes by itself, in milliseconds: its wall time, or its processor time when that is less,
 * so that what else the machine does counts for nobody.
 */
export function ownTime(work: () => unknown): number {
  const before = process.cpuUsage();
  const begun = performance.now();
  work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return Math.min(wall, (user + system) / 1_000);
}
