/** Chooses the form of a word that goes with a count; Swedish and English both have one form for 1 and one for the rest. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
