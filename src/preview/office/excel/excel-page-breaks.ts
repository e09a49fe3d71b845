import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelRange, rangeOf } from "./excel-range";

/** The places of a sheet where a page ends, among its rows or its columns. */
export class ExcelPageBreaks {
  static readonly shape: Shape<ExcelPageBreaks> = {
    name: "PageBreakCollection",
    methods: ["add", "getCount", "removePageBreaks"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly axis: "rows" | "columns",
  ) {}

  get items() {
    return this.sheet.page.breaks[this.axis].map((place) => this.to(place));
  }
  getCount() {
    return this.items.length;
  }
  item(key: unknown) {
    const found = this.items[Number(key)];
    if (!found) throw itemNotFound();
    return found;
  }
  /** A page ends before the first row or column of a range. */
  add(given: unknown) {
    const { area } =
      given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given));
    const place = this.axis === "rows" ? area.top : area.left;
    if (place === 0) throw invalidArgument();
    const others = this.sheet.page.breaks[this.axis].filter((one) => one !== place);
    this.put([...others, place].sort((one, two) => one - two));
    return this.to(place);
  }
  removePageBreaks() {
    this.put([]);
  }
  /** Takes one away. */
  remove(place: number) {
    this.put(this.sheet.page.breaks[this.axis].filter((one) => one !== place));
  }
  private to(place: number) {
    return new ExcelPageBreak(this, this.axis, place, () => {
      const corner = this.axis === "rows" ? { top: place, left: 0 } : { top: 0, left: place };
      const area = { ...corner, bottom: corner.top, right: corner.left };
      return new ExcelRange(this.book, this.sheet, area);
    });
  }
  private put(places: number[]) {
    this.book.mayChange();
    this.sheet.page.breaks[this.axis] = places;
    this.sheet.looksChanged();
  }
}

/** A place where a page ends. */
export class ExcelPageBreak {
  static readonly shape: Shape<ExcelPageBreak> = {
    name: "PageBreak",
    scalars: ["columnIndex", "rowIndex"],
    methods: ["delete", "getCellAfterBreak"],
    identity: "reference",
  };

  constructor(
    private readonly all: ExcelPageBreaks,
    private readonly axis: "rows" | "columns",
    private readonly place: number,
    private readonly after: () => ExcelRange,
  ) {}

  getCellAfterBreak() {
    return this.after();
  }

  get rowIndex() {
    return this.axis === "rows" ? this.place : 0;
  }
  get columnIndex() {
    return this.axis === "columns" ? this.place : 0;
  }
  delete() {
    this.all.remove(this.place);
  }
}
