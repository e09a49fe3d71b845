import type { ReactElement } from "react";

/** A bar that fills as work goes on; without a total it only moves. */
export function ProgressLine(props: {
  label: string;
  done: number;
  total?: number | undefined;
}): ReactElement {
  const { label, done, total } = props;
  const isKnown = total !== undefined && total > 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      {...(isKnown ? { "aria-valuemax": total, "aria-valuenow": Math.min(done, total) } : {})}
      className={isKnown ? "progress" : "progress unknown"}
    >
      <span style={isKnown ? { width: `${Math.min(100, (100 * done) / total)}%` } : {}} />
    </div>
  );
}
