import type { ReactElement } from "react";

/** The figures of a bar, all in the same unit; what is negative is drawn as nothing. */
export interface BarFigures {
  actual: number;
  committed: number;
  budget: number;
  forecast?: number | undefined;
}

/**
 * Actual solid, committed hatched, the budget a tick, the forecast a diamond. The figures stand beside it as text, so
 * those who listen lose nothing.
 */
export function LineBar(props: BarFigures & { isBad?: boolean }): ReactElement {
  const { actual, committed, budget, forecast, isBad = false } = props;
  const most = Math.max(1, budget, actual + committed, forecast ?? 0);
  const share = (value: number) => `${(100 * Math.max(0, value)) / most}%`;
  return (
    <div className="line-bar" aria-hidden="true">
      <span className="bar-actual" style={{ width: share(actual) }} />
      <span
        className="bar-committed"
        style={{ insetInlineStart: share(actual), width: share(committed) }}
      />
      {budget > 0 && <span className="bar-budget" style={{ insetInlineStart: share(budget) }} />}
      {forecast !== undefined && (
        <span
          className={isBad ? "bar-forecast bad" : "bar-forecast"}
          style={{ insetInlineStart: share(forecast) }}
        />
      )}
    </div>
  );
}
