import type { ReactElement } from "react";

/** From this score the bar is painted in the brand's colour. */
const high = 70;

/** A score of 0 to 100 as a short bar and its figure. */
export function ScoreBar(props: { score: number }): ReactElement {
  const { score } = props;
  return (
    <span className={`score ${score >= high ? "high" : ""}`}>
      <span className="score-bar" aria-hidden="true">
        <span style={{ width: `${score}%` }} />
      </span>
      <span className="figure">{score}</span>
    </span>
  );
}
