/** A text within a block that is a content control of its own, so that it can be read back and written anew. */
export interface Field {
  field: string;
  text: string;
  /** What Word shows on the control, also while the field is empty: "vem". */
  title: string;
}

/** A piece of a line: fixed words, or a field. */
export type Span = string | Field;

/** How a paragraph looks: a built-in style of the document, so that her own letterhead decides. */
export type ParagraphLook =
  "title" | "subtitle" | "heading" | "item" | "detail" | "text" | "strong";

/** One paragraph. */
export interface TextLine {
  look: ParagraphLook;
  spans: readonly Span[];
}

/** A table; the first row is its head. */
export interface TextTable {
  /** Widths of the columns in hundredths of the page. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
}

/**
 * One part in the document's own row. A block with fields is changed field by field; one without is a text that is
 * written anew as a whole.
 */
export interface Block {
  /** Unique within its half: "item.i7". */
  block: string;
  /** What Word shows on the control: "Punkt". */
  title: string;
  content: readonly (TextLine | TextTable)[];
}

/** The fields of a block, in order. */
export function fieldsOf({ content }: Block): Field[] {
  return content
    .flatMap((part) => ("spans" in part ? part.spans : []))
    .filter((span) => typeof span !== "string");
}

/** The text of a block without its fields: the fixed words of one with fields, the whole of one without. */
export function fixedTextOf({ content }: Block): string {
  return content.map(textOf).join("\n");
}

function textOf(part: TextLine | TextTable): string {
  if ("rows" in part) return part.rows.map((row) => row.join("\t")).join("\n");
  return part.spans.filter((span) => typeof span === "string").join("");
}

/** Lines of one look for a text whose lines are parted by "\n"; none for an empty text. */
export function toLines(look: ParagraphLook, text: string): TextLine[] {
  return text === "" ? [] : text.split("\n").map((line) => ({ look, spans: [line] }));
}
