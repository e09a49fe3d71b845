import { sheetEnd } from "../../workbook/area";
import type { PageZoom } from "../../workbook/page-setup";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelRange, rangeOf } from "./excel-range";

/** How a sheet is printed. */
export class ExcelPageLayout {
  static readonly shape: Shape<ExcelPageLayout> = {
    name: "PageLayout",
    scalars: ["orientation", "zoom"],
    methods: [
      "getPrintTitleRows",
      "getPrintTitleRowsOrNullObject",
      "setPrintArea",
      "setPrintTitleRows",
    ],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {}

  get orientation(): unknown {
    return this.sheet.page.orientation;
  }
  set orientation(value: unknown) {
    if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
    this.put({ orientation: value });
  }
  get zoom(): unknown {
    return this.sheet.page.zoom;
  }
  set zoom(value: unknown) {
    this.put({ zoom: readZoom(value) });
  }

  setPrintArea(given: unknown) {
    this.put({ printArea: this.areaOf(given) });
  }
  setPrintTitleRows(given: unknown) {
    const { top, bottom } = this.areaOf(given);
    this.put({ titleRows: { top, bottom } });
  }
  getPrintTitleRows() {
    const found = this.getPrintTitleRowsOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  getPrintTitleRowsOrNullObject() {
    const { titleRows } = this.sheet.page;
    if (!titleRows) return null;
    return new ExcelRange(this.book, this.sheet, {
      ...{ left: 0, right: sheetEnd.columns - 1 },
      ...titleRows,
    });
  }

  private areaOf(given: unknown) {
    return (given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given)))
      .area;
  }
  private put(change: Partial<Sheet["page"]>) {
    this.book.mayChange();
    this.sheet.page = { ...this.sheet.page, ...change };
    this.sheet.looksChanged();
  }
}

/** Excel takes 10 to 400 percent, or whole numbers of pages. */
function readZoom(value: unknown): PageZoom {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const zoom = value as PageZoom;
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const isScale = scale === undefined || (scale >= 10 && scale <= 400);
  const isPages = [wide, tall].every((pages) => pages === undefined || Number.isInteger(pages));
  if (!isScale || !isPages) throw invalidArgument();
  return zoom;
}
