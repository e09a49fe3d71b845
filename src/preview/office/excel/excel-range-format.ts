import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { Look, readColor } from "./cell-look";
import { ExcelBorders } from "./excel-borders";
import { usual } from "./excel-places";

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
