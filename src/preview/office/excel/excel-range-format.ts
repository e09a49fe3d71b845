import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import { invalidArgument } from "../rich-api/rich-api-error";
import type { Look } from "./cell-look";
import { ExcelBorders, linesOfCells } from "./excel-borders";
import { usual } from "./excel-places";
import { color, keptClass, number, text, word, yesNo } from "./kept-model";

/** How the cells of a range look. */
export class ExcelRangeFormat extends keptClass(
  "RangeFormat",
  {
    autoIndent: yesNo(),
    horizontalAlignment: word(
      "General Left Center Right Fill Justify CenterAcrossSelection Distributed",
      "horizontal",
    ),
    indentLevel: number(0, 0, 250, "indent"),
    readingOrder: word("Context LeftToRight RightToLeft"),
    shrinkToFit: yesNo(),
    textOrientation: number(0, -90, 180),
    verticalAlignment: word("Bottom Top Center Justify Distributed", "vertical"),
    wrapText: yesNo(false, "wrap"),
  },
  {
    scalars: ["columnWidth", "rowHeight", "useStandardHeight", "useStandardWidth"],
    children: ["borders", "fill", "font", "protection"],
    methods: ["autofitColumns", "autofitRows"],
  },
) {
  private readonly sheet: Sheet;

  constructor(private readonly look: Look) {
    super(look);
    this.sheet = look.sheet;
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
  get useStandardWidth(): unknown {
    return same(this.columns().map((column) => !this.sheet.widths.has(column)));
  }
  /** Only true does anything, as in Excel. */
  set useStandardWidth(value: unknown) {
    if (value !== true) return;
    for (const column of this.columns()) this.sheet.widths.delete(column);
    this.sheet.looksChanged();
  }
  get useStandardHeight(): unknown {
    return same(this.rows().map((row) => !this.sheet.heights.has(row)));
  }
  set useStandardHeight(value: unknown) {
    if (value === true) this.autofitRows();
  }

  get fill() {
    return new ExcelFill(this.look);
  }
  get font() {
    return new ExcelFont(this.look);
  }
  get borders() {
    return new ExcelBorders(linesOfCells(this.look));
  }
  get protection() {
    return new ExcelCellProtection(this.look);
  }

  autofitColumns() {
    for (const area of this.look.areas) {
      const used = this.sheet.used(true, area);
      for (const column of used ? columnsIn(this.sheet, area) : []) {
        const texts = this.sheet.map(
          { ...(used ?? area), left: column, right: column },
          (cell) => showCell(cell).text.length,
        );
        this.sheet.widths.set(column, Math.max(20, Math.max(...texts.flat()) * pointsOfLetter + 8));
      }
    }
    this.sheet.looksChanged();
  }
  autofitRows() {
    for (const row of this.rows()) this.sheet.heights.delete(row);
    this.sheet.looksChanged();
  }

  private columns() {
    return this.look.areas.flatMap((area) => columnsIn(this.sheet, area));
  }
  private rows() {
    return this.look.areas.flatMap((area) => rowsIn(this.sheet, area));
  }
}

/** The places of the columns of an area; of a whole row those up to the last that is used. */
function columnsIn(sheet: Sheet, area: Area): number[] {
  const isWide = columnsOf(area) === sheetEnd.columns;
  const last = isWide ? Math.max(area.left, sheet.used()?.right ?? 0) : area.right;
  return Array.from({ length: last - area.left + 1 }, (_, place) => area.left + place);
}

function rowsIn(sheet: Sheet, area: Area): number[] {
  const isTall = rowsOf(area) === sheetEnd.rows;
  const last = isTall ? Math.max(area.top, sheet.used()?.bottom ?? 0) : area.bottom;
  return Array.from({ length: last - area.top + 1 }, (_, place) => area.top + place);
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
export class ExcelFill extends keptClass(
  "RangeFill",
  {
    color: color("#FFFFFF", "fill"),
    pattern: word(
      "None Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical LightDown LightUp Grid CrissCross Gray16 Gray8 LinearGradient RectangularGradient",
    ),
    patternColor: color("#000000"),
    patternTintAndShade: number(0, -1, 1),
    tintAndShade: number(0, -1, 1, "fillTint"),
  },
  { methods: ["clear"] },
) {
  clear() {
    for (const member of ["fill", "pattern", "patternColor", "patternTintAndShade", "fillTint"])
      this.keep.set(member, undefined);
  }
}

/** The letters of cells. */
export class ExcelFont extends keptClass("RangeFont", {
  bold: yesNo(),
  color: color("#000000"),
  italic: yesNo(),
  name: text("Calibri", "fontName"),
  size: number(11, 1, 409, "fontSize"),
  strikethrough: yesNo(),
  subscript: yesNo(),
  superscript: yesNo(),
  tintAndShade: number(0, -1, 1, "fontTint"),
  underline: word("None Single Double SingleAccountant DoubleAccountant"),
}) {}

/** Whether cells may be changed in a protected sheet. */
export class ExcelCellProtection extends keptClass("FormatProtection", {
  formulaHidden: yesNo(),
  locked: yesNo(true),
}) {}
