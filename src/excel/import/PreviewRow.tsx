import { AddCircleRegular } from "@fluentui/react-icons/svg/add-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactElement } from "react";
import type { PreviewedRow } from "../../core/budget/import/preview-import";
import type { MoneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";

const icons = {
  new: <AddCircleRegular className="icon well" />,
  known: <SubtractCircleRegular className="icon" />,
  unsure: <QuestionCircleRegular className="icon unsure" />,
};

/** One row of the file: what would happen with it and why. Only an unsure one is hers to decide, by its check box. */
export function PreviewRow(props: {
  row: PreviewedRow;
  /** What the proposed line is and why: "6550 Consultants · by supplier". */
  proposal: string;
  money: MoneyWords;
  isAccepted: boolean;
  onToggle: () => void;
}): ReactElement {
  const { row, proposal, money, isAccepted, onToggle } = props;
  const { transaction, verdict, reason } = row;
  const amount = money.exact(transaction.minor);
  const texts = usePaneTexts();
  const why = verdict === "new" ? texts.newRow(proposal) : texts.whyRow[reason];
  return (
    <li className={`preview-row ${verdict}`}>
      <span className="preview-choice">
        {verdict === "unsure" && (
          <input
            type="checkbox"
            checked={isAccepted}
            aria-label={texts.acceptRow(transaction.text, amount)}
            onChange={onToggle}
          />
        )}
      </span>
      <span className="figure preview-day">{transaction.date.slice(5)}</span>
      <span className="preview-words">
        <span className="preview-text">{transaction.text}</span>
        <span className="preview-why">
          {icons[verdict]}
          <span>{why}</span>
        </span>
      </span>
      <span className="figure preview-amount">{amount}</span>
    </li>
  );
}
