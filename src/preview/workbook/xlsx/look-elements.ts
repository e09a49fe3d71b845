import type { Element } from "@xmldom/xmldom";
import type { LookValue } from "../chart/chart";
import type { ChartPart } from "../chart/chart-part";

/** An element of a chart's part that says one look with its `val`. */
export interface LookElement {
  /** Without "c:", and with "/" what it stands in. */
  element: string;
  look: string;
  /** The file's word for each of Office.js's; numbers need none. */
  words?: Readonly<Record<string, string>>;
  /** Written only where somebody said it: Excel finds the rest itself. */
  isSaidOnly?: boolean;
}

const yes = { true: "1", false: "0" };
const no = { true: "0", false: "1" };

function said(element: string, look: string = element): LookElement {
  return { element, look, isSaidOnly: true };
}

const tickMarks = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };

/** Of the scale of an axis, in the order that the format wants. */
export const scaleElements: readonly LookElement[] = [
  {
    element: "orientation",
    look: "reversePlotOrder",
    words: { true: "maxMin", false: "minMax" },
  },
  said("max", "maximum"),
  said("min", "minimum"),
];

/** Of the marks of an axis. */
export const tickElements: readonly LookElement[] = [
  { element: "majorTickMark", look: "majorTickMark", words: tickMarks },
  { element: "minorTickMark", look: "minorTickMark", words: tickMarks },
  {
    element: "tickLblPos",
    look: "tickLabelPosition",
    words: { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" },
  },
];

/** What only category axes have, and only value axes. */
export const axisElements: Readonly<Record<"catAx" | "valAx", readonly LookElement[]>> = {
  catAx: [
    { element: "lblAlgn", look: "alignment", words: { Center: "ctr", Left: "l", Right: "r" } },
    { element: "lblOffset", look: "offset" },
    said("tickLblSkip", "tickLabelSpacing"),
    said("tickMarkSkip", "tickMarkSpacing"),
    { element: "noMultiLvlLbl", look: "multiLevel", words: no },
  ],
  valAx: [
    {
      element: "crossBetween",
      look: "isBetweenCategories",
      words: { true: "between", false: "midCat" },
    },
    said("majorUnit"),
    said("minorUnit"),
  ],
};

/** Whether an axis is there at all. */
export const axisDelete: LookElement = { element: "delete", look: "visible", words: no };

/** Of a legend and of what comes after it. */
export const legendPlace: LookElement = {
  element: "legendPos",
  look: "position",
  words: { Right: "r", Left: "l", Top: "t", Bottom: "b", Corner: "tr" },
};
export const overlay: LookElement = { element: "overlay", look: "overlay", words: yes };
export const chartElements: readonly LookElement[] = [
  { element: "plotVisOnly", look: "plotVisibleOnly", words: yes },
  {
    element: "dispBlanksAs",
    look: "displayBlanksAs",
    words: { NotPlotted: "gap", Zero: "zero", Interplotted: "span" },
  },
];

/** Of labels. */
export const labelElements: readonly LookElement[] = [
  {
    element: "dLblPos",
    look: "position",
    words: {
      ...{ Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd" },
      ...{ Left: "l", Right: "r", Top: "t", Bottom: "b", BestFit: "bestFit" },
    },
    isSaidOnly: true,
  },
  { element: "showLegendKey", look: "showLegendKey", words: yes },
  { element: "showVal", look: "showValue", words: yes },
  { element: "showCatName", look: "showCategoryName", words: yes },
  { element: "showSerName", look: "showSeriesName", words: yes },
  { element: "showPercent", look: "showPercentage", words: yes },
  { element: "showBubbleSize", look: "showBubbleSize", words: yes },
];

/** Of the marks of a line. */
export const markerElements: readonly LookElement[] = [
  {
    element: "symbol",
    look: "markerStyle",
    words: {
      ...{ Automatic: "auto", None: "none", Square: "square", Diamond: "diamond" },
      ...{ Triangle: "triangle", X: "x", Star: "star", Dot: "dot", Dash: "dash" },
      ...{ Circle: "circle", Plus: "plus" },
    },
  },
  { element: "size", look: "markerSize" },
];

/** Of a trendline. */
export const trendlineElements: readonly LookElement[] = [
  {
    element: "trendlineType",
    look: "type",
    words: {
      ...{ Linear: "linear", Exponential: "exp", Logarithmic: "log", Power: "power" },
      ...{ MovingAverage: "movingAvg", Polynomial: "poly" },
    },
  },
  said("order", "polynomialOrder"),
  said("period", "movingAveragePeriod"),
  said("forward", "forwardPeriod"),
  said("backward", "backwardPeriod"),
  said("intercept"),
  { element: "dispRSqr", look: "showRSquared", words: yes },
  { element: "dispEq", look: "showEquation", words: yes },
];

/** Of error bars. */
export const errorBarElements: readonly LookElement[] = [
  {
    element: "errBarType",
    look: "include",
    words: { Both: "both", MinusValues: "minus", PlusValues: "plus" },
  },
  {
    element: "errValType",
    look: "type",
    words: {
      ...{ FixedValue: "fixedVal", Percent: "percentage" },
      ...{ StDev: "stdDev", StError: "stdErr", Custom: "cust" },
    },
  },
  { element: "noEndCap", look: "endStyleCap", words: no },
];

/** What a kind of plot says after its series, of all of them; it is kept with each series. */
export const plotElements: Readonly<Record<string, readonly LookElement[]>> = {
  barChart: [
    { element: "gapWidth", look: "gapWidth" },
    { element: "overlap", look: "overlap" },
  ],
  pieChart: [{ element: "firstSliceAng", look: "firstSliceAngle" }],
  doughnutChart: [
    { element: "firstSliceAng", look: "firstSliceAngle" },
    { element: "holeSize", look: "doughnutHoleSize" },
  ],
};

/** Of one series, by where they stand in it. */
export const invertIfNegative: LookElement = {
  element: "invertIfNegative",
  look: "invertIfNegative",
  words: yes,
};
export const explosion: LookElement = said("explosion");
export const smooth: LookElement = { element: "smooth", look: "smooth", words: yes };

/** The elements for what a part is. */
export function writeLooks(part: ChartPart, elements: readonly LookElement[]): string {
  return elements
    .map(({ element, look, words, isSaidOnly }) => {
      const value = isSaidOnly ? part.said(look) : part.look(look);
      const text = words ? words[String(value)] : value;
      return text === undefined || text === null ? "" : `<c:${element} val="${text}"/>`;
    })
    .join("");
}

/** Takes over what elements say of a part, where it is not what Excel makes of it anyway. */
export function readLooks(
  part: ChartPart,
  owner: Element | undefined,
  elements: readonly LookElement[],
): void {
  for (const { element, look, words } of elements) {
    const text = childOf(owner, element)?.getAttribute("val");
    if (text === null || text === undefined) continue;
    const value = words ? toValue(words, text) : Number(text);
    if (value !== undefined) part.note(look, value);
  }
}

function toValue(words: Readonly<Record<string, string>>, text: string): LookValue | undefined {
  const plain = { true: "1", false: "0" }[text] ?? text;
  const found = Object.keys(words).find((word) => words[word] === plain);
  return found === "true" || found === "false" ? found === "true" : found;
}

/** The elements right below another. */
export function elementsIn(owner: Element | undefined): Element[] {
  return [...(owner?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
}

/** The elements of this name right below another, whatever their prefix. */
export function childrenOf(owner: Element | undefined, name: string): Element[] {
  return elementsIn(owner).filter(({ localName }) => localName === name);
}

/** The first of them along a path, as "spPr/ln". */
export function childOf(owner: Element | undefined, path: string): Element | undefined {
  return path
    .split("/")
    .reduce((found: Element | undefined, name) => childrenOf(found, name)[0], owner);
}
