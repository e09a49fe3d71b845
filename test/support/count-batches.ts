import type { WireLogEntry } from "../../src/preview/page-api";
import type { Preview } from "../../src/preview/preview-server";

/** How many batches Word and Excel have been asked for since the preview began. */
export async function countBatches({ url }: Preview): Promise<number> {
  const answer = await fetch(`${url}/preview/wire-log`);
  const entries = (await answer.json()) as WireLogEntry[];
  // What Office.js lets go of when a batch is done, nobody waits for.
  const isAsked = (call: string) => /^executeMethod 93 (?!_RemoveReference$)/u.test(call);
  return entries.filter(({ call }) => isAsked(call)).length;
}
