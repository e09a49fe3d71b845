import type { ReactElement } from "react";
import type { StepOutcome } from "../../core/budget/invoices/take-step";
import { Field } from "../Field";
import type { MoneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";

/** Who ordered and who approves, and what stands against the approval. */
export function ApprovalFields(props: {
  buyer: string;
  approver: string;
  outcome: StepOutcome;
  /** Words for amounts in the currency of the limits. */
  money: MoneyWords;
  onBuyer: (name: string) => void;
  onApprover: (name: string) => void;
}): ReactElement {
  const { buyer, approver, outcome, money, onBuyer, onApprover } = props;
  const texts = usePaneTexts();
  const { refusal, warnings, limitMinor = 0 } = outcome;
  const limit = `${money.exact(limitMinor)} ${money.currency}`;
  const words = [
    refusal === "over-limit" && texts.overLimitOfPerson(limit),
    refusal === "approver-missing" && texts.approverNeeded,
    refusal === "note-missing" && texts.noteNeeded,
    warnings.includes("buyer-approves") && texts.buyerApproves,
    warnings.includes("no-limit") && texts.noLimitOfPerson(approver.trim()),
    warnings.includes("limit-in-other-currency") && texts.limitInOtherCurrency(limit),
  ].filter((sentence) => sentence !== false);
  return (
    <>
      <div className="form-pair">
        <Field label={texts.invoiceFields.buyer} value={buyer} onText={onBuyer} />
        <Field label={texts.invoiceFields.approver} value={approver} onText={onApprover} />
      </div>
      <div role="status">
        {words.map((sentence) => (
          <p key={sentence} className="bad small">
            {sentence}
          </p>
        ))}
      </div>
    </>
  );
}
