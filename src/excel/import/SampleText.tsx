import type { ReactElement } from "react";
import type { TransactionRows } from "../../core/budget/rows/transaction-rows";

/** A text of the file with the letters that a wrong encoding would have spoilt standing out. */
export function SampleText(props: { children: string }): ReactElement {
  const parts = props.children.split(/([^\p{ASCII}]+)/u);
  return (
    <q className="sample">
      {parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
    </q>
  );
}

/** So many rows tell enough about the encoding of a file. */
const rowsLooked = 2_000;

/** The text that says most about the encoding: the one with the most letters outside ASCII, or the first. */
export function sampleOf(rows: TransactionRows): string {
  let best = "";
  let most = -1;
  for (let row = 0; row < Math.min(rows.length, rowsLooked); row += 1) {
    const text = rows.textAt("text", row);
    const count = text.replace(/\p{ASCII}/gu, "").length;
    if (count > most) [best, most] = [text, count];
  }
  return best.slice(0, 60);
}
