import { columnsOf, intersect, rowsOf, writeArea, type Area } from "../../workbook/area";
import type { Binding } from "../../workbook/binding";
import { Refusal } from "../../workbook/refusal";
import type { Sheet } from "../../workbook/sheet";
import { checkValidations } from "../../workbook/validation";
import type { Workbook } from "../../workbook/workbook";
import type { WorkbookEvent } from "../../workbook/workbook-event";
import type { CommonEvent, OpenDocument, OpenDocumentEvent } from "../open-document";
import { RichApiError } from "../rich-api/rich-api-error";
import type { RichApiEvent } from "../rich-api/rich-api-event";
import { Turns } from "../rich-api/turns";
import { areaBound } from "./excel-bindings";
import { ExcelWorkbook } from "./excel-workbook";

/** Office.js's numbers of what happens in a workbook. */
const kinds = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormat: 18,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelection: 100,
  tableChanged: 101,
} as const;

/** What stands for the whole workbook where an event says what it happened to. */
const wholeWorkbook = "Workbook";

/** Members of any of Excel's objects that hang on what formulas come to. */
const computed: ReadonlySet<string> = new Set([
  ...["*", "hasSpill", "isDataFiltered", "text", "valueTypes", "values"],
  ...["apply", "applyCustomFilter", "applyValuesFilter", "reapply", "reapplyFilters"],
  ...["maximum", "minimum", "majorUnit", "minorUnit", "value", "getImage"],
  ...["applyBottomItemsFilter", "applyBottomPercentFilter", "applyDynamicFilter"],
  ...["applyIconFilter", "applyTopItemsFilter", "applyTopPercentFilter", "refresh", "refreshAll"],
  ...["autofitColumns", "autofitRows", "copyFrom", "find", "findOrNullObject", "flashFill"],
  ...["replaceAll"],
]);

/** Members that hang on whether cells keep to their rules. */
const validity: ReadonlySet<string> = new Set(["*", "getInvalidCells", "valid"]);

/** Excel on the web takes and gives so many bytes at most. */
const payloadLimit = 5 * 1024 * 1024;

/** A workbook that is open beside a pane. */
export class OpenWorkbook implements OpenDocument {
  readonly root: ExcelWorkbook;
  readonly turns = new Turns();
  /**
   * The product sets how sheets are printed and asks whether a table is filtered, which came with 1.9. Every member up to
   * it is answered; later ones fail by their names.
   */
  static readonly declared = "1.9";
  readonly requirementSets: { ExcelApi: string };
  readonly payloadLimit = payloadLimit;

  /** `declared` is for what says that it is an older Excel; what came later would be answered all the same. */
  constructor(
    readonly book: Workbook,
    readonly name: string,
    declared: string = OpenWorkbook.declared,
  ) {
    this.requirementSets = { ExcelApi: declared };
    this.root = new ExcelWorkbook(book, name);
  }

  get isReadOnly() {
    return this.book.isReadOnly;
  }
  get settings() {
    return this.book.settings;
  }
  set settings(settings: Record<string, string>) {
    this.book.settings = settings;
  }

  /** Computes before something is read that hangs on it, as Excel does at the end of a batch. */
  async beforeReading(members: readonly string[]): Promise<void> {
    if (members.some((member) => computed.has(member))) await this.book.calculate();
    if (members.some((member) => validity.has(member))) await checkValidations(this.book);
  }

  /** What an add-in is told when the workbook refuses. */
  toRichApiError(error: unknown): unknown {
    return error instanceof Refusal ? new RichApiError(error.code, error.message) : error;
  }

  bindingOf(wanted: string) {
    const { items } = this.root.bindings;
    const found = items.find(({ id }) => id === wanted);
    return found && describeBinding(found.sheet, found.binding);
  }

  listen(listener: (event: OpenDocumentEvent) => void): () => void {
    return this.book.listen((event) => {
      if (this.book.kept.enableEvents === false) return;
      for (const told of toRichApiEvents(event)) listener(told);
      if (event.type === "selection") listener("selection-changed");
      for (const told of toCommonEvents(event)) listener(told);
    });
  }
}

function toRichApiEvents(event: WorkbookEvent): RichApiEvent[] {
  switch (event.type) {
    case "cells":
      return [...onSheet(kinds.sheetChanged, event.sheet, changed(event)), ...inTables(event)];
    case "looks":
      return event.area
        ? onSheet(kinds.sheetFormat, event.sheet, {
            ...placed(event.sheet, event.area),
            source: sourceOf(event.by),
            type: "WorksheetFormatChanged",
          })
        : [];
    case "selection":
      return [
        ...onSheet(kinds.sheetSelection, event.sheet, placed(event.sheet, event.area)),
        ...selectionInTables(event.sheet, event.area),
      ];
    case "sheets":
      return aboutSheets(event);
    case "charts":
      return aboutChart(event);
    case "settings":
      return [];
    case "calculated":
      return [
        { type: kinds.sheetCalculated, target: wholeWorkbook, arguments: { worksheetId: "" } },
      ];
  }
}

type CellsEvent = Extract<WorkbookEvent, { type: "cells" }>;

function changed({ sheet, area, how, by }: CellsEvent) {
  return {
    ...placed(sheet, area),
    changeType: how,
    source: sourceOf(by),
    triggerSource: "Unknown",
  };
}

function placed(sheet: Sheet, area: Area) {
  return { address: writeArea(area), worksheetId: sheet.id };
}

function sourceOf(by: string): "Local" | "Remote" {
  return by === "graph" ? "Remote" : "Local";
}

function onSheet(type: number, sheet: Sheet, words: Record<string, unknown>): RichApiEvent[] {
  return [sheet.id, wholeWorkbook].map((target) => ({ type, target, arguments: words }));
}

function inTables(event: CellsEvent): RichApiEvent[] {
  return event.sheet.tables.flatMap((table) => {
    const area = intersect(event.area, table.whole);
    if (!area) return [];
    const words = { ...changed({ ...event, area }), tableId: table.id };
    return [table.id, wholeWorkbook, event.sheet.id].map((target) => ({
      type: kinds.tableChanged,
      target,
      arguments: words,
    }));
  });
}

/** What happens in bindings and in the settings is told under names of the wire. */
function toCommonEvents(event: WorkbookEvent): CommonEvent[] {
  if (event.type === "settings") return [{ name: "settingsChanged", data: {} }];
  if (event.type !== "cells" && event.type !== "selection") return [];
  const { sheet, area, type } = event;
  return sheet.bindings.flatMap((binding) => {
    const bound = areaBound(sheet, binding);
    const shared = intersect(area, bound);
    if (!shared) return [];
    const ddaBinding = describeBinding(sheet, binding);
    if (type === "cells")
      return [{ name: `${binding.id}_bindingDataChanged`, data: { ddaBinding } }];
    const Subset = {
      StartRow: shared.top - bound.top,
      StartCol: shared.left - bound.left,
      RowCount: rowsOf(shared),
      ColCount: columnsOf(shared),
    };
    return [{ name: `${binding.id}_bindingSelectionChanged`, data: { ddaBinding, Subset } }];
  });
}

/** A binding in the words of the first part of Office.js. */
function describeBinding(sheet: Sheet, binding: Binding): Record<string, unknown> {
  const area = areaBound(sheet, binding);
  const BindingType = { Table: 1, Text: 2, Range: 3 }[binding.type];
  const size = { RowCount: rowsOf(area), ColCount: columnsOf(area) };
  return { Name: binding.id, BindingType, ...size, HasHeaders: binding.type === "Table" };
}

function selectionInTables(sheet: Sheet, area: Area): RichApiEvent[] {
  return sheet.tables.map((table) => {
    const inside = intersect(area, table.whole);
    const address = inside ? writeArea(inside) : "";
    const words = {
      address,
      isInsideTable: inside !== undefined,
      tableId: table.id,
      worksheetId: sheet.id,
    };
    return { type: kinds.tableSelection, target: table.id, arguments: words };
  });
}

/** What happens to a chart is told to whoever listens to it, and to the charts of its sheet. */
function aboutChart({
  what,
  sheet,
  chart,
  by,
}: Extract<WorkbookEvent, { type: "charts" }>): RichApiEvent[] {
  const numbers = {
    ...{ added: kinds.chartAdded, deleted: kinds.chartDeleted },
    ...{ activated: kinds.chartActivated, deactivated: kinds.chartDeactivated },
  };
  const words = { chartId: chart.id, worksheetId: sheet.id, source: sourceOf(by) };
  return [chart.id, sheet.id].map((target) => ({
    ...{ type: numbers[what], target, arguments: words },
  }));
}

function aboutSheets({
  what,
  sheet,
  before,
  by,
}: Extract<WorkbookEvent, { type: "sheets" }>): RichApiEvent[] {
  const words = { worksheetId: sheet.id, source: sourceOf(by) };
  if (what === "added")
    return [{ type: kinds.sheetAdded, target: wholeWorkbook, arguments: words }];
  if (what === "deleted")
    return [{ type: kinds.sheetDeleted, target: wholeWorkbook, arguments: words }];
  if (what !== "activated") return [];
  const left = before ? onSheet(kinds.sheetDeactivated, before, { worksheetId: before.id }) : [];
  return [...left, ...onSheet(kinds.sheetActivated, sheet, { worksheetId: sheet.id })];
}
