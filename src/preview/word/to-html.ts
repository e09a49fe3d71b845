import type { Element } from "@xmldom/xmldom";
import { runLook } from "./model/font";
import { blocksIn, contentOf, runsIn, textOfRun } from "./story";
import { Styles } from "./styles";
import { cellsOf, rowsOf } from "./table-parts";
import type { WordFile } from "./word-file";
import { childW, isW, valW } from "./xml";

/** Blocks as plain HTML, as `getHtml` gives it: headings, paragraphs, tables, bold and italic. */
export function toHtml(file: WordFile, blocks: readonly Element[]): string {
  return `<html><head><meta charset="utf-8"></head><body>${blocks.map((block) => blockHtml(file, block)).join("")}</body></html>`;
}

function blockHtml(file: WordFile, block: Element): string {
  if (isW(block, "sdt"))
    return blocksIn(contentOf(block))
      .map((each) => blockHtml(file, each))
      .join("");
  if (isW(block, "tbl")) {
    const rows = rowsOf(block).map((row) => {
      const cells = cellsOf(row).map(
        (cell) =>
          `<td>${blocksIn(cell)
            .map((each) => blockHtml(file, each))
            .join("")}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    });
    return `<table>${rows.join("")}</table>`;
  }
  const style = new Styles(file.parts).builtInOf(valW(childW(block, "pPr", "pStyle")), "paragraph");
  const level = /^Heading([1-6])$/.exec(style)?.[1];
  const name = level === undefined ? "p" : `h${level}`;
  return `<${name}>${runsIn(block)
    .map((run) => runHtml(run))
    .join("")}</${name}>`;
}

function runHtml(run: Element): string {
  const { bold, italic } = runLook(run);
  const text = escapeHtml(textOfRun(run)).replace(/[\v\f]/g, "<br>");
  const inner = italic ? `<i>${text}</i>` : text;
  return bold ? `<b>${inner}</b>` : inner;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
