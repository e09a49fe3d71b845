import type { ChartView } from "../../workbook-api";
import { usePage } from "../page-context";

const heading = 26;
const foot = 34;
const side = 12;
/** The room for the words beside lying bars. */
const barLabels = 88;

/** A chart, drawn plainly: what it says counts, not Excel's looks. */
export function ChartPicture({
  chart,
  left,
  top,
}: {
  chart: ChartView;
  left: number;
  top: number;
}) {
  const { texts } = usePage();
  const { width, height, title, kind } = chart;
  const words = kind ? title : `${title} ${texts.workbook.undrawnChart}`;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={words === "" ? texts.workbook.chart : words}
      style={{ left, top, width, height }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} className="chart-ground" />
      <text x={width / 2} y={18} textAnchor="middle" className="chart-title">
        {words}
      </text>
      {kind === "Pie" || kind === "Doughnut" ? (
        <Slices chart={chart} />
      ) : (
        kind && <Marks chart={chart} />
      )}
      {chart.hasLegend && kind && <Legend chart={chart} />}
    </svg>
  );
}

function Legend({ chart: { series, width, height } }: { chart: ChartView }) {
  const step = (width - 2 * side) / Math.max(1, series.length);
  return series.map(({ name, color }, at) => (
    <g key={at} transform={`translate(${side + at * step} ${height - 10})`}>
      <rect width={8} height={8} y={-8} fill={color} />
      <text x={12}>{name.slice(0, Math.max(3, Math.floor(step / 7)))}</text>
    </g>
  ));
}

/** Columns, bars, lines and areas over their categories. */
function Marks({ chart }: { chart: ChartView }) {
  const { series, categories, width, height, kind } = chart;
  const all = series.flatMap(({ values }) => values);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all, Math.min(0, ...all) + 1)];
  const isBar = kind === "Bar";
  const labels = isBar ? barLabels : 0;
  const inner = { width: width - 2 * side - labels, height: height - heading - foot };
  const length = isBar ? inner.width : inner.height;
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const step = (isBar ? inner.height : inner.width) / count;
  const at = (value: number) => ((value - least) / (most - least)) * length;
  const columns = series.filter(({ isLine }) => !isLine && kind !== "Area");
  const thickness = (step * 0.7) / Math.max(1, columns.length);
  const middle = (place: number) => step * (place + 0.5);
  return (
    <g transform={`translate(${side + labels} ${heading})`}>
      {columns.map(({ values, color }, which) =>
        values.map((value, place) => {
          const begin = step * (place + 0.15) + which * thickness;
          const [low, high] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
          const box = isBar
            ? { x: low, y: begin, width: high - low, height: thickness }
            : { x: begin, y: inner.height - high, width: thickness, height: high - low };
          return <rect key={`${which} ${place}`} {...box} fill={color} />;
        }),
      )}
      {series
        .filter(({ isLine }) => isLine || kind === "Area")
        .map(({ values, color }, which) => (
          <polyline
            key={which}
            fill="none"
            stroke={color}
            strokeWidth={2}
            points={values
              .map((value, place) => `${middle(place)},${inner.height - at(value)}`)
              .join(" ")}
          />
        ))}
      {isBar ? (
        <line x1={at(0)} x2={at(0)} y1={0} y2={inner.height} className="chart-axis" />
      ) : (
        <line
          x1={0}
          x2={inner.width}
          y1={inner.height - at(0)}
          y2={inner.height - at(0)}
          className="chart-axis"
        />
      )}
      {categories.map((word, place) => (
        <text
          key={place}
          {...(isBar
            ? { x: -labels, y: middle(place) + 4 }
            : { x: middle(place), y: inner.height + 12, textAnchor: "middle" as const })}
        >
          {isBar ? word.slice(0, 15) : word.slice(0, Math.max(1, Math.floor(step / 6)))}
        </text>
      ))}
    </g>
  );
}

const sliceColors = ["#4472c4", "#ed7d31", "#7f7f7f", "#bf8f00", "#2e75b6", "#548235"];

function Slices({ chart }: { chart: ChartView }) {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(chart.width / 2 - side, (chart.height - heading - foot) / 2);
  const around = (share: number) =>
    `${Math.sin(share * 2 * Math.PI) * radius} ${-Math.cos(share * 2 * Math.PI) * radius}`;
  const ends = values.map((_, at) => values.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  const slices = ends.map((end, at) => {
    const from = (ends[at - 1] ?? 0) / total;
    const to = Math.min(end / total, 0.999999);
    const isLarge = to - from > 0.5 ? 1 : 0;
    return `M0 0L${around(from)}A${radius} ${radius} 0 ${isLarge} 1 ${around(to)}Z`;
  });
  return (
    <g transform={`translate(${chart.width / 2} ${heading + radius})`}>
      {slices.map((path, at) => (
        <path key={at} d={path} fill={sliceColors[at % sliceColors.length]} />
      ))}
      {chart.kind === "Doughnut" && <circle r={radius / 2} className="chart-ground" />}
    </g>
  );
}
