/** Members of Excel's object model, in the sets that the preview declares, that it does not answer: by class. */
export const membersLeftOut: Readonly<Record<string, string>> = {
  Chart: "activate getImage onActivated onDeactivated",
  ChartCollection: "onActivated onAdded onDeactivated onDeleted",
  Range: "flashFill getImage",
  Workbook: "getActiveChart getActiveChartOrNullObject pivotTables",
  Worksheet: "pivotTables shapes",
};

/** Classes of which nothing is answered, and what calls are given or give without a class of their own. */
export const classesLeftOut: readonly string[] =
  "ChartAreaFormat ChartAxes ChartAxis ChartAxisFormat ChartAxisTitle ChartAxisTitleFormat ChartBinOptions ChartBorder ChartBoxwhiskerOptions ChartDataLabel ChartDataLabelFormat ChartDataLabels ChartErrorBars ChartErrorBarsFormat ChartFill ChartFont ChartFormatString ChartGridlines ChartGridlinesFormat ChartLegendEntry ChartLegendFormat ChartLineFormat ChartMapOptions ChartPivotOptions ChartPlotArea ChartPlotAreaFormat ChartPoint ChartPointFormat ChartSeriesFormat ChartTitle ChartTitleFormat ChartTrendline ChartTrendlineFormat ChartTrendlineLabel ChartTrendlineLabelFormat DataPivotHierarchy DataPivotHierarchyCollection FilterPivotHierarchy FilterPivotHierarchyCollection GeometricShape GroupShapeCollection Image Line PivotField PivotFieldCollection PivotHierarchy PivotHierarchyCollection PivotItem PivotItemCollection PivotLayout PivotTable PivotTableCollection RowColumnPivotHierarchy RowColumnPivotHierarchyCollection Shape ShapeCollection ShapeFill ShapeFont ShapeGroup ShapeLineFormat TextFrame TextRange".split(
    " ",
  );
