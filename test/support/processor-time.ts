/** How much processor time a piece of work takes, in milliseconds: what else the machine does hardly counts. */
export function processorMsOf(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  return process.cpuUsage(begun).user / 1000;
}
