/** Members of Excel's object model, in the sets that the preview declares, that it does not answer: by class. */
export const membersLeftOut: Readonly<Record<string, string>> = {
  AutoFilter: "apply remove",
  Chart:
    "activate categoryLabelLevel dataLabels displayBlanksAs format getImage onActivated onDeactivated pivotOptions plotArea plotBy plotVisibleOnly seriesNameLevel showAllFieldButtons showDataLabelsOverMaximum style",
  ChartAxes: "seriesAxis",
  ChartAxis:
    "alignment axisGroup baseTimeUnit categoryType customDisplayUnit displayUnit format height isBetweenCategories left linkNumberFormat logBase majorGridlines majorTickMark majorTimeUnitScale majorUnit maximum minimum minorGridlines minorTickMark minorTimeUnitScale minorUnit multiLevel numberFormat offset position positionAt reversePlotOrder scaleType setCategoryNames setCustomDisplayUnit setPositionAt showDisplayUnitLabel textOrientation tickLabelPosition tickLabelSpacing tickMarkSpacing top type visible width",
  ChartAxisTitle: "format setFormula visible",
  ChartCollection: "onActivated onAdded onDeactivated onDeleted",
  ChartFill: "clear",
  ChartLegend: "format height left legendEntries overlay showShadow top width",
  ChartLineFormat: "clear lineStyle weight",
  ChartSeries:
    "axisGroup binOptions boxwhiskerOptions bubbleScale dataLabels doughnutHoleSize explosion filtered firstSliceAngle gapWidth gradientMaximumColor gradientMaximumType gradientMaximumValue gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor gradientMinimumType gradientMinimumValue gradientStyle hasDataLabels invertColor invertIfNegative mapOptions markerBackgroundColor markerForegroundColor markerSize markerStyle overlap parentLabelStrategy plotOrder points secondPlotSize setBubbleSizes showConnectorLines showLeaderLines showShadow smooth splitType splitValue trendlines varyByCategories xErrorBars yErrorBars",
  ChartTitle:
    "format getSubstring height horizontalAlignment left overlay position setFormula showShadow textOrientation top verticalAlignment width",
  ConditionalFormat:
    "colorScale colorScaleOrNullObject dataBar dataBarOrNullObject getRangeOrNullObject getRanges iconSet iconSetOrNullObject preset presetOrNullObject topBottom topBottomOrNullObject",
  ConditionalFormatRule: "formulaLocal formulaR1C1",
  Filter:
    "applyBottomItemsFilter applyBottomPercentFilter applyCellColorFilter applyDynamicFilter applyFontColorFilter applyIconFilter applyTopItemsFilter applyTopPercentFilter",
  PageLayout:
    "blackAndWhite bottomMargin centerHorizontally centerVertically draftMode firstPageNumber footerMargin getPrintArea getPrintAreaOrNullObject getPrintTitleColumns getPrintTitleColumnsOrNullObject headerMargin headersFooters leftMargin paperSize printComments printErrors printGridlines printHeadings printOrder rightMargin setPrintMargins setPrintTitleColumns topMargin",
  Range:
    "convertDataTypeToText convertToLinkedDataType dataValidation flashFill getCellProperties getColumnProperties getImage getRowProperties getSpecialCells getSpecialCellsOrNullObject hyperlink linkedDataTypeState numberFormatLocal removeDuplicates setCellProperties setColumnProperties setDirty setRowProperties showCard style",
  Workbook: "getActiveChart getActiveChartOrNullObject getSelectedRanges pivotTables styles",
  Worksheet:
    "autoFilter copy enableCalculation findAll findAllOrNullObject getRanges horizontalPageBreaks pivotTables replaceAll shapes showHeadings verticalPageBreaks",
};

/** Classes of which nothing is answered, and what calls are given or give without a class of their own. */
export const classesLeftOut: readonly string[] =
  "ChartAreaFormat ChartAxisFormat ChartAxisTitleFormat ChartBinOptions ChartBorder ChartBoxwhiskerOptions ChartDataLabel ChartDataLabelFormat ChartDataLabels ChartErrorBars ChartErrorBarsFormat ChartFont ChartFormatString ChartGridlines ChartGridlinesFormat ChartLegendEntry ChartLegendEntryCollection ChartLegendFormat ChartMapOptions ChartPivotOptions ChartPlotArea ChartPlotAreaFormat ChartPoint ChartPointFormat ChartPointsCollection ChartTitleFormat ChartTrendline ChartTrendlineCollection ChartTrendlineFormat ChartTrendlineLabel ChartTrendlineLabelFormat ColorScaleConditionalFormat ConditionalDataBarNegativeFormat ConditionalDataBarPositiveFormat DataBarConditionalFormat DataPivotHierarchy DataPivotHierarchyCollection DataValidation FilterPivotHierarchy FilterPivotHierarchyCollection GeometricShape GroupShapeCollection HeaderFooter HeaderFooterGroup IconSetConditionalFormat Image Line PageBreak PageBreakCollection PivotField PivotFieldCollection PivotHierarchy PivotHierarchyCollection PivotItem PivotItemCollection PivotLayout PivotTable PivotTableCollection PresetCriteriaConditionalFormat RangeAreas RangeCollection RemoveDuplicatesResult RowColumnPivotHierarchy RowColumnPivotHierarchyCollection Shape ShapeCollection ShapeFill ShapeFont ShapeGroup ShapeLineFormat Style StyleCollection TextConditionalFormat TextFrame TextRange TopBottomConditionalFormat".split(
    " ",
  );
