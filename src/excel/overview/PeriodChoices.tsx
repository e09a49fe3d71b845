import type { ReactElement } from "react";
import type { LineFilter } from "../../core/budget/desk/overview";
import type { Period } from "../../core/budget/lines/month";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { Choice } from "../Field";
import { usePaneTexts } from "../use-pane-texts";
import { monthChoices } from "./month-words";
import type { ViewChoice } from "./view-choice";

const periods: readonly Period[] = ["month", "quarter", "year-to-date", "year"];

/** Chooses the period, and the cost center and project where the budget has any. */
export function PeriodChoices(props: {
  contents: BudgetContents;
  choice: ViewChoice;
  onChoice: (choice: ViewChoice) => void;
  /** Without them it is the whole budget. */
  hasDimensions: boolean;
}): ReactElement {
  const { contents, choice, onChoice, hasDimensions } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const { settings } = contents;
  return (
    <div className="overview-choices">
      <Choice
        label={texts.period}
        value={choice.period}
        options={periods.map((name) => ({ value: name, label: texts.periods[name] }))}
        onChoose={(name) => {
          onChoice({ ...choice, period: name as Period });
        }}
      />
      <Choice
        label={texts.month}
        value={String(choice.month)}
        options={monthChoices(settings.yearStart, formats)}
        onChoose={(value) => {
          onChoice({ ...choice, month: Number(value) });
        }}
      />
      {hasDimensions && dimension("costCenter", texts.costCenter, texts.allCostCenters)}
      {hasDimensions && dimension("project", texts.project, texts.allProjects)}
    </div>
  );

  function dimension(name: keyof LineFilter, label: string, all: string): ReactElement | null {
    const values = [...new Set(contents.lines.flatMap((line) => line[name] ?? []))];
    if (values.length === 0) return null;
    return (
      <Choice
        label={label}
        value={choice.filter[name] ?? ""}
        options={[
          { value: "", label: all },
          ...values.toSorted().map((value) => ({ value, label: value })),
        ]}
        onChoose={(value) => {
          const chosen: LineFilter = { ...choice.filter, [name]: value };
          const { costCenter, project } = chosen;
          onChoice({
            ...choice,
            filter: { ...(costCenter ? { costCenter } : {}), ...(project ? { project } : {}) },
          });
        }}
      />
    );
  }
}
