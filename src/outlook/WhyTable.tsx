import type { ReactElement } from "react";
import type { TriagedMessage } from "../core/triage/triaged-message";
import { useFormats } from "../ui/LanguageProvider";
import { usePaneTexts } from "./use-pane-texts";

/** Where the bars begin, in percent of their column: what takes points away is drawn to the left of it. */
const axis = 20;

/** Every reason with its points; the rows add up to the score in the last one. */
export function WhyTable(props: { triaged: TriagedMessage }): ReactElement {
  const { startingPoint, contributions, score } = props.triaged;
  const texts = usePaneTexts();
  const formats = useFormats();
  const rows = [
    { key: "start", words: texts.startingPoint, points: startingPoint, isStart: true },
    ...contributions.map(({ signal, reason, points }) => ({
      key: signal,
      words: reason[formats.language],
      points,
      isStart: false,
    })),
  ];
  const longest = Math.max(1, ...rows.map((row) => Math.abs(row.points)));
  return (
    <table className="why">
      <caption className="only-heard">{texts.why}</caption>
      <thead className="only-heard">
        <tr>
          <th scope="col">{texts.reason}</th>
          <td />
          <th scope="col">{texts.points}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.words}</th>
            <td className="why-bar" aria-hidden="true">
              <Bar points={row.points} longest={longest} isStart={row.isStart} />
            </td>
            <td className="figure">
              {row.isStart ? formats.number(row.points) : formats.points(row.points)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {texts.score} <span className="quiet">{texts.sumOfRows}</span>
          </th>
          <td />
          <td className="figure">{formats.number(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar(props: { points: number; longest: number; isStart: boolean }): ReactElement {
  const { points, longest, isStart } = props;
  const isNegative = points < 0;
  const room = isNegative ? axis : 100 - axis;
  const width = Math.min(room, (Math.abs(points) / longest) * (100 - axis));
  const look = isStart ? "start" : isNegative ? "negative" : "positive";
  return (
    <span className="why-track">
      <span
        className={look}
        style={{ left: `${isNegative ? axis - width : axis}%`, width: `${width}%` }}
      />
    </span>
  );
}
