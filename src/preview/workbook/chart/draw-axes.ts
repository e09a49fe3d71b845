import type { ChartMark } from "../../workbook-api";
import { scaleOf } from "./axis-scale";
import { axisText } from "./axis-text";
import type { ChartPart } from "./chart-part";
import { cutTo, lineMark, textMark } from "./draw-marks";
import { shareOn, type Plot } from "./plot";

/** The lines over a plot, and its axes with their words and titles. */
export function drawAxes(plot: Plot): ChartMark[] {
  const axes = plot.whole.part("axes");
  const second = axes.part("secondaryValueAxis");
  return [
    ...drawValues(plot, axes.part("valueAxis"), false),
    ...(second.look("visible") === true ? drawValues(plot, second, true) : []),
    ...drawCategories(plot),
  ];
}

function drawValues(plot: Plot, axis: ChartPart, isSecond: boolean): ChartMark[] {
  const { minimum, maximum, majorUnit } = scaleOf(axis);
  const count = Math.min(50, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  const steps = Array.from({ length: count + 1 }, (_, at) =>
    Number((minimum + at * majorUnit).toPrecision(12)),
  );
  const lines = axis.part("majorGridlines");
  const grid = steps.flatMap((value) => {
    const share = shareOn(axis, value);
    const ends = [plot.at(0, share), plot.at(plot.length, share)];
    return lines.look("visible") === true ? lineMark(ends, lines.part("format").part("line")) : [];
  });
  if (axis.look("visible") !== true) return grid;
  const end = isSecond ? plot.length : 0;
  const font = axis.part("format").part("font");
  const words = steps.map((value) => {
    const [x, y] = plot.at(end, shareOn(axis, value));
    const text = axisText(axis, value, plot.language);
    return plot.isLying
      ? textMark(text, [x, y + (isSecond ? -4 : 12)], font)
      : textMark(text, [isSecond ? x + 4 : x - 4, y + 3], font, {
          anchor: isSecond ? "start" : "end",
        });
  });
  const ends = [plot.at(end, 0), plot.at(end, 1)];
  const shown = axis.look("tickLabelPosition") === "None" ? [] : words;
  return [
    ...grid,
    ...lineMark(ends, axis.part("format").part("line")),
    ...shown,
    ...drawTitle(plot, axis, !plot.isLying, isSecond),
  ];
}

function drawCategories(plot: Plot): ChartMark[] {
  const axis = plot.category;
  const grid = axis.part("majorGridlines");
  const lines = Array.from({ length: plot.count + 1 }, (_, at) => at * plot.step).flatMap(
    (along) =>
      grid.look("visible") === true
        ? lineMark([plot.at(along, 0), plot.at(along, 1)], grid.part("format").part("line"))
        : [],
  );
  if (axis.look("visible") !== true) return lines;
  const zero = shareOn(plot.whole.part("axes").part("valueAxis"), 0);
  const font = axis.part("format").part("font");
  const size = Number(font.look("size"));
  const every = Number(axis.look("tickLabelSpacing"));
  const turn = Number(axis.look("textOrientation"));
  const words = plot.words.map((word, at): ChartMark[] => {
    if (at % every !== 0) return [];
    const [x, y] = plot.at(plot.middle(at), 0);
    return plot.isLying
      ? [textMark(cutTo(62, word, size), [x - 4, y + 3], font, { anchor: "end" })]
      : [
          textMark(cutTo(plot.step * every, word, size), [x, y + 12], font, {
            ...(turn !== 0 && Math.abs(turn) <= 90 && { turn: -turn }),
          }),
        ];
  });
  return [
    ...lines,
    ...lineMark([plot.at(0, zero), plot.at(plot.length, zero)], axis.part("format").part("line")),
    ...(axis.look("tickLabelPosition") === "None" ? [] : words.flat()),
    ...drawTitle(plot, axis, plot.isLying, false),
  ];
}

/** The title of an axis: below a lying one, upwards beside a standing one. */
function drawTitle(
  { box }: Plot,
  axis: ChartPart,
  isStanding: boolean,
  isSecond: boolean,
): ChartMark[] {
  const title = axis.part("title");
  if (title.look("visible") !== true) return [];
  const font = title.part("format").part("font");
  const text = String(title.look("text"));
  const middle = box.top + box.height / 2;
  return isStanding
    ? [textMark(text, [isSecond ? box.left + box.width + 40 : 14, middle], font, { turn: -90 })]
    : [textMark(text, [box.left + box.width / 2, box.top + box.height + 25], font)];
}
