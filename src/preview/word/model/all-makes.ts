import type { Element } from "@xmldom/xmldom";
import { invitationOf, invite } from "../invitation";
import type { Edge, Span } from "../span";
import type { WordFile } from "../word-file";
import { isW, makeW, putBeside } from "../xml";
import { Body } from "./body";
import { ContentControl } from "./content-control";
import { ContentControlCollection } from "./content-control-collection";
import { Font } from "./font";
import { InlinePicture, InlinePictureCollection } from "./inline-picture";
import { List, ListCollection } from "./list";
import type { Makes } from "./makes";
import { Paragraph, ParagraphCollection } from "./paragraph";
import { Range, RangeCollection } from "./range";
import { Section } from "./section";
import { Table, TableCollection } from "./table";
import { TableCell } from "./table-cell";
import { TableRow, TableRowCollection } from "./table-row";

/** Makes every object of the model; one element is one object for as long as it lives. */
export class AllMakes implements Makes {
  private readonly known = new WeakMap<Element, object>();

  constructor(readonly file: WordFile) {}

  /** The document's body, also after the document was made anew by undoing. */
  mainBody(): Body {
    return new Body(this, () => this.file.body);
  }

  body(container: Element): Body {
    if (isW(container, "body")) return this.mainBody();
    return new Body(this, () => container);
  }

  contentControl(control: Element): ContentControl {
    return this.once(control, () => new ContentControl(this, control));
  }

  contentControls(find: () => readonly Element[]): ContentControlCollection {
    return new ContentControlCollection(this, () =>
      find().map((each) => this.contentControl(each)),
    );
  }

  font(span: () => Span): Font {
    return new Font(this.file, span);
  }

  inlinePicture(drawing: Element): InlinePicture {
    return this.once(drawing, () => new InlinePicture(this, drawing));
  }

  inlinePictures(find: () => readonly Element[]): InlinePictureCollection {
    return new InlinePictureCollection(() => find().map((each) => this.inlinePicture(each)));
  }

  list(numId: string): List {
    return new List(this, numId);
  }

  lists(find: () => readonly string[]): ListCollection {
    return new ListCollection(() => find().map((each) => this.list(each)));
  }

  paragraph(paragraph: Element): Paragraph {
    return this.once(paragraph, () => new Paragraph(this, paragraph));
  }

  paragraphs(find: () => readonly Element[]): ParagraphCollection {
    return new ParagraphCollection(() => find().map((each) => this.paragraph(each)));
  }

  range(span: Span): Range {
    return new Range(this, span);
  }

  ranges(spans: readonly Span[]): RangeCollection {
    const ranges = spans.map((span) => this.range(span));
    return new RangeCollection(() => ranges);
  }

  section(end: Element | null): Section {
    return new Section(this, end);
  }

  table(table: Element): Table {
    return this.once(table, () => new Table(this, table));
  }

  tables(find: () => readonly Element[]): TableCollection {
    return new TableCollection(() => find().map((each) => this.table(each)));
  }

  tableCell(cell: Element): TableCell {
    return this.once(cell, () => new TableCell(this, cell));
  }

  tableRow(row: Element): TableRow {
    return this.once(row, () => new TableRow(this, row));
  }

  tableRows(find: () => readonly Element[]): TableRowCollection {
    return new TableRowCollection(() => find().map((each) => this.tableRow(each)));
  }

  wrapBlocks(blocks: readonly Element[]): ContentControl {
    const [first] = blocks;
    if (!first) throw new RangeError("AllMakes.wrapBlocks: nothing to wrap");
    const control = this.emptyControl(first);
    putBeside(control, first, "before");
    for (const block of blocks) control.lastChild?.appendChild(block);
    return this.contentControl(control);
  }

  wrapInline(parts: readonly Element[], edge: Edge): ContentControl {
    const control = this.emptyControl(edge.parent);
    const [first] = parts;
    if (first) putBeside(control, first, "before");
    else edge.parent.insertBefore(control, edge.next);
    const content = control.lastChild as Element;
    for (const part of parts) content.appendChild(part);
    if (!first) invite(control, invitationOf(this.file, control));
    return this.contentControl(control);
  }

  private emptyControl(near: Element): Element {
    const id = makeW(near, "id", { val: this.file.newControlId() });
    return makeW(near, "sdt", {}, [makeW(near, "sdtPr", {}, [id]), makeW(near, "sdtContent")]);
  }

  private once<T extends object>(element: Element, make: () => T): T {
    const known = this.known.get(element);
    if (known) return known as T;
    const made = make();
    this.known.set(element, made);
    return made;
  }
}
