import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { breakIn, breakLine } from "../breaks";
import { bringIn } from "../bring-in";
import { DocumentError, type DocxPackage } from "../docx-package";
import { readFlatOpc } from "../flat-opc";
import { htmlToPackage } from "../html-to-package";
import { insertTextAt, paragraphWith, putPieces, withoutPlaceholder } from "../insert";
import { makeTable } from "../make-table";
import { makePictureRun } from "../picture";
import { readDocx } from "../read-docx";
import { paragraphOf, paragraphsOf, runsOf, type Edge, type Span } from "../span";
import { childW, isW, makeW } from "../xml";
import type { InlinePicture } from "./inline-picture";
import { notThere } from "./not-there";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import { Readable, readableMethods } from "./readable";
import type { Table } from "./table";

/** Where something is put: `Word.InsertLocation`. */
export type Location = "Start" | "End" | "Replace" | "Before" | "After";

/** Methods that body, content control, paragraph and range share. */
export const contentMethods = [
  ...readableMethods,
  "clear",
  "insertBreak",
  "insertFileFromBase64",
  "insertHtml",
  "insertInlinePictureFromBase64",
  "insertOoxml",
  "insertParagraph",
  "insertTable",
  "insertText",
] as const;

/** What can be written into, whatever it is: body, content control, paragraph or range. */
export abstract class Content extends Readable {
  /** Where `insertText`, `insertHtml`, `insertOoxml` and `insertFileFromBase64` may put things. */
  protected abstract readonly textLocations: readonly Location[];
  /** Where `insertParagraph`, `insertTable` and `insertBreak` may put things. */
  protected abstract readonly blockLocations: readonly Location[];
  /** The place for text; empties first what is to be replaced. */
  protected abstract edgeFor(location: Location): Edge;
  /** Puts blocks; empties first what is to be replaced. */
  protected abstract putBlocks(blocks: readonly Element[], location: Location): void;
  /** The paragraph whose style a new one takes. */
  protected abstract neighbour(location: Location): Element | undefined;
  abstract clear(): void;

  insertText(text: unknown, location: unknown): Range {
    const place = requireLocation(location, this.textLocations);
    if (typeof text !== "string") throw invalidArgument();
    return this.change(() => {
      const [first] = place === "Replace" ? runsOf(this.span) : [];
      const look = withoutPlaceholder(childW(first, "rPr"));
      return this.keep(insertTextAt(this.edgeFor(place), text, look), place);
    });
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    const place = requireLocation(location, this.blockLocations);
    if (typeof text !== "string") throw invalidArgument();
    return this.change(() => {
      const near = this.neighbour(place) ?? makeW(this.file.body, "p");
      const made = text.split(/\r\n|\r|\n/).map((line) => paragraphWith(near, line));
      this.putBlocks(made, place);
      const [first] = made;
      if (!first) throw new RangeError("insertParagraph: nothing was made");
      return this.make.paragraph(first);
    });
  }

  insertTable(rows: unknown, columns: unknown, location: unknown, values?: unknown): Table {
    const place = requireLocation(location, this.blockLocations);
    return this.change(() => {
      const table = makeTable(this.file, count(rows), count(columns), values);
      this.putBlocks([table], place);
      return this.make.table(table);
    });
  }

  insertBreak(kind: unknown, location: unknown): void {
    const place = requireLocation(location, this.blockLocations);
    const isStart = place === "Before" || place === "Start";
    this.change(() => {
      if (kind === "Line") {
        const paragraph = paragraphsOf(this.span).at(isStart ? 0 : -1);
        if (!paragraph) throw invalidArgument();
        breakLine(paragraph, isStart ? "start" : "end");
        return;
      }
      const made = paragraphWith(this.neighbour(place) ?? makeW(this.file.body, "p"), "");
      breakIn(made, kind);
      this.putBlocks([made], place);
    });
  }

  insertOoxml(ooxml: unknown, location: unknown): Range {
    const place = requireLocation(location, this.textLocations);
    if (typeof ooxml !== "string") throw invalidArgument();
    return this.insertPackage(readFlatOpc(ooxml), place);
  }

  insertFileFromBase64(base64: unknown, location: unknown): Range {
    const place = requireLocation(location, this.textLocations);
    if (typeof base64 !== "string") throw invalidArgument();
    try {
      return this.insertPackage(readDocx(Buffer.from(base64, "base64")), place);
    } catch (error) {
      if (error instanceof DocumentError) throw invalidArgument(error.message);
      throw error;
    }
  }

  insertHtml(html: unknown, location: unknown): Range {
    const place = requireLocation(location, this.textLocations);
    if (typeof html !== "string") throw invalidArgument();
    return this.insertPackage(htmlToPackage(html), place);
  }

  insertInlinePictureFromBase64(base64: unknown, location: unknown): InlinePicture {
    const place = requireLocation(location, this.textLocations);
    if (typeof base64 !== "string") throw invalidArgument();
    return this.change(() => {
      const run = makePictureRun(this.file, this.anchor, Buffer.from(base64, "base64"));
      const { parent, next } = this.edgeFor(place);
      parent.insertBefore(run, next);
      this.keep({ first: run, last: run }, place);
      return this.make.inlinePicture(childW(run, "drawing") ?? notThere());
    });
  }

  /** Told of what was put into it, so that a range can grow. */
  protected inserted(_span: Span, _location: Location): void {
    // Only a range has bounds of its own.
  }

  private keep(span: Span, place: Location): Range {
    this.inserted(span, place);
    return this.make.range(span);
  }

  private insertPackage(source: DocxPackage, place: Location): Range {
    return this.change(() => {
      const blocks = bringIn(this.file, source);
      const [first] = blocks;
      const last = blocks.at(-1);
      if (!first || !last) return this.make.range({ edge: this.edgeFor(place) });
      // One paragraph put into a line becomes part of the line.
      if (blocks.length === 1 && isW(first, "p") && this.isLine)
        return this.keep(putPieces(first, this.edgeFor(place)), place);
      this.putBlocks(blocks, place);
      return this.keep({ first, last }, place);
    });
  }

  private get isLine(): boolean {
    const first = paragraphOf(this.anchor);
    return first !== undefined && first !== this.anchor;
  }
}

function requireLocation(location: unknown, allowed: readonly Location[]): Location {
  if (!allowed.includes(location as Location)) throw invalidArgument();
  return location as Location;
}

function count(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw invalidArgument();
  return value;
}
