/** What of an object of Excel can be reached through Graph, under Graph's names. */
export interface WorkbookType {
  /** Graph's name, "microsoft.graph.workbookRange"; of a collection that of its items. */
  name: string;
  /** Plain values; where the member of the object has another name, that name. */
  properties: Readonly<Record<string, string>>;
  /** What a path may go on with: a child of the object, or a method and the names of its parameters in order. */
  steps: Readonly<Record<string, string | readonly [method: string, ...parameters: string[]]>>;
  /** What can be posted: a method and the names of its parameters in order. */
  actions: Readonly<Record<string, readonly [method: string, ...parameters: string[]]>>;
}

/**
 * Graph's workbook API is Excel's object model said in HTTP, so each type is told by the object it stands for. What is
 * not in this table is answered with 400 by its name.
 * @see https://learn.microsoft.com/graph/api/resources/excel
 */
export const workbookTypes: Readonly<Record<string, WorkbookType>> = {
  Workbook: {
    ...type("workbook"),
    steps: children("application", "names", "tables", "worksheets"),
  },
  Application: {
    ...type("workbookApplication", "calculationMode"),
    actions: { calculate: ["calculate", "calculationType"] },
  },
  WorksheetCollection: {
    ...type("workbookWorksheet", "id", "name", "position", "visibility"),
    actions: { add: ["add", "name"] },
  },
  Worksheet: {
    ...type("workbookWorksheet", "id", "name", "position", "visibility"),
    steps: {
      ...children("charts", "protection", "tables"),
      cell: ["getCell", "row", "column"],
      range: ["getRange", "address"],
      usedRange: ["getUsedRange", "valuesOnly"],
    },
  },
  WorksheetProtection: {
    ...type("workbookWorksheetProtection", "options", "protected"),
    actions: { protect: ["protect", "options"], unprotect: ["unprotect"] },
  },
  NamedItemCollection: {
    ...namedItem(),
    actions: {
      add: ["add", "name", "reference", "comment"],
      addFormulaLocal: ["add", "name", "formula", "comment"],
    },
  },
  NamedItem: { ...namedItem(), steps: { range: ["getRange"] } },
  Range: {
    ...type(
      "workbookRange",
      ...["address", "addressLocal", "cellCount", "columnCount", "columnHidden", "columnIndex"],
      ...[
        "formulas",
        "formulasLocal",
        "hidden",
        "numberFormat",
        "rowCount",
        "rowHidden",
        "rowIndex",
        "text",
      ],
      ...["values", "valueTypes"],
    ),
    steps: {
      ...children("format", "sort", "worksheet"),
      boundingRect: ["getBoundingRect", "anotherRange"],
      cell: ["getCell", "row", "column"],
      column: ["getColumn", "column"],
      columnsAfter: ["getColumnsAfter", "count"],
      columnsBefore: ["getColumnsBefore", "count"],
      entireColumn: ["getEntireColumn"],
      entireRow: ["getEntireRow"],
      intersection: ["getIntersection", "anotherRange"],
      lastCell: ["getLastCell"],
      lastColumn: ["getLastColumn"],
      lastRow: ["getLastRow"],
      offsetRange: ["getOffsetRange", "rowOffset", "columnOffset"],
      resizedRange: ["getResizedRange", "deltaRows", "deltaColumns"],
      row: ["getRow", "row"],
      rowsAbove: ["getRowsAbove", "count"],
      rowsBelow: ["getRowsBelow", "count"],
      usedRange: ["getUsedRange", "valuesOnly"],
    },
    actions: {
      clear: ["clear", "applyTo"],
      delete: ["delete", "shift"],
      insert: ["insert", "shift"],
      merge: ["merge", "across"],
      unmerge: ["unmerge"],
    },
  },
  RangeSort: {
    ...type("workbookRangeSort"),
    actions: { apply: ["apply", "fields", "matchCase", "hasHeaders"] },
  },
  RangeFormat: {
    ...type(
      "workbookRangeFormat",
      ...["columnWidth", "horizontalAlignment", "rowHeight", "verticalAlignment", "wrapText"],
    ),
    steps: children("fill", "font", "protection"),
    actions: { autofitColumns: ["autofitColumns"], autofitRows: ["autofitRows"] },
  },
  RangeFill: { ...type("workbookRangeFill", "color"), actions: { clear: ["clear"] } },
  RangeFont: type("workbookRangeFont", "bold", "color", "italic", "name", "size", "underline"),
  FormatProtection: type("workbookFormatProtection", "formulaHidden", "locked"),
  TableCollection: { ...table(), actions: { add: ["add", "address", "hasHeaders"] } },
  Table: {
    ...table(),
    steps: {
      ...children("columns", "rows", "sort", "worksheet"),
      ...ranges(),
    },
    actions: {
      clearFilters: ["clearFilters"],
      convertToRange: ["convertToRange"],
      reapplyFilters: ["reapplyFilters"],
    },
  },
  TableColumnCollection: {
    ...type("workbookTableColumn", "id", "index", "name", "values"),
    actions: { add: ["add", "index", "values", "name"] },
  },
  TableColumn: {
    ...type("workbookTableColumn", "id", "index", "name", "values"),
    steps: { ...children("filter"), ...ranges() },
  },
  TableRowCollection: {
    ...type("workbookTableRow", "index", "values"),
    actions: { add: ["add", "index", "values"] },
  },
  TableRow: {
    ...type("workbookTableRow", "index", "values"),
    steps: { range: ["getRange"] },
  },
  TableSort: {
    ...type("workbookTableSort", "fields", "matchCase"),
    actions: { apply: ["apply", "fields"], clear: ["clear"], reapply: ["reapply"] },
  },
  Filter: {
    ...type("workbookFilter", "criteria"),
    actions: {
      apply: ["apply", "criteria"],
      applyCustomFilter: ["applyCustomFilter", "criteria1", "criteria2", "oper"],
      applyValuesFilter: ["applyValuesFilter", "values"],
      clear: ["clear"],
    },
  },
  ChartCollection: {
    ...chart(),
    actions: { add: ["add", "type", "sourceData", "seriesBy"] },
  },
  Chart: {
    ...chart(),
    steps: children("legend", "title"),
    actions: {
      setData: ["setData", "sourceData", "seriesBy"],
      setPosition: ["setPosition", "startCell", "endCell"],
    },
  },
  ChartTitle: type("workbookChartTitle", "text", "visible"),
  ChartLegend: type("workbookChartLegend", "position", "visible"),
};

function type(name: string, ...properties: string[]): WorkbookType {
  return { name: `microsoft.graph.${name}`, properties: named(properties), steps: {}, actions: {} };
}

function named(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function children(...names: string[]): Record<string, string> {
  return named(names);
}

function namedItem(): WorkbookType {
  const { properties, ...rest } = type(
    "workbookNamedItem",
    ...["comment", "name", "scope", "type", "visible"],
  );
  return { ...rest, properties: { ...properties, value: "formula" } };
}

function table(): WorkbookType {
  return type(
    "workbookTable",
    ...[
      "id",
      "name",
      "legacyId",
      "highlightFirstColumn",
      "highlightLastColumn",
      "showBandedColumns",
    ],
    ...["showBandedRows", "showFilterButton", "showHeaders", "showTotals", "style"],
  );
}

function chart(): WorkbookType {
  return type("workbookChart", "id", "height", "left", "name", "top", "width");
}

/** The ranges that a table and each of its columns has. */
function ranges() {
  return {
    dataBodyRange: ["getDataBodyRange"],
    headerRowRange: ["getHeaderRowRange"],
    range: ["getRange"],
    totalRowRange: ["getTotalRowRange"],
  } as const;
}
