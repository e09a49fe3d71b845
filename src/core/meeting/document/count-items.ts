/**
 * How many items, § and actions some blocks belong to. The parts of one count once, and what stands around them
 * (heading, attendance, signatures) does not count.
 */
export function countItems(blocks: readonly string[]): number {
  const ids = blocks.flatMap((block) => block.split(".")[1] ?? []);
  return new Set(ids).size;
}
