import type { Element } from "@xmldom/xmldom";
import type { Edge, Span } from "../span";
import type { WordFile } from "../word-file";
import type { Body } from "./body";
import type { ContentControl } from "./content-control";
import type { ContentControlCollection } from "./content-control-collection";
import type { Font } from "./font";
import type { InlinePicture, InlinePictureCollection } from "./inline-picture";
import type { List, ListCollection } from "./list";
import type { Paragraph, ParagraphCollection } from "./paragraph";
import type { Range, RangeCollection } from "./range";
import type { Section } from "./section";
import type { Table, TableCollection } from "./table";
import type { TableCell } from "./table-cell";
import type { TableRow, TableRowCollection } from "./table-row";

/**
 * Makes the objects of the model around parts of the document. The classes know each other only through it, as a
 * paragraph leads to its table and a table to its paragraphs.
 */
export interface Makes {
  readonly file: WordFile;
  mainBody(): Body;
  body(container: Element): Body;
  contentControl(control: Element): ContentControl;
  contentControls(find: () => readonly Element[]): ContentControlCollection;
  font(span: () => Span): Font;
  inlinePicture(drawing: Element): InlinePicture;
  inlinePictures(find: () => readonly Element[]): InlinePictureCollection;
  list(numId: string): List;
  lists(find: () => readonly string[]): ListCollection;
  paragraph(paragraph: Element): Paragraph;
  paragraphs(find: () => readonly Element[]): ParagraphCollection;
  range(span: Span): Range;
  ranges(spans: readonly Span[]): RangeCollection;
  section(end: Element | null): Section;
  table(table: Element): Table;
  tables(find: () => readonly Element[]): TableCollection;
  tableCell(cell: Element): TableCell;
  tableRow(row: Element): TableRow;
  tableRows(find: () => readonly Element[]): TableRowCollection;
  /** Puts a new content control around blocks that stand side by side. */
  wrapBlocks(blocks: readonly Element[]): ContentControl;
  /** Puts a new content control around parts of a line; around nothing it invites to write. */
  wrapInline(parts: readonly Element[], edge: Edge): ContentControl;
}
