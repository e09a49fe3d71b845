/** Two letters of a name: "KE" of "Karin Ekström"; empty for no name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (firstLetter(words[0]) + firstLetter(last)).toLocaleUpperCase();
}

function firstLetter(word = ""): string {
  return /^./u.exec(word)?.[0] ?? "";
}
