/** Members of Excel's object model, in the sets that the preview declares, that it does not answer: by class. */
export const membersLeftOut: Readonly<Record<string, string>> = {
  AutoFilter: "apply remove",
  Chart: "getImage",
  ConditionalFormat:
    "colorScale colorScaleOrNullObject dataBar dataBarOrNullObject getRangeOrNullObject getRanges iconSet iconSetOrNullObject preset presetOrNullObject topBottom topBottomOrNullObject",
  ConditionalFormatRule: "formulaLocal formulaR1C1",
  Filter:
    "applyBottomItemsFilter applyBottomPercentFilter applyCellColorFilter applyDynamicFilter applyFontColorFilter applyIconFilter applyTopItemsFilter applyTopPercentFilter",
  PageLayout:
    "blackAndWhite bottomMargin centerHorizontally centerVertically draftMode firstPageNumber footerMargin getPrintArea getPrintAreaOrNullObject getPrintTitleColumns getPrintTitleColumnsOrNullObject headerMargin headersFooters leftMargin paperSize printComments printErrors printGridlines printHeadings printOrder rightMargin setPrintMargins setPrintTitleColumns topMargin",
  Range:
    "convertDataTypeToText convertToLinkedDataType dataValidation flashFill getCellProperties getColumnProperties getImage getRowProperties getSpecialCells getSpecialCellsOrNullObject hyperlink linkedDataTypeState numberFormatLocal removeDuplicates setCellProperties setColumnProperties setDirty setRowProperties showCard style",
  Workbook: "getSelectedRanges pivotTables styles",
  Worksheet:
    "autoFilter copy enableCalculation findAll findAllOrNullObject getRanges horizontalPageBreaks pivotTables replaceAll shapes showHeadings verticalPageBreaks",
};

/** Classes of which nothing is answered, and what calls are given or give without a class of their own. */
export const classesLeftOut: readonly string[] =
  "ColorScaleConditionalFormat ConditionalDataBarNegativeFormat ConditionalDataBarPositiveFormat DataBarConditionalFormat DataPivotHierarchy DataPivotHierarchyCollection DataValidation FilterPivotHierarchy FilterPivotHierarchyCollection GeometricShape GroupShapeCollection HeaderFooter HeaderFooterGroup IconSetConditionalFormat Image Line PageBreak PageBreakCollection PivotField PivotFieldCollection PivotHierarchy PivotHierarchyCollection PivotItem PivotItemCollection PivotLayout PivotTable PivotTableCollection PresetCriteriaConditionalFormat RangeAreas RangeCollection RemoveDuplicatesResult RowColumnPivotHierarchy RowColumnPivotHierarchyCollection Shape ShapeCollection ShapeFill ShapeFont ShapeGroup ShapeLineFormat Style StyleCollection TextConditionalFormat TextFrame TextRange TopBottomConditionalFormat".split(
    " ",
  );
