import { type ReactElement, useMemo, useState } from "react";
import { isBookedUpTo } from "../../core/budget/desk/overview";
import { toLineView } from "../../core/budget/desk/line-view";
import type { MonthSpan } from "../../core/budget/lines/month";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { TextField } from "../Field";
import { moneyWords } from "../money-words";
import { FigureStrip } from "../overview/FigureStrip";
import { MonthChart } from "../overview/MonthChart";
import { chartMonths, monthWords } from "../overview/month-words";
import { usePaneTexts } from "../use-pane-texts";

const rowsShown = 50;

/** Everything of one budget line: figures, months, forecasts side by side, rows, rules and the comment. */
export function LineDialog(props: {
  contents: BudgetContents;
  line: string;
  span: MonthSpan;
  isBusy: boolean;
  /** Absent when the workbook is closed and there is no sheet to show. */
  onShowLine?: (() => void) | undefined;
  onShowRows?: (() => void) | undefined;
  onShowTransaction?: ((key: string) => void) | undefined;
  onComment: (comment: string) => void;
  onClose: () => void;
}): ReactElement {
  const { contents, line, span, isBusy, onShowLine, onShowRows, onShowTransaction } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const view = useMemo(() => toLineView(contents, line, span), [contents, line, span]);
  const { totals, forecast, line: booked } = view;
  const [comment, setComment] = useState(booked.comment ?? "");
  const money = moneyWords(formats.language, contents.settings.currency);
  const figure = (minor: number | undefined) =>
    minor === undefined ? texts.notKnown : money.exact(minor);
  const rounded = (minor: number | undefined) =>
    minor === undefined ? texts.notKnown : money.whole(minor);
  /** Against the budget of the whole year. */
  const difference = (minor: number | undefined) =>
    minor === undefined ? "" : texts.againstYear(signed(minor - yearBudget));
  const signed = (minor: number) => `${minor > 0 ? "+" : ""}${money.whole(minor)}`;
  const facts: [string, string][] = [
    [texts.budget, figure(totals.budget)],
    ...(totals.carried === 0 ? [] : ([[texts.carried, figure(totals.carried)]] as const)).map(
      ([label, value]): [string, string] => [label, value],
    ),
    [texts.actual, figure(totals.actual)],
    [texts.committed, figure(totals.committed)],
    [texts.remaining, figure(totals.remaining)],
    [texts.variance, figure(totals.variance)],
    [texts.rollOver, texts.rollOvers[booked.rollOver]],
    [
      texts.threshold,
      booked.threshold
        ? texts.limitWords(
            `${formats.number(booked.threshold.percent)} %`,
            money.withCurrency(booked.threshold.minor),
          )
        : texts.noThreshold,
    ],
  ];
  const methods = ["straightLine", "lastYearShape", "committedAndPlan"] as const;
  const yearBudget = view.months.reduce((sum, { budget }) => sum + budget, 0);
  const isBooked = isBookedUpTo(contents, span.to);
  const forecasts = methods.map((method) => ({
    label: texts[method],
    value: isBooked ? rounded(forecast[method]) : texts.notKnown,
    below: isBooked ? difference(forecast[method]) : texts.nothingBooked,
  }));
  return (
    <PaneDialog title={booked.name} onClose={props.onClose}>
      <div className="form">
        <p className="quiet small">
          {monthWords(span.from, formats)} – {monthWords(span.to, formats)}
        </p>
        <Facts facts={facts} />
        <MonthChart
          months={chartMonths(view.months, span.to, formats)}
          write={money.withCurrency}
        />
        <h3 className="section-head">{texts.forecasts}</h3>
        <FigureStrip figures={forecasts} />
        <TextField label={texts.comment} value={comment} onText={setComment} />
        <p className="form-actions">
          <PaneButton
            disabled={isBusy || comment === (booked.comment ?? "")}
            onClick={() => {
              props.onComment(comment);
            }}
          >
            {texts.saveComment}
          </PaneButton>
          {onShowLine && <PaneButton onClick={onShowLine}>{texts.showInSheet}</PaneButton>}
        </p>
        <h3 className="section-head">
          {texts.transactions}
          <span className="quiet">{formats.number(view.transactions.length)}</span>
          {onShowRows && view.transactions.length > 0 && (
            <PaneButton look="link" onClick={onShowRows}>
              {texts.showRows}
            </PaneButton>
          )}
        </h3>
        {view.transactions.length === 0 && <p className="quiet hint">{texts.noTransactions}</p>}
        <ul className="plain-list">
          {view.transactions.slice(0, rowsShown).map(({ key, date, text, minor }) => (
            <li key={key}>
              <span>
                <span className="figure quiet">{date}</span>{" "}
                {onShowTransaction ? (
                  <PaneButton
                    look="link"
                    onClick={() => {
                      onShowTransaction(key);
                    }}
                  >
                    {text}
                  </PaneButton>
                ) : (
                  text
                )}
              </span>
              <span className="figure">{money.exact(minor)}</span>
            </li>
          ))}
        </ul>
      </div>
    </PaneDialog>
  );
}

/** Labels with their figures. */
export function Facts(props: {
  facts: readonly (readonly [label: string, value: string])[];
}): ReactElement {
  return (
    <dl className="fact-list">
      {props.facts.map(([label, value]) => (
        <FactPair key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function FactPair(props: { label: string; value: string }): ReactElement {
  return (
    <>
      <dt>{props.label}</dt>
      <dd className="figure">{props.value}</dd>
    </>
  );
}
