import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import { makeRun } from "./span";
import { Styles } from "./styles";
import type { WordFile } from "./word-file";
import { childW, makeW, valW } from "./xml";

/** The width between the margins in twips; that of A4 with usual margins when the document does not say. */
export function textWidthOf(file: WordFile): number {
  const section = childW(file.body, "sectPr");
  const page = Number(valW(childW(section, "pgSz"), "w") ?? 11_906);
  const margins = childW(section, "pgMar");
  return page - Number(valW(margins, "left") ?? 1_417) - Number(valW(margins, "right") ?? 1_417);
}

/** Cells' texts as a table of them; throws InvalidArgument when they are no rows of `columns` texts. */
export function requireValues(values: unknown, rows: number, columns: number): string[][] {
  if (values === undefined || values === null)
    return Array.from({ length: rows }, () => Array<string>(columns).fill(""));
  const isTable =
    Array.isArray(values) &&
    values.length === rows &&
    values.every((row) => Array.isArray(row) && row.length === columns);
  if (!isTable) throw invalidArgument();
  return (values as unknown[][]).map((row) => row.map(String));
}

/** A new table with the usual grid, as wide as the text. */
export function makeTable(file: WordFile, rows: number, columns: number, values: unknown): Element {
  const near = file.body;
  const texts = requireValues(values, rows, columns);
  const width = Math.floor(textWidthOf(file) / columns);
  const style = new Styles(file.parts).idOfBuiltIn("TableGrid");
  return makeW(near, "tbl", {}, [
    makeW(near, "tblPr", {}, [
      makeW(near, "tblStyle", { val: style }),
      makeW(near, "tblW", { w: 0, type: "auto" }),
      makeW(near, "tblLook", {
        val: "04A0",
        firstRow: 1,
        lastRow: 0,
        firstColumn: 1,
        lastColumn: 0,
        noHBand: 0,
        noVBand: 1,
      }),
    ]),
    makeW(
      near,
      "tblGrid",
      {},
      Array.from({ length: columns }, () => makeW(near, "gridCol", { w: width })),
    ),
    ...texts.map((row) => makeRow(near, row, width)),
  ]);
}

/** A row of cells with these texts. */
export function makeRow(near: Element, texts: readonly string[], width: number): Element {
  return makeW(
    near,
    "tr",
    {},
    texts.map((text) => makeCell(near, text, width)),
  );
}

/** A cell with a text; lines of it are paragraphs. */
export function makeCell(near: Element, text: string, width: number): Element {
  return makeW(near, "tc", {}, [
    makeW(near, "tcPr", {}, [makeW(near, "tcW", { w: width, type: "dxa" })]),
    ...text
      .split("\n")
      .map((line) => makeW(near, "p", {}, line === "" ? [] : [makeRun(near, line)])),
  ]);
}
