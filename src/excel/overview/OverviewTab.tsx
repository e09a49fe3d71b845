import { type ReactElement, useMemo, useState } from "react";
import { isBookedUpTo, toOverview, type OverviewLine } from "../../core/budget/desk/overview";
import type { MonthSpan } from "../../core/budget/lines/month";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { WorkbookPlace } from "../../core/budget/workbook/workbook-warning";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { moneyWords, percentWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { FigureStrip } from "./FigureStrip";
import { Legend } from "./Legend";
import { LineBar } from "./LineBar";
import { LineRow } from "./LineRow";
import { MonthChart } from "./MonthChart";
import { chartMonths } from "./month-words";
import { PeriodChoices } from "./PeriodChoices";
import { spanOfChoice, type ViewChoice } from "./view-choice";
import { whyWords } from "./why-words";
import { WorkbookWarnings } from "./WorkbookWarnings";

/** So many lines are drawn at once; sums are always of all. */
const linesAtOnce = 20;

/** What is left, what runs over and why, line by line. */
export function OverviewTab(props: {
  contents: BudgetContents;
  choice: ViewChoice;
  onChoice: (choice: ViewChoice) => void;
  onShow: ((place: WorkbookPlace) => void) | undefined;
  isBusy: boolean;
  onRead: () => void;
  onLine: (line: string, span: MonthSpan) => void;
  onRules: () => void;
}): ReactElement {
  const { contents, choice, onChoice, onShow, onLine } = props;
  const { settings, lines } = contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const { period, month, filter } = choice;
  const span = spanOfChoice(choice, settings.yearStart);
  const { from, to } = span;
  const overview = useMemo(
    () => toOverview(contents, { from, to }, filter),
    [contents, from, to, filter],
  );
  const money = useMemo(
    () => moneyWords(formats.language, settings.currency),
    [formats, settings.currency],
  );
  if (lines.length === 0) {
    return (
      <div className="scroll">
        <WorkbookWarnings contents={contents} onShow={onShow} />
        <p className="hint">{texts.noLines}</p>
        <p className="hint">
          <PaneButton disabled={props.isBusy} onClick={props.onRead}>
            {texts.readAgain}
          </PaneButton>
        </p>
      </div>
    );
  }
  const { costs } = overview;
  const over = overview.lines.filter(({ totals }) => totals.isOverThreshold && totals.isAdverse);
  const within = overview.lines.filter((one) => !over.includes(one));
  const shown = isWhole ? within : within.slice(0, linesAtOnce);
  const share = costs.available === 0 ? undefined : (costs.remaining / costs.available) * 100;
  const { onNoLine } = overview;
  // Without anything booked the months gone would count as if they had cost nothing.
  const isBooked = isBookedUpTo(contents, to);
  const trend = costs.budget === 0 || !isBooked ? undefined : yearTrend();
  return (
    <>
      <div className="scroll">
        <PeriodChoices contents={contents} choice={choice} onChoice={onChoice} hasDimensions />
        <WorkbookWarnings contents={contents} onShow={onShow} />
        <p className="remaining">
          <span>{texts.remaining}</span>
          <strong className={costs.remaining < 0 ? "figure bad" : "figure"}>
            {money.withCurrency(costs.remaining)}
          </strong>
          {share !== undefined && (
            <span className="quiet">
              {texts.ofBudget(`${formats.number(Math.round(share))} %`)}
            </span>
          )}
        </p>
        <div className="remaining-bar">
          <LineBar actual={costs.actual} committed={costs.committed} budget={costs.available} />
        </div>
        <FigureStrip
          figures={[
            {
              label: texts.budget,
              value: money.whole(costs.available),
              below: texts.periods[period].toLocaleLowerCase(formats.language),
            },
            { label: texts.actual, value: money.whole(costs.actual), below: texts.booked },
            {
              label: texts.committed,
              value: money.whole(costs.committed),
              below: texts.approvedNotBooked,
            },
            {
              label: texts.forecast,
              value: isBooked ? money.whole(costs.committedAndPlan) : "–",
              below: isBooked ? texts.fullYear : texts.nothingBooked,
              isBad: trend !== undefined && trend > 0,
            },
          ]}
        />
        <MonthChart
          months={chartMonths(overview.months, month, formats)}
          write={money.withCurrency}
        />
        {onNoLine.count > 0 && (
          <Notice
            kind="warning"
            icon={<WarningRegular />}
            title={texts.outside(
              onNoLine.count,
              formats.number(onNoLine.count),
              money.withCurrency(onNoLine.minor),
            )}
            action={<PaneButton onClick={props.onRules}>{texts.rules}</PaneButton>}
          >
            <p>{texts.outsideHelp}</p>
          </Notice>
        )}
        {over.length > 0 && (
          <>
            <h2 className="section-head">
              <span>{texts.overLimit(formats.number(over.length))}</span>
              <span className="quiet">{texts.limitsOfLines}</span>
            </h2>
            <ul>{over.map((one) => row(one, true))}</ul>
          </>
        )}
        <h2 className="section-head">
          <span>{texts.withinLimit(formats.number(within.length))}</span>
          <span className="quiet">{texts.remainingHead}</span>
        </h2>
        <ul className="within-limit">{shown.map((one) => row(one, false))}</ul>
        {shown.length < within.length && (
          <p className="hint">
            <PaneButton
              onClick={() => {
                setWhole(true);
              }}
            >
              {texts.showAllLines(formats.number(within.length))}
            </PaneButton>
          </p>
        )}
      </div>
      <Legend currency={money.currency} />
    </>
  );

  /** By how much the year's forecast passes the year's budget. */
  function yearTrend(): number {
    const year = overview.months.reduce((sum, { budget }) => sum + budget, 0);
    return costs.committedAndPlan - year;
  }

  function row(one: OverviewLine, isOver: boolean): ReactElement {
    const { line, totals, forecast } = one;
    const sign = line.kind === "cost" ? -1 : 1;
    const amount = isOver ? sign * totals.variance : totals.remaining;
    const yearBudget = contents.lines
      .find(({ id }) => id === line.id)
      ?.months.reduce((sum, planned) => sum + planned, 0);
    const isWholeYear = period === "year";
    return (
      <LineRow
        key={line.id}
        name={line.name}
        amount={money.whole(amount)}
        sentence={texts.lineSentence(
          line.name,
          money.whole(totals.remaining),
          money.whole(totals.actual),
          money.whole(totals.budget),
        )}
        bar={{
          actual: totals.actual,
          committed: totals.committed,
          budget: isWholeYear ? (yearBudget ?? totals.available) : totals.available,
          forecast: isWholeYear ? forecast.committedAndPlan : undefined,
        }}
        isOver={isOver}
        {...(isOver ? { why: whyWords(one, texts, formats, money) } : {})}
        percent={
          isOver && totals.variancePercent !== undefined
            ? percentWords(formats.language, totals.variancePercent)
            : undefined
        }
        onOpen={() => {
          onLine(line.id, span);
        }}
      />
    );
  }
}
