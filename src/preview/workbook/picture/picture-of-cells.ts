import type { CellLook, CellView } from "../../workbook-api";
import { intersect, type Area } from "../area";
import { drawChart } from "../chart/draw-chart";
import type { Sheet } from "../sheet";
import { SheetAxis, usualCell } from "../sheet-axis";
import { readableOn, textIn, usualSide } from "../shown-in-cell";
import { viewCells } from "../view-cells";
import { viewSizes } from "../view-sizes";
import type { Workbook } from "../workbook";
import { drawShape } from "./picture-of-shape";
import { element, markToSvg, pictureOf, textAt, type DrawnPicture } from "./svg";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The room between the edge of a cell and its text, and from its foot to the foot of the text, in CSS pixels. */
const padding = { side: 4, foot: 5 };
const usualLetters = 13;
const gridColor = "#e1e1e1";
const lineColor = "#7f7f7f";

/** Cells as the page draws them, with the charts and shapes that lie over them. */
export async function pictureOfCells(
  book: Workbook,
  sheet: Sheet,
  area: Area,
): Promise<DrawnPicture> {
  const cells = await viewCells(book, sheet, [area], "en");
  const places = new CellPlaces(sheet, area);
  const size = places.boxOf(area);
  const seen = cells.flatMap((cell) => {
    const box = places.boxAt(cell);
    return box && box.width > 0 && box.height > 0 ? [{ cell, box }] : [];
  });
  const ground = element("rect", { ...sizeOf(size), fill: "#fff" });
  return pictureOf(
    size,
    [
      ground,
      ...(sheet.showGridlines ? places.lines() : []),
      ...seen.flatMap(({ cell, box }) => drawGround(cell.look ?? {}, box)),
      ...seen.flatMap(({ cell, box }) => drawLines(cell.look ?? {}, box)),
      ...seen.map(({ cell, box }) => drawText(cell, box, places.roomOf(cell, cells) ?? box.width)),
      drawOver(book, sheet, places.begin),
    ].join(""),
  );
}

/** Where the cells of an area are drawn, from its upper left corner. */
class CellPlaces {
  readonly begin: { left: number; top: number };
  private readonly rows: SheetAxis;
  private readonly columns: SheetAxis;

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    const { widths, heights } = viewSizes(sheet);
    this.columns = new SheetAxis(usualCell.width, widths);
    this.rows = new SheetAxis(usualCell.height, heights);
    this.begin = {
      left: this.columns.offsetOf(area.left),
      top: this.rows.offsetOf(area.top),
    };
  }

  boxOf({ top, left, bottom, right }: Area): Box {
    const [x, y] = [this.columns.offsetOf(left), this.rows.offsetOf(top)];
    const width = this.columns.offsetOf(right + 1) - x;
    const height = this.rows.offsetOf(bottom + 1) - y;
    return { left: x - this.begin.left, top: y - this.begin.top, width, height };
  }

  /** The box of a cell, or of the merged cells that it is the first of; undefined for the others of them. */
  boxAt({ row, column }: CellView): Box | undefined {
    const own = { top: row, left: column, bottom: row, right: column };
    const merge = this.sheet.merges.find((one) => intersect(one, own));
    if (!merge) return this.boxOf(own);
    const isFirst = merge.top === row && merge.left === column;
    return isFirst ? this.boxOf(merge) : undefined;
  }

  /** How far the text of a cell may run over the empty cells at its right; undefined for what stays in its cell. */
  roomOf(cell: CellView, cells: readonly CellView[]): number | undefined {
    const { row, column, kind, look = {} } = cell;
    const staysInside = kind !== "text" || look.wrap === true || look.align !== undefined;
    const own = { top: row, left: column, bottom: row, right: column };
    if (staysInside || this.sheet.merges.some((one) => intersect(one, own))) return undefined;
    const next = cells.find(
      (one) => one.row === row && one.column > column && one.text !== "",
    )?.column;
    return this.boxOf({ ...own, right: (next ?? this.area.right + 1) - 1 }).width;
  }

  /** The lines of the sheet, and merged cells without any. */
  lines(): string[] {
    const { area } = this;
    const whole = this.boxOf(area);
    const line = (box: Partial<Box>) => drawBox({ ...whole, ...box }, { fill: gridColor });
    const from = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const down = from(area.left, area.right).map((column) => {
      const { left, width } = this.boxOf({ ...area, left: column, right: column });
      return width > 0 ? line({ left: left + width - 1, width: 1 }) : "";
    });
    const over = from(area.top, area.bottom).map((row) => {
      const { top, height } = this.boxOf({ ...area, top: row, bottom: row });
      return height > 0 ? line({ top: top + height - 1, height: 1 }) : "";
    });
    const merged = this.sheet.merges
      .filter((one) => intersect(one, area))
      .map((one) => {
        const box = this.boxOf(one);
        return drawBox({ ...box, width: box.width - 1, height: box.height - 1 }, { fill: "#fff" });
      });
    return [...down, ...over, ...merged];
  }
}

function sizeOf({ width, height }: Box) {
  return { width, height };
}

function drawBox({ left, top, width, height }: Box, look: Record<string, string | number>): string {
  return element("rect", { x: left, y: top, width, height, ...look });
}

function drawGround({ fill, bar }: CellLook, box: Box): string[] {
  const ground = fill === undefined ? [] : [drawBox(box, { fill })];
  if (!bar) return ground;
  const part = {
    ...box,
    left: box.left + (box.width * bar.from) / 100,
    width: (box.width * (bar.to - bar.from)) / 100,
  };
  return [...ground, drawBox(part, { fill: bar.color, "fill-opacity": 0.45 })];
}

function drawLines({ lines = [] }: CellLook, { left, top, width, height }: Box): string[] {
  const sides = {
    top: { left, top, width, height: 1 },
    bottom: { left, top: top + height - 1, width, height: 1 },
    left: { left, top, width: 1, height },
    right: { left: left + width - 1, top, width: 1, height },
  };
  return lines.map((side) => drawBox(sides[side], { fill: lineColor }));
}

function drawText(cell: CellView, box: Box, room: number): string {
  const { look = {}, kind } = cell;
  const size = look.fontSize ?? usualLetters;
  const side = look.align ?? usualSide(kind);
  const places = {
    left: { x: padding.side, anchor: "start" },
    center: { x: box.width / 2, anchor: "middle" },
    right: { x: box.width - padding.side, anchor: "end" },
  };
  const { x, anchor } = places[side];
  const text = textIn(cell, box.width);
  const lines = look.wrap === true ? linesOf(text, (box.width - 2 * padding.side) / size) : [text];
  const line = [look.underline && "underline", look.strikethrough && "line-through"];
  const letters = {
    ...{ size, color: look.color ?? readableOn(look.fill), line: line.filter(Boolean).join(" ") },
    ...{ isBold: look.bold === true, isItalic: look.italic === true },
  };
  const drawn = lines.map((words, at) => {
    const y = box.height - padding.foot - (lines.length - 1 - at) * size * 1.2;
    return textAt(words, { x, y }, letters, { "text-anchor": anchor });
  });
  const { left, top, height } = box;
  return element("svg", { x: left, y: top, width: room, height }, drawn.join(""));
}

/** Words in lines of so many letters' heights, about. */
function linesOf(text: string, width: number): string[] {
  const most = Math.max(1, Math.floor(width * 2));
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.split(" ")) {
      const longer = `${lines.at(-1) ?? ""} ${word}`;
      if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

function drawOver(book: Workbook, sheet: Sheet, { left, top }: { left: number; top: number }) {
  const charts = sheet.charts.map((chart) => {
    const marks = drawChart({ book, sheet, chart }).map(markToSvg);
    const transform = `translate(${chart.left} ${chart.top})`;
    return element("g", { transform }, marks.join(""));
  });
  const transform = `translate(${-left} ${-top}) scale(${4 / 3})`;
  return element("g", { transform }, [...charts, ...sheet.shapes.map(drawShape)].join(""));
}
