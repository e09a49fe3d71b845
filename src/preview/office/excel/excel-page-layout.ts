import { sheetEnd } from "../../workbook/area";
import type { PageZoom } from "../../workbook/page-setup";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelHeadersFooters } from "./excel-headers-footers";
import { make } from "./excel-makers";
import { ExcelRange, rangeOf } from "./excel-range";
import { keepIn, keptClass, number, word, yesNo, type Keep } from "./kept-model";

const papers =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman";

const firstPage = number(1, 1, 32_767);

/** How a sheet is printed; margins are in points. */
export class ExcelPageLayout extends keptClass(
  "PageLayout",
  {
    blackAndWhite: yesNo(),
    bottomMargin: number(54, 0),
    centerHorizontally: yesNo(),
    centerVertically: yesNo(),
    draftMode: yesNo(),
    firstPageNumber: {
      usual: "",
      read: (given) => (given === "" ? undefined : firstPage.read(given)),
    },
    footerMargin: number(21.6, 0),
    headerMargin: number(21.6, 0),
    leftMargin: number(50.4, 0),
    paperSize: word(papers),
    printComments: word("NoComments EndSheet InPlace"),
    printErrors: word("AsDisplayed Blank Dash NotAvailable"),
    printGridlines: yesNo(),
    printHeadings: yesNo(),
    printOrder: word("DownThenOver OverThenDown"),
    rightMargin: number(50.4, 0),
    topMargin: number(54, 0),
  },
  {
    scalars: ["orientation", "zoom"],
    children: ["headersFooters"],
    methods: [
      ...["getPrintArea", "getPrintAreaOrNullObject", "getPrintTitleColumns"],
      ...["getPrintTitleColumnsOrNullObject", "getPrintTitleRows"],
      ...["getPrintTitleRowsOrNullObject", "setPrintArea", "setPrintMargins"],
      ...["setPrintTitleColumns", "setPrintTitleRows"],
    ],
  },
) {
  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {
    super(keepOfPage(book, sheet));
  }

  get headersFooters() {
    return new ExcelHeadersFooters(this.keep);
  }
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
  getPrintArea() {
    return required(this.getPrintAreaOrNullObject());
  }
  getPrintAreaOrNullObject() {
    const { printArea } = this.sheet.page;
    return printArea ? make.rangeAreas(this.book, this.sheet, [printArea]) : null;
  }
  /** Margins of all sides that are named, in one of Excel's three units. */
  setPrintMargins(unit: string, margins: Record<string, unknown>) {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (points === undefined) throw invalidArgument();
    for (const [side, given] of Object.entries(margins)) {
      const margin =
        side === "header" || side === "footer" || /^(?:top|bottom|left|right)$/.test(side);
      if (!margin || typeof given !== "number" || given < 0) throw invalidArgument();
      this.keep.set(`${side}Margin`, given * points);
    }
  }
  setPrintTitleColumns(given: unknown) {
    const { left, right } = this.areaOf(given);
    this.put({ titleColumns: { left, right } });
  }
  getPrintTitleColumns() {
    return required(this.getPrintTitleColumnsOrNullObject());
  }
  getPrintTitleColumnsOrNullObject() {
    const { titleColumns } = this.sheet.page;
    const all = { top: 0, bottom: sheetEnd.rows - 1 };
    return titleColumns ? new ExcelRange(this.book, this.sheet, { ...all, ...titleColumns }) : null;
  }
  setPrintTitleRows(given: unknown) {
    const { top, bottom } = this.areaOf(given);
    this.put({ titleRows: { top, bottom } });
  }
  getPrintTitleRows() {
    return required(this.getPrintTitleRowsOrNullObject());
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

function keepOfPage(book: Workbook, sheet: Sheet): Keep {
  return keepIn(sheet.page.kept, {
    before: () => book.mayChange(),
    changed: () => sheet.looksChanged(),
  });
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
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
