import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { type ReactElement, useMemo, useState } from "react";
import { dryRun, matchAt, matchLines, rowsOnNoLine } from "../../core/budget/match/match-lines";
import type { MatchRule } from "../../core/budget/match/match-rule";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { Choice, Field } from "../Field";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";

const hitsShown = 5;

/** Her rules, top-down, with what one rule more would hit. */
export function RulesDialog(props: {
  contents: BudgetContents;
  isBusy: boolean;
  onRules: (rules: MatchRule[]) => void;
  onApply: () => void;
  onClose: () => void;
}): ReactElement {
  const { contents, isBusy, onRules, onApply, onClose } = props;
  const { rules, lines, transactions, settings } = contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [contains, setContains] = useState("");
  const [line, setLine] = useState(lines[0]?.id ?? "");
  const rule = { id: `rule ${rules.length + 1}`, contains: contains.trim(), line };
  const hits = useMemo(
    () =>
      contains.trim() === ""
        ? []
        : dryRun({ id: "", contains: contains.trim(), line: "" }, transactions),
    [contains, transactions],
  );
  const waiting = useMemo(() => {
    const matches = matchLines(transactions, { rules });
    const isHit = (row: number) => matchAt(matches, row).line !== undefined;
    return rowsOnNoLine(transactions).filter(isHit).length;
  }, [rules, transactions]);
  const money = moneyWords(formats.language, settings.currency);
  return (
    <PaneDialog title={texts.rulesTitle} onClose={onClose}>
      <div className="form">
        <p className="quiet small">{texts.rulesHelp}</p>
        {rules.length === 0 && <p>{texts.noRules}</p>}
        <ol className="plain-list">
          {rules.map((one, at) => (
            <li key={one.id}>
              <span>
                {one.contains} → <strong>{one.line}</strong>
              </span>
              <span>
                <PaneButton
                  look="subtle"
                  icon={<ArrowUpRegular />}
                  aria-label={texts.moveRuleUp(one.contains)}
                  disabled={at === 0 || isBusy}
                  onClick={() => {
                    onRules(movedUp(rules, at));
                  }}
                />
                <PaneButton
                  look="subtle"
                  icon={<DeleteRegular />}
                  aria-label={texts.deleteRule(one.contains)}
                  disabled={isBusy}
                  onClick={() => {
                    onRules(rules.filter((other) => other !== one));
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
        <Field label={texts.ruleContains} value={contains} onText={setContains} />
        <Choice
          label={texts.ruleLine}
          value={line}
          options={lines.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setLine}
        />
        {contains.trim() !== "" && (
          <div role="status">
            <p className="small">
              <strong>{texts.dryRun}</strong>{" "}
              {texts.dryRunCount(hits.length, formats.number(hits.length))}
            </p>
            <ul className="small">
              {hits.slice(0, hitsShown).map((row) => {
                const { text, minor } = transactions.at(row);
                return (
                  <li key={row}>
                    {text} <span className="figure quiet">{money.exact(minor)}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        <p className="form-actions">
          <PaneButton
            look="primary"
            disabled={isBusy || rule.contains === "" || line === ""}
            onClick={() => {
              onRules([...rules, rule]);
              setContains("");
            }}
          >
            {texts.addRule}
          </PaneButton>
          {waiting > 0 && (
            <PaneButton disabled={isBusy} onClick={onApply}>
              {texts.applyRules(waiting, formats.number(waiting))}
            </PaneButton>
          )}
        </p>
      </div>
    </PaneDialog>
  );
}

function movedUp(rules: readonly MatchRule[], at: number): MatchRule[] {
  const moved = [...rules];
  moved.splice(at - 1, 0, ...moved.splice(at, 1));
  return moved;
}
