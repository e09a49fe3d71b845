import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import type { Chart } from "../chart/chart";
import type { Workbook } from "../workbook";
import { chartXml } from "./chart-xml";
import { escapeXml } from "./format-xml";
import { readChartXml } from "./read-chart-xml";

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const emusOfPoint = 12_700;

/** Lays the charts of a workbook into its .xlsx, which exceljs does not do. */
export function layInCharts(bytes: Uint8Array, book: Workbook): Uint8Array {
  if (book.sheets.every(({ charts }) => charts.length === 0)) return bytes;
  const parts = unzipSync(bytes);
  const overrides: string[] = [];
  let count = 0;
  book.sheets.forEach((sheet, place) => {
    const { charts } = sheet;
    if (charts.length === 0) return;
    const drawing = `drawing${place + 1}.xml`;
    const numbers = charts.map(() => ++count);
    charts.forEach((chart, at) => {
      parts[`xl/charts/chart${numbers[at]}.xml`] = strToU8(chartXml({ book, sheet, chart }));
      overrides.push(override(`/xl/charts/chart${numbers[at]}.xml`, "drawingml.chart"));
    });
    parts[`xl/drawings/${drawing}`] = strToU8(drawingXml(charts));
    parts[`xl/drawings/_rels/${drawing}.rels`] = strToU8(relationsXml(numbers));
    overrides.push(override(`/xl/drawings/${drawing}`, "drawing"));
    nameDrawing(parts, place + 1, drawing);
  });
  const types = "[Content_Types].xml";
  parts[types] = strToU8(textOf(parts, types).replace("</Types>", `${overrides.join("")}</Types>`));
  return zipSync(parts, { level: 6 });
}

function override(name: string, kind: string): string {
  return `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
}

function textOf(parts: Unzipped, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : "";
}

/** The sheet's own part names the drawing, in the place where the schema wants it. */
function nameDrawing(parts: Unzipped, number: number, drawing: string): void {
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const link = `<Relationship Id="rIdCharts" Type="${officeRelations}/drawing" Target="../drawings/${drawing}"/>`;
  const known = textOf(parts, relations) || relationsAround("");
  parts[relations] = strToU8(known.replace("</Relationships>", `${link}</Relationships>`));
  const mark = `<drawing r:id="rIdCharts"/>`;
  const before = textOf(parts, sheet);
  const after = before.includes("<tableParts")
    ? before.replace("<tableParts", `${mark}<tableParts`)
    : before.replace("</worksheet>", `${mark}</worksheet>`);
  parts[sheet] = strToU8(after);
}

function relationsAround(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function relationsXml(numbers: readonly number[]): string {
  return relationsAround(
    numbers
      .map(
        (number, at) =>
          `<Relationship Id="rId${at + 1}" Type="${officeRelations}/chart" Target="../charts/chart${number}.xml"/>`,
      )
      .join(""),
  );
}

function drawingXml(charts: readonly Chart[]): string {
  const anchors = charts.map(({ name, left, top, width, height }, at) => {
    const [x, y, cx, cy] = [left, top, width, height].map((points) =>
      Math.round(points * emusOfPoint),
    );
    return `<xdr:absoluteAnchor><xdr:pos x="${x}" y="${y}"/><xdr:ext cx="${cx}" cy="${cy}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${officeRelations}">${anchors.join("")}</xdr:wsDr>`;
}

/** Reads the charts of an .xlsx that the preview can draw; what it cannot is told in `leftOut`. */
export function readCharts(bytes: Uint8Array, book: Workbook, leftOut: Set<string>): void {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:charts|drawings|worksheets\/_rels)\//.test(name),
  });
  book.sheets.forEach((sheet, place) => {
    const sheetLinks = linksOf(parts, `xl/worksheets/_rels/sheet${place + 1}.xml.rels`);
    for (const target of sheetLinks.values()) {
      if (!/drawings\/drawing\d+\.xml$/.test(target)) continue;
      const drawing = `xl/drawings/${target.split("/").at(-1) ?? ""}`;
      const links = linksOf(parts, drawing.replace("drawings/", "drawings/_rels/").concat(".rels"));
      for (const anchor of anchorsIn(textOf(parts, drawing))) {
        const part = `xl/charts/${links.get(anchor.link)?.split("/").at(-1) ?? ""}`;
        const id = `{${book.nextId().padStart(8, "0")}-0004-0000-0000-000000000000}`;
        const frame = { id, name: anchor.name, ...anchor.place };
        const chart = readChartXml(textOf(parts, part), { book, sheet }, frame);
        if (chart) sheet.charts.push(chart);
        else leftOut.add(`A chart or a drawing on the sheet ${sheet.name} is left out.`);
      }
    }
  });
}

function linksOf(parts: Unzipped, name: string): Map<string, string> {
  const links = [...textOf(parts, name).matchAll(/<Relationship\b[^>]*>/g)].map(([link]) => {
    const read = (attribute: string) =>
      new RegExp(`\\b${attribute}="([^"]*)"`).exec(link)?.[1] ?? "";
    return [read("Id"), read("Target")] as const;
  });
  return new Map(links);
}

interface Anchor {
  link: string;
  name: string;
  place: Pick<Chart, "left" | "top" | "width" | "height">;
}

/** Where drawings lie. Those between cells are put by the usual sizes of rows and columns. */
function anchorsIn(xml: string): Anchor[] {
  const anchors = [...xml.matchAll(/<xdr:(\w+)Anchor\b.*?<\/xdr:\1Anchor>/gsu)];
  return anchors.map(([text], at) => {
    const numbers = (pattern: RegExp) => (pattern.exec(text) ?? []).slice(1).map(Number);
    const [x = 0, y = 0] = numbers(/<xdr:pos x="(-?\d+)" y="(-?\d+)"/);
    const [cx, cy] = numbers(/<xdr:ext cx="(\d+)" cy="(\d+)"/);
    const corner = (name: string) =>
      numbers(
        new RegExp(`<xdr:${name}><xdr:col>(\\d+)</xdr:col>.*?<xdr:row>(\\d+)</xdr:row>`, "su"),
      );
    const [left = 0, top = 0] = corner("from");
    const [right = left + 7, bottom = top + 15] = corner("to");
    const place = text.includes("<xdr:pos ")
      ? { left: x / emusOfPoint, top: y / emusOfPoint }
      : { left: left * 48, top: top * 15 };
    const width = cx === undefined ? (right - left) * 48 : cx / emusOfPoint;
    const height = cy === undefined ? (bottom - top) * 15 : cy / emusOfPoint;
    const name = /<xdr:cNvPr\b[^>]*\bname="([^"]*)"/.exec(text)?.[1] ?? `Chart ${at + 1}`;
    return {
      link: /\br:id="([^"]*)"/.exec(text)?.[1] ?? "",
      name,
      place: { ...place, width, height },
    };
  });
}
