import type { ChartMark, ChartView } from "../../workbook-api";
import { usePage } from "../page-context";

/** A chart over the cells, which one can choose. */
export function ChartPicture({
  chart,
  left,
  top,
  select,
}: {
  chart: ChartView;
  left: number;
  top: number;
  select: () => void;
}) {
  const { texts } = usePage();
  const { width, height, size, title, isDrawn, isActive } = chart;
  const words = isDrawn ? title : `${title} ${texts.workbook.undrawnChart}`;
  return (
    <button
      type="button"
      className="chart-frame"
      aria-pressed={isActive}
      style={{ left, top, width, height }}
      onClick={select}
    >
      <svg
        className="chart"
        role="img"
        aria-label={words === "" ? texts.workbook.chart : words}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        {chart.marks.map((mark, at) => (
          <Mark key={at} mark={mark} />
        ))}
        {!isDrawn && (
          <text x={size.width / 2} y={size.height / 2} textAnchor="middle" fontSize={9}>
            {texts.workbook.undrawnChart}
          </text>
        )}
      </svg>
    </button>
  );
}

function Mark({ mark }: { mark: ChartMark }) {
  if (mark.kind === "text") {
    const { x, y, text, size, color, anchor, turn } = mark;
    return (
      <text
        {...{ x, y, fill: color, fontSize: size, textAnchor: anchor }}
        fontWeight={mark.isBold ? 700 : 400}
        fontStyle={mark.isItalic ? "italic" : undefined}
        textDecoration={mark.isUnderlined ? "underline" : undefined}
        transform={turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`}
      >
        {text}
      </text>
    );
  }
  const { points, isClosed, fill = "none", stroke, width, dash } = mark;
  const Shape = isClosed ? "polygon" : "polyline";
  return (
    <Shape
      points={points.map((point) => point.join(",")).join(" ")}
      {...{ fill, stroke, strokeWidth: width, strokeDasharray: dash?.join(" ") }}
    />
  );
}
