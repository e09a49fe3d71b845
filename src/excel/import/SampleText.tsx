import type { ReactElement } from "react";

/** A text of the file with the letters that a wrong encoding would have spoilt standing out. */
export function SampleText(props: { children: string }): ReactElement {
  const parts = props.children.split(/([^\p{ASCII}]+)/u);
  return (
    <q className="sample">
      {parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
    </q>
  );
}

/** The text that says most about the encoding: the one with the most letters outside ASCII, or the first. */
export function sampleOf(texts: readonly string[]): string {
  let best = texts[0] ?? "";
  let most = 0;
  for (const text of texts) {
    const count = text.replace(/\p{ASCII}/gu, "").length;
    if (count > most) [best, most] = [text, count];
  }
  return best.slice(0, 60);
}
