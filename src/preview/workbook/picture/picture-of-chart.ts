import type { ChartPlace } from "../chart/chart-part";
import { drawChart } from "../chart/draw-chart";
import { toPixels } from "../view-sizes";
import { markToSvg, pictureOf, type DrawnPicture } from "./svg";

/** How large the picture of a chart is to be, in CSS pixels, and how the chart fits into it. */
export interface ChartPictureSize {
  width?: number | undefined;
  height?: number | undefined;
  /** "Fill" stretches; the others keep the sides' proportion, and "FitAndCenter" leaves room beside the chart. */
  fitting?: "Fit" | "FitAndCenter" | "Fill" | undefined;
}

/** A chart as the page draws it; as large as it is there, or within a size. */
export function pictureOfChart(place: ChartPlace, asked: ChartPictureSize): DrawnPicture {
  const { width, height } = place.chart;
  const own = { width: toPixels(width), height: toPixels(height) };
  return pictureOf(sizeOf(own, asked), drawChart(place).map(markToSvg).join(""), {
    view: { width, height },
    fit: asked.fitting === "Fill" ? "none" : "xMidYMid meet",
  });
}

function sizeOf(
  own: { width: number; height: number },
  { width, height, fitting = "Fit" }: ChartPictureSize,
): { width: number; height: number } {
  if (width !== undefined && height !== undefined && fitting !== "Fit") return { width, height };
  const scales = [width && width / own.width, height && height / own.height];
  const scale = Math.min(...scales.map((one) => one ?? Infinity));
  if (scale === Infinity) return own;
  return { width: own.width * scale, height: own.height * scale };
}
