import type { InBothLanguages } from "./language";

/** A text with where it holds before it, the name of a table; as it is when `place` is empty. */
export function atPlace({ sv, en }: InBothLanguages, place: string): InBothLanguages {
  return place === "" ? { sv, en } : { sv: `${place}: ${sv}`, en: `${place}: ${en}` };
}
