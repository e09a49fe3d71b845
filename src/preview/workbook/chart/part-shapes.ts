import { axisLooks } from "./axis-looks";
import { chartLooks } from "./chart-looks";
import { labelLooks } from "./label-looks";
import type { PartShape } from "./look-kinds";
import { plainLooks } from "./plain-looks";
import { seriesLooks } from "./series-looks";

/** Every part of a chart, in the words of Office.js, with what Excel 2016 and later make of it by themselves. */
export const partShapes: Readonly<Record<string, PartShape>> = {
  ...chartLooks,
  ...axisLooks,
  ...labelLooks,
  ...seriesLooks,
  ...plainLooks,
};
