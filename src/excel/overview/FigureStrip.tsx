import type { ReactElement } from "react";

/** One figure with its label above and a word below. */
export interface StripFigure {
  label: string;
  value: string;
  below: string;
  isBad?: boolean;
}

/** Figures side by side. */
export function FigureStrip(props: { figures: readonly StripFigure[] }): ReactElement {
  return (
    <dl className="figure-strip">
      {props.figures.map(({ label, value, below, isBad = false }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={isBad ? "figure bad" : "figure"}>{value}</dd>
          <dd className="quiet small">{below}</dd>
        </div>
      ))}
    </dl>
  );
}
