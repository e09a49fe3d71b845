import type { Element } from "@xmldom/xmldom";
import type { DocumentBlock, DocumentPicture, DocumentRun, DocumentView } from "../page-api";
import { laterProperty, lockAround, titleOf } from "./control-parts";
import { isInviting } from "./invitation";
import { labelsOf } from "./list-labels";
import { runLook } from "./model/font";
import { partOf, picturesIn, unitsToPoint } from "./picture";
import { blocksIn, contentOf, paragraphsIn, runsIn, textOfRun } from "./story";
import { Styles } from "./styles";
import { cellsOf, rowsOf } from "./table-parts";
import type { WordFile } from "./word-file";
import { aboveW, childW, isW, isWithin, namespaces, valW } from "./xml";

/** A document as the page draws it: its blocks in order, each paragraph with its number in the body. */
export function viewDocument(file: WordFile): Omit<DocumentView, "others"> {
  const { name, isReadOnly, canUndo, canRedo } = file;
  const numbers = new Map(paragraphsIn(file.body).map((each, index) => [each, index]));
  const labels = labelsOf(file, file.body);
  const styles = new Styles(file.parts);
  return { name, isReadOnly, canUndo, canRedo, blocks: blocksIn(file.body).map(view) };

  function view(block: Element): DocumentBlock {
    if (isW(block, "sdt")) {
      const blocks = blocksIn(contentOf(block)).map(view);
      return { kind: "control", title: titleOf(block), isShown: isShown(block), blocks };
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
      isLocked: lockAround(block) !== undefined,
      runs: runsIn(block).map((run) => viewRun(run, block)),
    };
  }
}

function viewRun(run: Element, paragraph: Element): DocumentRun {
  const control = aboveW(run, "sdt");
  const isInLine = control !== undefined && isWithin(control, paragraph);
  const text = textOfRun(run).replace(/[\v\f]/g, "\n");
  const picture = viewPicture(run);
  return {
    text,
    ...runLook(run),
    ...(isInLine && isShown(control) && { control: titleOf(control) }),
    ...(control && isInviting(control) && { isInvitation: true }),
    ...(picture && { picture }),
  };
}

function viewPicture(run: Element): DocumentPicture | undefined {
  const [drawing] = picturesIn([run]);
  const id = drawing && partOf(drawing, "a", "blip")?.getAttributeNS(namespaces.r, "embed");
  if (!id) return undefined;
  const width = Number(partOf(drawing, "wp", "extent")?.getAttribute("cx") ?? 0) / unitsToPoint;
  return { id, width, description: partOf(drawing, "wp", "docPr")?.getAttribute("descr") ?? "" };
}

function isShown(control: Element): boolean {
  return laterProperty(control, "appearance") !== "hidden";
}
