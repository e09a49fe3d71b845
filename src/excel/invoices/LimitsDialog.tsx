import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { type ReactElement, useState } from "react";
import { readAmount } from "../../core/budget/amounts/read-amount";
import { withLimit } from "../../core/budget/invoices/approval-limit";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { Field } from "../Field";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";

/** Who may approve invoices up to which amount. */
export function LimitsDialog(props: {
  contents: BudgetContents;
  isBusy: boolean;
  onLimits: (limits: Record<string, number>) => void;
  onClose: () => void;
}): ReactElement {
  const { contents, isBusy, onLimits, onClose } = props;
  const { approvalLimits, currency } = contents.settings;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [person, setPerson] = useState("");
  const [amount, setAmount] = useState("");
  const money = moneyWords(formats.language, currency);
  const minor = readAmount(amount, { currency })?.minor;
  const isReady = person.trim() !== "" && minor !== undefined && minor >= 0;
  const isUnread = amount.trim() !== "" && (minor === undefined || minor < 0);
  return (
    <PaneDialog title={texts.limitsTitle} onClose={onClose}>
      <div className="form">
        <p className="quiet small">{texts.limitsHelp}</p>
        {Object.keys(approvalLimits).length === 0 && <p>{texts.noLimits}</p>}
        <ul className="plain-list">
          {Object.entries(approvalLimits).map(([name, limit]) => (
            <li key={name}>
              <span>{name}</span>
              <span>
                <span className="figure">
                  {money.exact(limit)} {money.currency}
                </span>
                <PaneButton
                  look="subtle"
                  icon={<DeleteRegular />}
                  aria-label={texts.deleteLimit(name)}
                  disabled={isBusy}
                  onClick={() => {
                    onLimits(withLimit(approvalLimits, name, undefined));
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
        <div className="form-pair">
          <Field label={texts.limitPerson} value={person} onText={setPerson} />
          <Field
            label={`${texts.invoiceFields.limit} (${money.currency})`}
            value={amount}
            inputMode="decimal"
            problem={isUnread ? texts.fieldUnread(texts.invoiceFields.amount) : undefined}
            onText={setAmount}
          />
        </div>
        <p className="form-actions">
          <PaneButton
            look="primary"
            disabled={isBusy || !isReady}
            onClick={() => {
              onLimits(withLimit(approvalLimits, person, minor));
              setPerson("");
              setAmount("");
            }}
          >
            {texts.setLimit}
          </PaneButton>
        </p>
      </div>
    </PaneDialog>
  );
}
