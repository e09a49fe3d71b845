import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { type BarFigures, LineBar } from "./LineBar";

/** One budget line in the overview: its name, what is left, its bar, and why it stands out. */
export function LineRow(props: {
  name: string;
  amount: string;
  /** The row as one sentence, for those who listen. */
  sentence: string;
  bar: BarFigures;
  isOver: boolean;
  why?: string;
  percent?: string | undefined;
  onOpen: () => void;
}): ReactElement {
  const { name, amount, sentence, bar, isOver, why, percent, onOpen } = props;
  // What is seen is heard first, in its order, so that who speaks to the pane can say it.
  const seen = [`${name}:`, amount, why, percent].filter((part) => part !== undefined).join(" ");
  return (
    <li>
      <button
        type="button"
        className="line-row"
        aria-label={why === undefined ? sentence : `${seen}. ${sentence}`}
        onClick={onOpen}
      >
        <span className="line-head">
          {isOver && <WarningRegular className="icon bad" />}
          <span className="line-name">{name}</span>{" "}
          <span className={isOver ? "figure bad" : "figure"}>{amount}</span>
        </span>
        <LineBar {...bar} isBad={isOver} />
        {why !== undefined && (
          <span className="line-why">
            {" "}
            <span className="quiet">{why}</span>{" "}
            {percent !== undefined && <span className="figure bad">{percent}</span>}
          </span>
        )}
      </button>
    </li>
  );
}
