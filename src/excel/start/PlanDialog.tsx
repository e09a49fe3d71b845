import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, useMemo, useState } from "react";
import type { PlanDraft } from "../../core/budget/plan/draft-plan";
import { toPlanLines } from "../../core/budget/plan/plan-lines";
import { describeWarning } from "../../core/budget/warnings/describe-warning";
import type { PlannedLine } from "../../core/budget/workbook/lay-out-workbook";
import type { Warning } from "../../core/shared/parsed";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { CurrencyChoice } from "../CurrencyChoice";
import { FileWarnings } from "../import/FileWarnings";
import { Facts } from "../line/LineDialog";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import type { NewBudget } from "./StartTab";
import { YearStartChoice } from "./YearStartChoice";

/** So many lines are drawn; sums are always of all. */
const linesShown = 40;

/** The budget of a file before it is laid out: its lines, what they come to, and where they go. */
export function PlanDialog(props: {
  fileName: string;
  /** What was read, or why there is nothing to read. */
  plan: PlanDraft | Warning[];
  isBusy: boolean;
  onCreate: (budget: NewBudget, lines: PlannedLine[]) => void;
  onClose: () => void;
}): ReactElement {
  const { fileName, plan, onClose } = props;
  const texts = usePaneTexts();
  const { language } = useFormats();
  if (!Array.isArray(plan)) return <ReadPlanDialog {...props} plan={plan} />;
  return (
    <PaneDialog title={texts.planFile} onClose={onClose}>
      <Notice kind="danger" icon={<WarningRegular />} title={`${texts.fileUnread}: ${fileName}`}>
        {plan.slice(0, 5).map((warning, index) => (
          <p key={index}>{describeWarning(warning, language)}</p>
        ))}
      </Notice>
    </PaneDialog>
  );
}

function ReadPlanDialog(props: {
  fileName: string;
  plan: PlanDraft;
  isBusy: boolean;
  onCreate: (budget: NewBudget, lines: PlannedLine[]) => void;
  onClose: () => void;
}): ReactElement {
  const { fileName, plan, isBusy, onCreate, onClose } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [yearStart, setStart] = useState(plan.yearStart);
  const [currency, setCurrency] = useState(plan.currency);
  const lines = useMemo(() => toPlanLines(plan.rows, yearStart), [plan, yearStart]);
  const money = moneyWords(formats.language, currency);
  const outside = plan.rows.filter(({ month }) => month < yearStart || month > yearStart + 11);
  const sumOf = (kind: PlannedLine["kind"]) =>
    lines.reduce((sum, line) => sum + (line.kind === kind ? yearOf(line) : 0), 0);
  return (
    <PaneDialog
      title={texts.planFile}
      onClose={onClose}
      actions={
        <PaneButton
          look="primary"
          size="large"
          disabled={isBusy || lines.length === 0}
          onClick={() => {
            onCreate({ yearStart, currency }, lines);
          }}
        >
          {texts.createFromPlan(lines.length, formats.number(lines.length))}
        </PaneButton>
      }
    >
      <div className="form">
        <p className="quiet small">{fileName}</p>
        <div className="form-pair">
          <YearStartChoice around={plan.yearStart} value={yearStart} onChoose={setStart} />
          <CurrencyChoice value={currency} onChoose={setCurrency} />
        </div>
        <FileWarnings warnings={plan.warnings} />
        <p>{texts.planGoesTo(lines.length, formats.number(lines.length))}</p>
        {outside.length > 0 && (
          <p className="small">
            {texts.planOutside(outside.length, formats.number(outside.length))}
          </p>
        )}
        <Facts
          facts={[
            [texts.plannedCosts, `${money.exact(sumOf("cost"))} ${money.currency}`],
            [texts.plannedIncome, `${money.exact(sumOf("income"))} ${money.currency}`],
          ]}
        />
        <ul className="plain-list">
          {lines.slice(0, linesShown).map((line) => (
            <li key={line.id}>
              <span>{line.name}</span>
              <span className="figure">{money.exact(yearOf(line))}</span>
            </li>
          ))}
        </ul>
        {lines.length > linesShown && (
          <p className="quiet small">{texts.andMore(formats.number(lines.length - linesShown))}</p>
        )}
      </div>
    </PaneDialog>
  );
}

function yearOf({ months }: PlannedLine): number {
  return months.reduce((sum, minor) => sum + minor, 0);
}
