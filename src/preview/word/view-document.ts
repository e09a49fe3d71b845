import type { Element } from "@xmldom/xmldom";
import type { DocumentBlock, DocumentRun, DocumentView } from "../page-api";
import { labelsOf } from "./list-labels";
import { runLook } from "./model/font";
import { blocksIn, contentOf, paragraphsIn, runsIn, textOfRun } from "./story";
import { Styles } from "./styles";
import { cellsOf, rowsOf } from "./table-parts";
import type { WordFile } from "./word-file";
import { aboveW, childW, isW, isWithin, valW } from "./xml";

/** A document as the page draws it: its blocks in order, each paragraph with its number in the body. */
export function viewDocument(file: WordFile): DocumentView {
  const { name, isReadOnly, canUndo, canRedo } = file;
  const numbers = new Map(paragraphsIn(file.body).map((each, index) => [each, index]));
  const labels = labelsOf(file, file.body);
  const styles = new Styles(file.parts);
  return { name, isReadOnly, canUndo, canRedo, blocks: blocksIn(file.body).map(view) };

  function view(block: Element): DocumentBlock {
    if (isW(block, "sdt")) {
      const title = titleOf(block);
      return { kind: "control", title, blocks: blocksIn(contentOf(block)).map(view) };
    }
    if (isW(block, "tbl")) {
      const rows = rowsOf(block).map((row) => cellsOf(row).map((cell) => blocksIn(cell).map(view)));
      return { kind: "table", rows };
    }
    return {
      kind: "paragraph",
      number: numbers.get(block) ?? 0,
      style: styles.builtInOf(valW(childW(block, "pPr", "pStyle")), "paragraph"),
      label: labels.get(block) ?? "",
      runs: runsIn(block).map((run) => viewRun(run, block)),
    };
  }
}

function viewRun(run: Element, paragraph: Element): DocumentRun {
  const control = aboveW(run, "sdt");
  const isInLine = control !== undefined && isWithin(control, paragraph);
  const text = textOfRun(run).replace(/[\v\f]/g, "\n");
  return { text, ...runLook(run), ...(isInLine && { control: titleOf(control) }) };
}

function titleOf(control: Element): string {
  const properties = childW(control, "sdtPr");
  return valW(childW(properties, "alias")) ?? valW(childW(properties, "tag")) ?? "";
}
