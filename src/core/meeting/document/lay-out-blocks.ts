import type { Block, ParagraphLook, Span, TextLine, TextTable } from "./block";
import { toFieldTag, toTag, type DocumentHalf } from "./tag";
import { toXmlText } from "./write-xml";

/** Which meeting's document is laid out. */
export interface LayoutPlace {
  meetingId: string;
  half: DocumentHalf;
}

/** The paragraph properties of each look: a built-in style, and the tab stops of the item lines. */
const paragraphProperties: Readonly<Record<ParagraphLook, string>> = {
  title: '<w:pPr><w:pStyle w:val="Title"/></w:pPr>',
  subtitle: '<w:pPr><w:pStyle w:val="Subtitle"/></w:pPr>',
  heading: '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
  item:
    '<w:pPr><w:pStyle w:val="Heading2"/><w:tabs><w:tab w:val="left" w:pos="851"/>' +
    '<w:tab w:val="left" w:pos="1418"/></w:tabs><w:ind w:left="1418" w:hanging="1418"/></w:pPr>',
  detail: '<w:pPr><w:ind w:left="1418"/></w:pPr>',
  text: "",
  strong: "",
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Lays blocks out as the content of a document's body, each in a content control with its tag. */
export function layOutBlocks(place: LayoutPlace, blocks: readonly Block[]): string {
  let xml = "";
  for (const block of blocks) {
    const tag = tagOf(place, block);
    const isEmpty = block.content.length === 0;
    xml += openControl(block.title, tag, isEmpty ? "<w:showingPlcHdr/>" : "");
    xml += `${layOutParts(tag, block)}</w:sdtContent></w:sdt>`;
  }
  return xml;
}

/** Lays out what is in a block, without the block's own control. */
export function layOutContent(place: LayoutPlace, block: Block): string {
  return layOutParts(tagOf(place, block), block);
}

function tagOf({ meetingId, half }: LayoutPlace, { block }: Block): string {
  return toTag({ meetingId, half, block, field: "" });
}

function layOutParts(tag: string, { content }: Block): string {
  if (content.length === 0) return `<w:p>${blankRun}</w:p>`;
  let xml = "";
  for (const part of content) {
    xml += "rows" in part ? layOutTable(part) : layOutLine(tag, part);
  }
  return xml;
}

function openControl(title: string, tag: string, more: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${toXmlText(title)}"/><w:tag w:val="${toXmlText(tag)}"/>` +
    `${more}</w:sdtPr><w:sdtContent>`
  );
}

/**
 * What an empty control holds: room to click in. Word prints what stands in an empty control, so no word does; its
 * title says what belongs there.
 */
const blankRun =
  '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>' +
  '<w:t xml:space="preserve">\u2003\u2003\u2003\u2003</w:t></w:r>';

function layOutLine(tag: string, { look, spans }: TextLine): string {
  let xml = `<w:p>${paragraphProperties[look]}`;
  for (const span of spans) xml += layOutSpan(tag, span, look === "strong");
  return `${xml}</w:p>`;
}

function layOutSpan(blockTag: string, span: Span, bold: boolean): string {
  if (typeof span === "string") return layOutRun(span, bold);
  const tag = toFieldTag(blockTag, span.field);
  if (span.text === "") {
    return `${openControl(span.title, tag, `<w:showingPlcHdr/>${lines}`)}${blankRun}</w:sdtContent></w:sdt>`;
  }
  return `${openControl(span.title, tag, lines)}${layOutRun(span.text, bold)}</w:sdtContent></w:sdt>`;
}

/** A field's text may have several lines. */
const lines = '<w:text w:multiLine="1"/>';

/** Western text without a sign that XML or Word reads otherwise: nearly all there is, and laid out at once. */
const simple = /^[ !#-%'-;=?-~\u00a0-\u024f\u2010-\u2026]*$/;
const plainStart = '<w:r><w:t xml:space="preserve">';
const boldStart = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">';

function layOutRun(text: string, bold: boolean): string {
  if (simple.test(text)) return `${bold ? boldStart : plainStart}${text}</w:t></w:r>`;
  const rtl = rightToLeft.test(text);
  const properties = `${bold ? "<w:b/>" : ""}${rtl ? "<w:rtl/>" : ""}`;
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${layOutText(text)}</w:r>`;
}

function layOutText(text: string): string {
  if (!/[\t\n]/.test(text)) return `<w:t xml:space="preserve">${toXmlText(text)}</w:t>`;
  return text
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return piece && `<w:t xml:space="preserve">${toXmlText(piece)}</w:t>`;
    })
    .join("");
}

const pageInTwips = 9070;

function layOutTable({ widths, rows }: TextTable): string {
  const twips = widths.map((width) => Math.round((width * pageInTwips) / 100));
  const columns = twips.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const properties =
    '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>' +
    '<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/></w:tblPr>';
  let xml = `<w:tbl>${properties}<w:tblGrid>${columns}</w:tblGrid>`;
  for (const [at, row] of rows.entries()) xml += layOutRow(row, twips, at === 0);
  return `${xml}</w:tbl>`;
}

function layOutRow(cells: readonly string[], twips: readonly number[], isHead: boolean): string {
  let xml = `<w:tr>${isHead ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}`;
  for (const [at, cell] of cells.entries()) {
    xml += `<w:tc><w:tcPr><w:tcW w:w="${twips[at] ?? 0}" w:type="dxa"/></w:tcPr><w:p>`;
    xml += cell === "" ? "</w:p></w:tc>" : `${layOutRun(cell, isHead)}</w:p></w:tc>`;
  }
  return `${xml}</w:tr>`;
}
