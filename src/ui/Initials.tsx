import type { ReactElement } from "react";

const grounds = ["teal", "pink", "lime", "marigold", "lavender", "steel"] as const;

/** A person's initials on a round ground whose colour follows from the address, so that it never changes. */
export function Initials(props: { name: string; address: string }): ReactElement {
  return (
    <span className={`initials ${groundOf(props.address)}`} aria-hidden="true">
      {initialsOf(props.name || props.address)}
    </span>
  );
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.@]+/u)
    .filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toUpperCase();
}

function firstLetter(word: string | undefined): string {
  return String.fromCodePoint(word?.codePointAt(0) ?? 0x20).trim();
}

function groundOf(address: string): string {
  let sum = 0;
  for (const letter of address.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return grounds[sum % grounds.length] ?? "teal";
}
