import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Border, BorderSide, CellFormat } from "../../workbook/cell-format";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { usual } from "./excel-places";

/** What the cells of an area have in common; null where they differ, as Excel tells it. */
export class Look {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  get<K extends keyof CellFormat>(
    member: K,
    usually: NonNullable<CellFormat[K]>,
  ): CellFormat[K] | null {
    const isWhole =
      columnsOf(this.area) === sheetEnd.columns || rowsOf(this.area) === sheetEnd.rows;
    if (isWhole) return usually;
    const found = new Set(
      this.sheet.map(this.area, (cell) => cell?.format?.[member] ?? usually).flat(),
    );
    const [first = usually] = found;
    return found.size > 1 ? null : first;
  }

  set(changes: { [K in keyof CellFormat]?: unknown }): void {
    this.sheet.format(this.area, changes);
  }
}

/** A colour as Excel keeps it: "#RRGGBB"; a few names are known as in HTML. */
export function readColor(given: unknown): string {
  const text = String(given).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const named = {
    black: "000000",
    white: "FFFFFF",
    red: "FF0000",
    green: "008000",
    blue: "0000FF",
    yellow: "FFFF00",
    orange: "FFA500",
    gray: "808080",
    grey: "808080",
  }[text.toLowerCase()];
  const found = hex ?? named;
  if (found === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return `#${found.toUpperCase()}`;
}

/** How the cells of a range look. */
export class ExcelRangeFormat {
  static readonly shape: Shape<ExcelRangeFormat> = {
    name: "RangeFormat",
    scalars: [
      "columnWidth",
      "horizontalAlignment",
      "indentLevel",
      "rowHeight",
      "verticalAlignment",
      "wrapText",
    ],
    children: ["borders", "fill", "font", "protection"],
    methods: ["autofitColumns", "autofitRows"],
  };
  private readonly look: Look;

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    this.look = new Look(sheet, area);
  }

  get horizontalAlignment(): unknown {
    return this.look.get("horizontal", "General" as "Left");
  }
  set horizontalAlignment(value: unknown) {
    this.look.set({ horizontal: value === "General" ? undefined : value });
  }
  get verticalAlignment(): unknown {
    return this.look.get("vertical", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    this.look.set({ vertical: value });
  }
  get wrapText(): unknown {
    return this.look.get("wrap", false);
  }
  set wrapText(value: unknown) {
    this.look.set({ wrap: value === true || undefined });
  }
  get indentLevel(): unknown {
    return this.look.get("indent", 0);
  }
  set indentLevel(value: unknown) {
    this.look.set({ indent: value });
  }
  get columnWidth(): unknown {
    return same(this.columns().map((column) => this.sheet.widths.get(column) ?? usual.width));
  }
  set columnWidth(value: unknown) {
    for (const column of this.columns()) this.sheet.widths.set(column, readSize(value));
    this.sheet.looksChanged();
  }
  get rowHeight(): unknown {
    return same(this.rows().map((row) => this.sheet.heights.get(row) ?? usual.height));
  }
  set rowHeight(value: unknown) {
    for (const row of this.rows()) this.sheet.heights.set(row, readSize(value));
    this.sheet.looksChanged();
  }

  get fill() {
    return new ExcelFill(this.look);
  }
  get font() {
    return new ExcelFont(this.look);
  }
  get borders() {
    return new ExcelBorders(this.look);
  }
  get protection() {
    return new ExcelCellProtection(this.look);
  }

  autofitColumns() {
    const used = this.sheet.used(true, this.area);
    for (const column of used ? this.columns() : []) {
      const texts = this.sheet.map(
        { ...(used ?? this.area), left: column, right: column },
        (cell) => showCell(cell).text.length,
      );
      this.sheet.widths.set(column, Math.max(20, Math.max(...texts.flat()) * pointsOfLetter + 8));
    }
    this.sheet.looksChanged();
  }
  autofitRows() {
    for (const row of this.rows()) this.sheet.heights.delete(row);
    this.sheet.looksChanged();
  }

  private columns() {
    const { left, right } = this.area;
    const last =
      columnsOf(this.area) === sheetEnd.columns
        ? Math.max(left, this.sheet.used()?.right ?? 0)
        : right;
    return Array.from({ length: last - left + 1 }, (_, place) => left + place);
  }
  private rows() {
    const { top, bottom } = this.area;
    const last =
      rowsOf(this.area) === sheetEnd.rows ? Math.max(top, this.sheet.used()?.bottom ?? 0) : bottom;
    return Array.from({ length: last - top + 1 }, (_, place) => top + place);
  }
}

const pointsOfLetter = 5.6;

function same<T>(values: T[]): T | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function readSize(value: unknown): number {
  if (typeof value !== "number" || value < 0 || value > 1790) throw invalidArgument();
  return value;
}

/** The ground of cells. */
export class ExcelFill {
  static readonly shape: Shape<ExcelFill> = {
    name: "RangeFill",
    scalars: ["color"],
    methods: ["clear"],
  };

  constructor(private readonly look: Look) {}

  get color(): unknown {
    return this.look.get("fill", "#FFFFFF");
  }
  set color(value: unknown) {
    this.look.set({ fill: value === "" ? undefined : readColor(value) });
  }
  clear() {
    this.look.set({ fill: undefined });
  }
}

/** The letters of cells. */
export class ExcelFont {
  static readonly shape: Shape<ExcelFont> = {
    name: "RangeFont",
    scalars: ["bold", "color", "italic", "name", "size", "strikethrough", "underline"],
  };

  constructor(private readonly look: Look) {}

  get bold(): unknown {
    return this.look.get("bold", false);
  }
  set bold(value: unknown) {
    this.look.set({ bold: value === true || undefined });
  }
  get italic(): unknown {
    return this.look.get("italic", false);
  }
  set italic(value: unknown) {
    this.look.set({ italic: value === true || undefined });
  }
  get strikethrough(): unknown {
    return this.look.get("strikethrough", false);
  }
  set strikethrough(value: unknown) {
    this.look.set({ strikethrough: value === true || undefined });
  }
  get underline(): unknown {
    return this.look.get("underline", "None" as "Single");
  }
  set underline(value: unknown) {
    this.look.set({ underline: value === "None" ? undefined : value });
  }
  get color(): unknown {
    return this.look.get("color", "#000000");
  }
  set color(value: unknown) {
    this.look.set({ color: readColor(value) });
  }
  get name(): unknown {
    return this.look.get("fontName", "Calibri");
  }
  set name(value: unknown) {
    this.look.set({ fontName: String(value) });
  }
  get size(): unknown {
    return this.look.get("fontSize", 11);
  }
  set size(value: unknown) {
    this.look.set({ fontSize: readSize(value) });
  }
}

/** Whether cells may be changed in a protected sheet. */
export class ExcelCellProtection {
  static readonly shape: Shape<ExcelCellProtection> = {
    name: "FormatProtection",
    scalars: ["formulaHidden", "locked"],
  };

  constructor(private readonly look: Look) {}

  get locked(): unknown {
    return this.look.get("locked", true);
  }
  set locked(value: unknown) {
    this.look.set({ locked: value === false ? false : undefined });
  }
  get formulaHidden(): unknown {
    return this.look.get("formulaHidden", false);
  }
  set formulaHidden(value: unknown) {
    this.look.set({ formulaHidden: value === true || undefined });
  }
}

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

/** The lines around and between cells. */
export class ExcelBorders {
  static readonly shape: Shape<ExcelBorders> = {
    name: "RangeBorderCollection",
    scalars: ["count"],
  };
  readonly count = sides.length;

  constructor(private readonly look: Look) {}

  get items() {
    return sides.map((side) => new ExcelBorder(this.look, side));
  }
  item(key: unknown) {
    const side = typeof key === "number" ? sides[key] : sides.find((one) => one === key);
    if (!side) throw itemNotFound();
    return new ExcelBorder(this.look, side);
  }
}

/** One of the lines of an area. */
export class ExcelBorder {
  static readonly shape: Shape<ExcelBorder> = {
    name: "RangeBorder",
    scalars: ["color", "id", "sideIndex", "style", "weight"],
    identity: "id",
  };

  constructor(
    private readonly look: Look,
    readonly sideIndex: Side,
  ) {}

  get id() {
    return this.sideIndex;
  }
  get style(): unknown {
    return this.found()?.style ?? "None";
  }
  set style(value: unknown) {
    this.put(value === "None" ? undefined : { style: value as Border["style"] });
  }
  get weight(): unknown {
    return this.found()?.weight ?? "Thin";
  }
  set weight(value: unknown) {
    this.put({ weight: value as Border["weight"] });
  }
  get color(): unknown {
    return this.found()?.color ?? "#000000";
  }
  set color(value: unknown) {
    this.put({ color: readColor(value) });
  }

  private found(): Border | undefined {
    const { area, sheet } = this.look;
    const [row, column] =
      this.sideIndex === "EdgeBottom" || this.sideIndex === "EdgeRight"
        ? [area.bottom, area.right]
        : [area.top, area.left];
    return sheet.cell(row, column)?.format?.borders?.[ownSide(this.sideIndex)];
  }

  private put(change: Partial<Border> | undefined): void {
    const { area, sheet } = this.look;
    const side = ownSide(this.sideIndex);
    sheet.format(linedCells(area, this.sideIndex), (row, column) => {
      const { [side]: before, ...others } = sheet.cell(row, column)?.format?.borders ?? {};
      const line = change && {
        style: "Continuous" as const,
        weight: "Thin" as const,
        color: "#000000",
        ...before,
        ...change,
      };
      return { borders: line ? { ...others, [side]: line } : others };
    });
  }
}

function ownSide(side: Side): BorderSide {
  if (side === "InsideVertical") return "EdgeRight";
  return side === "InsideHorizontal" ? "EdgeBottom" : side;
}

/** The cells that carry a line. */
function linedCells(area: Area, side: Side): Area {
  if (side === "EdgeTop") return { ...area, bottom: area.top };
  if (side === "EdgeBottom") return { ...area, top: area.bottom };
  if (side === "EdgeLeft") return { ...area, right: area.left };
  if (side === "EdgeRight") return { ...area, left: area.right };
  if (side === "InsideVertical") return { ...area, right: Math.max(area.left, area.right - 1) };
  return side === "InsideHorizontal"
    ? { ...area, bottom: Math.max(area.top, area.bottom - 1) }
    : area;
}
