import { ChartPart } from "../../workbook/chart/chart-part";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelBindings } from "./excel-bindings";
import { toChartPart } from "./excel-chart-parts";
import { ExcelChart } from "./excel-charts";
import { ExcelCustomXmlParts } from "./excel-custom-xml";
import { ExcelDataValidation } from "./excel-data-validation";
import { ExcelFunctions } from "./excel-functions";
import { make, type Makers } from "./excel-makers";
import { ExcelNames } from "./excel-names";
import { ExcelPivots } from "./excel-pivots";
import { ExcelProperties } from "./excel-properties";
import { ExcelRangeAreas } from "./excel-range-areas";
import { ExcelRange } from "./excel-range";
import { ExcelSettings } from "./excel-settings";
import { ExcelStyles } from "./excel-styles";
import { ExcelTable, ExcelTables } from "./excel-table";
import { ExcelWorksheet } from "./excel-worksheet";
import { ExcelWorksheets } from "./excel-worksheets";
import { fixed, keepIn, keptClass, number, yesNo, type Keep } from "./kept-model";

Object.assign(make, {
  chartPart: toChartPart,
  range: (book, sheet, area) => new ExcelRange(book, sheet, area),
  rangeAreas: (book, sheet, areas) => new ExcelRangeAreas(book, sheet, areas),
  validation: (book, sheet, areas) => new ExcelDataValidation(book, sheet, areas),
  table: (book, sheet, table) => new ExcelTable(book, sheet, table),
  worksheet: (book, sheet) => new ExcelWorksheet(book, sheet),
} satisfies Makers);

/** Excel's Workbook, where every path begins. */
export class ExcelWorkbook extends keptClass(
  "Workbook",
  {
    autoSave: fixed(true),
    calculationEngineVersion: fixed(191_029),
    chartDataPointTrack: yesNo(true),
    isDirty: yesNo(),
    previouslySaved: fixed(true),
    usePrecisionAsDisplayed: yesNo(),
  },
  {
    scalars: ["name", "readOnly"],
    children: [
      ...["_Runtime", "application", "bindings", "customXmlParts", "dataConnections", "functions"],
      ...[
        "names",
        "pivotTables",
        "properties",
        "protection",
        "settings",
        "styles",
        "tables",
        "worksheets",
      ],
    ],
    methods: [
      ...["getActiveCell", "getActiveChart", "getActiveChartOrNullObject"],
      ...["getIsActiveCollabSession", "getSelectedRange", "getSelectedRanges"],
    ],
    events: ["AutoSaveSettingChanged"],
  },
) {
  constructor(
    private readonly book: Workbook,
    readonly name: string,
  ) {
    super(keepOn(book));
  }

  get readOnly() {
    return this.book.isReadOnly;
  }
  get application() {
    return new ExcelApplication(this.book);
  }
  get worksheets() {
    return new ExcelWorksheets(this.book);
  }
  get tables() {
    return new ExcelTables(this.book);
  }
  get names() {
    return new ExcelNames(this.book);
  }
  get properties() {
    return new ExcelProperties(this.book);
  }
  get settings() {
    return new ExcelSettings(this.book);
  }
  get bindings() {
    return new ExcelBindings(this.book);
  }
  get customXmlParts() {
    return new ExcelCustomXmlParts(this.book);
  }
  get dataConnections() {
    return new ExcelDataConnections();
  }
  get functions() {
    return new ExcelFunctions(this.book);
  }
  get pivotTables() {
    return new ExcelPivots(this.book);
  }
  get styles() {
    return new ExcelStyles(this.book);
  }
  get protection() {
    return new ExcelWorkbookProtection(this.book);
  }
  get _Runtime() {
    return new ExcelRuntime(keepOn(this.book));
  }
  /** The page beside a pane is another window of the same person. */
  getIsActiveCollabSession() {
    return false;
  }
  getSelectedRange() {
    return new ExcelRange(this.book, this.book.active, this.book.selection);
  }
  getSelectedRanges() {
    return new ExcelRangeAreas(this.book, this.book.active, [this.book.selection]);
  }
  getActiveCell() {
    return this.getSelectedRange().getCell(0, 0);
  }
  getActiveChartOrNullObject() {
    const { book } = this;
    return book.activeChart
      ? new ExcelChart(ChartPart.ofChart({ book, ...book.activeChart }))
      : null;
  }
  getActiveChart() {
    const found = this.getActiveChartOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
}

function keepOn(book: Workbook): Keep {
  return keepIn(book.kept, { before: () => book.mayChange(), changed: () => undefined });
}

/** What holds for a pane as long as it runs. */
export class ExcelRuntime extends keptClass("Runtime", { enableEvents: yesNo(true) }) {}

/** Where a workbook gets data from: nowhere, so there is nothing to refresh. */
export class ExcelDataConnections {
  static readonly shape: Shape<ExcelDataConnections> = {
    name: "DataConnectionCollection",
    methods: ["refreshAll"],
  };
  refreshAll() {
    // There are no connections.
  }
}

/** The protection of a workbook: of its sheets as a row, not of what is in them. */
export class ExcelWorkbookProtection {
  static readonly shape: Shape<ExcelWorkbookProtection> = {
    name: "WorkbookProtection",
    scalars: ["protected"],
    methods: ["protect", "unprotect"],
  };

  constructor(private readonly book: Workbook) {}

  get protected() {
    return this.book.structurePassword !== undefined;
  }
  protect(password?: string | null) {
    if (this.protected)
      throw new RichApiError("InvalidOperation", "The workbook is protected already.");
    this.book.structurePassword = password ?? "";
  }
  unprotect(password?: string | null) {
    const known = this.book.structurePassword ?? "";
    if (known !== (password ?? ""))
      throw new RichApiError("AccessDenied", "The password is wrong.");
    this.book.structurePassword = undefined;
  }
}

/** Whether formulas may go in a circle; the engine never does. */
export class ExcelIterativeCalculation extends keptClass("IterativeCalculation", {
  enabled: yesNo(),
  maxChange: number(0.001, 0),
  maxIteration: number(100, 1, 32_767),
}) {}

/** Excel itself: when it computes and draws. */
export class ExcelApplication {
  static readonly shape: Shape<ExcelApplication> = {
    name: "Application",
    scalars: ["calculationEngineVersion", "calculationMode", "calculationState"],
    children: ["iterativeCalculation"],
    methods: [
      "calculate",
      "suspendApiCalculationUntilNextSync",
      "suspendScreenUpdatingUntilNextSync",
    ],
  };
  readonly calculationEngineVersion = 191_029;
  readonly calculationState = "Done";

  constructor(private readonly book: Workbook) {}

  get calculationMode(): unknown {
    return this.book.calculationMode;
  }
  set calculationMode(value: unknown) {
    this.book.calculationMode = value as Workbook["calculationMode"];
  }
  get iterativeCalculation() {
    return new ExcelIterativeCalculation(keepOn(this.book));
  }
  calculate() {
    return this.book.calculate(true);
  }
  suspendApiCalculationUntilNextSync() {
    // Nothing is computed before somebody reads.
  }
  suspendScreenUpdatingUntilNextSync() {
    // The page is told once for a batch.
  }
}
