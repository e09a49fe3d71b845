import type { ReactElement } from "react";
import { usePaneTexts } from "../use-pane-texts";

/** One month of the chart, in minor units. */
export interface ChartMonth {
  /** The month's name, "October". */
  name: string;
  /** One letter or two under the bar. */
  short: string;
  actual: number;
  budget: number;
  /** Not there yet: only its budget is drawn, dashed. */
  isComing: boolean;
}

const [width, height, foot] = [326, 72, 14];

/** Actual month by month against the budget. Months over their budget are darker; the same stands as text within. */
export function MonthChart(props: {
  months: readonly ChartMonth[];
  write: (minor: number) => string;
}): ReactElement {
  const { months, write } = props;
  const texts = usePaneTexts();
  const most = Math.max(1, ...months.map(({ actual, budget }) => Math.max(actual, budget)));
  const step = width / Math.max(1, months.length);
  const scale = (minor: number) => (Math.max(0, minor) / most) * (height - 8);
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={texts.monthChart}>
        {months.map(({ name, short, actual, budget, isComing }, at) => {
          const tall = scale(isComing ? budget : actual);
          const left = at * step + step * 0.18;
          const look = isComing ? "coming" : actual > budget ? "over" : "within";
          return (
            <g key={name}>
              <title>{texts.monthBar(name, write(actual), write(budget))}</title>
              <rect
                className={`month ${look}`}
                x={left}
                y={height - tall}
                width={step * 0.64}
                height={tall}
              />
              {!isComing && (
                <line
                  className="month-budget"
                  x1={at * step + step * 0.08}
                  x2={at * step + step * 0.92}
                  y1={height - scale(budget)}
                  y2={height - scale(budget)}
                />
              )}
              <text x={at * step + step / 2} y={height + foot - 2}>
                {short}
              </text>
            </g>
          );
        })}
      </svg>
      <ul className="only-heard">
        {months.map(({ name, actual, budget }) => (
          <li key={name}>{texts.monthBar(name, write(actual), write(budget))}</li>
        ))}
      </ul>
    </figure>
  );
}
