import type { CellFormat } from "../../workbook/cell-format";
import type { CellStyle } from "../../workbook/cell-style";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelBorders, linesOfKept } from "./excel-borders";
import { ExcelFill, ExcelFont } from "./excel-range-format";
import { keptClass, number, text, word, yesNo, type Keep } from "./kept-model";

/** The looks with names of a workbook. */
export class ExcelStyles {
  static readonly shape: Shape<ExcelStyles> = {
    name: "StyleCollection",
    methods: ["add", "getCount", "getItemAt"],
  };

  constructor(private readonly book: Workbook) {}

  get items() {
    return [...this.book.styles.values()].map((style) => new ExcelStyle(this.book, style));
  }
  getCount() {
    return this.book.styles.size;
  }
  getItemAt(index: number) {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  item(key: unknown) {
    return new ExcelStyle(this.book, styleNamed(this.book, String(key)));
  }
  add(name: string) {
    this.book.mayChange();
    if (name === "") throw invalidArgument();
    if (this.book.styles.has(name.toLowerCase())) throw new RichApiError("ItemAlreadyExists");
    this.book.styles.set(name.toLowerCase(), { name, builtIn: false, format: {}, kept: {} });
  }
}

/** Office.js's words for Excel's own styles, where those have names of more words. */
const otherNames: Readonly<Record<string, string>> = {
  wholecomma: "comma [0]",
  wholedollar: "currency [0]",
  hlink: "hyperlink",
  hlinktrav: "followed hyperlink",
  sheettitle: "title",
};

function styleNamed(book: Workbook, name: string): CellStyle {
  const key = name.toLowerCase();
  const known = book.styles.get(otherNames[key] ?? key);
  const spaced = key.replace(
    /(?<=heading)(?=\d)|(?<=warning|explanatory)(?=text)|(?<=check|linked)(?=cell)/,
    " ",
  );
  const found = known ?? book.styles.get(spaced);
  if (!found) throw itemNotFound();
  return found;
}

/** What belongs to each part of a style that a cell may be without. */
const parts: Readonly<Record<string, readonly (keyof CellFormat)[]>> = {
  includeAlignment: [
    ...(["horizontal", "vertical", "wrap", "indent", "shrinkToFit"] as const),
    ...(["readingOrder", "textOrientation", "autoIndent"] as const),
  ],
  includeBorder: ["borders"],
  includeFont: [
    ...(["bold", "italic", "underline", "strikethrough", "color", "fontName"] as const),
    ...(["fontSize", "subscript", "superscript", "fontTint"] as const),
  ],
  includeNumber: ["numberFormat"],
  includePatterns: ["fill", "pattern", "patternColor", "patternTintAndShade", "fillTint"],
  includeProtection: ["locked", "formulaHidden"],
};

/** What becomes of a cell that is given a style. */
export function formatOfStyle(
  book: Workbook,
  name: string,
): Partial<Record<keyof CellFormat, unknown>> {
  const { format, kept, name: known } = styleNamed(book, name);
  const taken = Object.entries(parts).flatMap(([part, members]) =>
    kept[part] === false ? [] : members.map((member) => [member, format[member]]),
  );
  const looks = Object.fromEntries(taken) as Partial<Record<keyof CellFormat, unknown>>;
  return { ...looks, style: known === "Normal" ? undefined : known };
}

/** A look with a name. */
export class ExcelStyle extends keptClass(
  "Style",
  {
    autoIndent: yesNo(),
    formulaHidden: yesNo(),
    horizontalAlignment: word(
      "General Left Center Right Fill Justify CenterAcrossSelection Distributed",
      "horizontal",
    ),
    includeAlignment: yesNo(true),
    includeBorder: yesNo(true),
    includeFont: yesNo(true),
    includeNumber: yesNo(true),
    includePatterns: yesNo(true),
    includeProtection: yesNo(true),
    indentLevel: number(0, 0, 250, "indent"),
    locked: yesNo(true),
    numberFormat: text("General"),
    numberFormatLocal: text("General", "numberFormat"),
    readingOrder: word("Context LeftToRight RightToLeft"),
    shrinkToFit: yesNo(),
    textOrientation: number(0, -90, 180),
    verticalAlignment: word("Bottom Top Center Justify Distributed", "vertical"),
    wrapText: yesNo(false, "wrap"),
  },
  {
    scalars: ["builtIn", "name"],
    children: ["borders", "fill", "font"],
    methods: ["delete"],
    identity: "name",
  },
) {
  constructor(
    private readonly book: Workbook,
    private readonly style: CellStyle,
  ) {
    super(keepOfStyle(book, style));
  }

  get name() {
    return this.style.name;
  }
  get builtIn() {
    return this.style.builtIn;
  }
  get fill() {
    return new ExcelFill(this.keep);
  }
  get font() {
    return new ExcelFont(this.keep);
  }
  get borders() {
    return new ExcelBorders(linesOfKept(this.keep));
  }
  /** Cells that have it become plain ones. */
  delete() {
    this.book.mayChange();
    if (this.builtIn) throw new RichApiError("InvalidOperation", "The style is Excel's own.");
    this.book.styles.delete(this.name.toLowerCase());
    this.restyle("Normal");
  }
  private restyle(name: string) {
    restyle(this.book, this.style.name, name);
  }
}

/** Cells of a style follow it. */
function restyle(book: Workbook, style: string, name: string): void {
  const changes = formatOfStyle(book, name);
  for (const sheet of book.sheets) {
    const used = sheet.used();
    if (!used) continue;
    const has = sheet.map(used, (cell) => cell?.format?.style === style);
    const isAny = has.some((line) => line.some(Boolean));
    if (isAny)
      sheet.format(used, (row, column) =>
        has[row - used.top]?.[column - used.left] === true ? changes : {},
      );
  }
}

function keepOfStyle(book: Workbook, style: CellStyle): Keep {
  const place = (member: string) =>
    (member in parts ? style.kept : style.format) as Record<string, unknown>;
  return {
    get: (member, usual) => place(member)[member] ?? usual,
    set: (member, value) => {
      book.mayChange();
      place(member)[member] = value;
      restyle(book, style.name, style.name);
    },
  };
}
