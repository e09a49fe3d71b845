import type { ReactElement } from "react";
import { usePaneTexts } from "../use-pane-texts";

/** What the marks of the bars mean, and in which currency the figures are. */
export function Legend(props: { currency: string }): ReactElement {
  const texts = usePaneTexts();
  const mark = (look: string, label: string) => (
    <span>
      <span className="swatch line-bar" aria-hidden="true">
        <span className={look} />
      </span>
      {label}
    </span>
  );
  return (
    <p className="legend">
      {mark("bar-actual", texts.actual)}
      {mark("bar-committed", texts.committed)}
      {mark("bar-budget", texts.budget)}
      {mark("bar-forecast", texts.forecast)}
      <span>{props.currency}</span>
    </p>
  );
}
