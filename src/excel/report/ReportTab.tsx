import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, useMemo, useState } from "react";
import { toReport } from "../../core/budget/desk/report";
import type { MonthSpan } from "../../core/budget/lines/month";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { TextField } from "../Field";
import { Facts } from "../line/LineDialog";
import { moneyWords } from "../money-words";
import { monthWords } from "../overview/month-words";
import { PeriodChoices } from "../overview/PeriodChoices";
import { spanOfChoice, type ViewChoice } from "../overview/view-choice";
import { usePaneTexts } from "../use-pane-texts";

/** The board's one page: which comments are wanted before it can be made, and the button that makes it. */
export function ReportTab(props: {
  contents: BudgetContents;
  choice: ViewChoice;
  onChoice: (choice: ViewChoice) => void;
  isBusy: boolean;
  onComment: (line: string, comment: string) => void;
  onMake: (span: MonthSpan) => void;
}): ReactElement {
  const { contents, choice, onChoice, isBusy, onComment, onMake } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const { from, to } = spanOfChoice(choice, contents.settings.yearStart);
  const report = useMemo(() => toReport(contents, { from, to }), [contents, from, to]);
  const money = moneyWords(formats.language, report.currency);
  const { missingComments: missing, costs, result } = report;
  return (
    <div className="scroll report">
      <h2>
        <strong>{texts.reportTitle}</strong>
      </h2>
      <p className="quiet small">
        {texts.reportHelp} {monthWords(from, formats)} – {monthWords(to, formats)}
      </p>
      <PeriodChoices
        contents={contents}
        choice={choice}
        onChoice={onChoice}
        hasDimensions={false}
      />
      <Facts
        facts={[
          [texts.budget, money.exact(costs.budget)],
          [texts.actual, money.exact(costs.actual)],
          [texts.remaining, money.exact(costs.remaining)],
          [texts.result, money.exact(result.actual)],
        ]}
      />
      {missing.length === 0 ? (
        <Notice kind="plain" icon={<CheckmarkCircleRegular />} title={texts.allCommented} />
      ) : (
        <Notice
          kind="warning"
          icon={<WarningRegular />}
          title={texts.needsComments(missing.length, formats.number(missing.length))}
        />
      )}
      {missing.map((line) => (
        <div key={line} className="form">
          <TextField
            label={texts.commentOn(line)}
            value={drafts[line] ?? ""}
            onText={(text) => {
              setDrafts({ ...drafts, [line]: text });
            }}
          />
          <p className="form-actions">
            <PaneButton
              disabled={isBusy || (drafts[line] ?? "").trim() === ""}
              onClick={() => {
                onComment(line, (drafts[line] ?? "").trim());
              }}
            >
              {texts.saveComment}
            </PaneButton>
          </p>
        </div>
      ))}
      <div className="form-actions">
        <PaneButton
          look="primary"
          size="large"
          disabled={isBusy || missing.length > 0}
          onClick={() => {
            onMake({ from, to });
          }}
        >
          {texts.makeReport}
        </PaneButton>
        {missing.length > 0 && <span className="small">{texts.reportWaits}</span>}
      </div>
    </div>
  );
}
