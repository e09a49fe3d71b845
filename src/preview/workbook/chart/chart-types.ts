/** Excel's words for kinds of charts. */
export const chartTypes: ReadonlySet<string> = new Set([
  ...["Column", "Bar", "3DColumn", "3DBar"].flatMap(inStacks),
  ...["CylinderCol", "CylinderBar", "ConeCol", "ConeBar", "PyramidCol", "PyramidBar"].flatMap(
    inStacks,
  ),
  ...["3DColumn", "CylinderCol", "ConeCol", "PyramidCol"],
  ...["Line", "LineStacked", "LineStacked100", "3DLine"],
  ...["LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"],
  ...["Pie", "PieExploded", "3DPie", "3DPieExploded", "PieOfPie", "BarOfPie"],
  ...["Doughnut", "DoughnutExploded"],
  ...["Area", "AreaStacked", "AreaStacked100", "3DArea", "3DAreaStacked", "3DAreaStacked100"],
  ...["XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers"],
  ...["XYScatterSmooth", "XYScatterSmoothNoMarkers"],
  ...["Radar", "RadarMarkers", "RadarFilled", "Bubble", "Bubble3DEffect"],
  ...["Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe"],
  ...["StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
  ...["Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap", "Waterfall"],
  ...["Sunburst", "Funnel"],
]);

function inStacks(kind: string): string[] {
  return ["Clustered", "Stacked", "Stacked100"].map((stack) => kind + stack);
}
