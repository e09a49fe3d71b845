import type { ReactElement } from "react";

/** One figure with its label above and a word below. */
export interface StripFigure {
  label: string;
  value: string;
  below: string;
  isBad?: boolean;
}

/** Figures side by side, three or four. */
export function FigureStrip(props: { figures: readonly StripFigure[] }): ReactElement {
  const isThree = props.figures.length === 3;
  return (
    <dl className={isThree ? "figure-strip three" : "figure-strip"}>
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
