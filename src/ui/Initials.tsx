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

/** The first letters of the first and the last word of a name, or of what stands before the @ of an address. */
export function initialsOf(name: string): string {
  // Address books put the company in brackets behind the name.
  const words =
    name.replace(/@.*|\(.*?\)/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = "") => Array.from(word)[0])
    .join("")
    .toUpperCase();
}

function groundOf(address: string): string {
  let sum = 0;
  for (const letter of address.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return grounds[sum % grounds.length] ?? "teal";
}
