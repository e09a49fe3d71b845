import type { ReactElement } from "react";
import type { MonthNumber } from "../../core/budget/lines/month";
import { useFormats } from "../../ui/LanguageProvider";
import { Choice } from "../Field";
import { monthWords } from "../overview/month-words";
import { usePaneTexts } from "../use-pane-texts";

/** Chooses the first month of a fiscal year, a year back or forth from `around`. */
export function YearStartChoice(props: {
  around: MonthNumber;
  value: MonthNumber;
  onChoose: (yearStart: MonthNumber) => void;
}): ReactElement {
  const { around, value, onChoose } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const starts = Array.from({ length: 25 }, (_, at) => around - 12 + at);
  return (
    <Choice
      label={texts.fiscalYearStarts}
      value={String(value)}
      options={starts.map((start) => ({
        value: String(start),
        label: monthWords(start, formats, { month: "short", year: "numeric" }),
      }))}
      onChoose={(start) => {
        onChoose(Number(start));
      }}
    />
  );
}
