import type { ReactElement } from "react";
import { Choice } from "./Field";
import { usePaneTexts } from "./use-pane-texts";

/** The currencies that a budget is kept in; others can be written in the sheet Settings. */
const currencies = ["SEK", "EUR", "NOK", "DKK", "USD", "GBP"];

/** Chooses the currency of a workbook. */
export function CurrencyChoice(props: {
  value: string;
  onChoose: (currency: string) => void;
}): ReactElement {
  const { value } = props;
  // A file may be in another; it stays until one of these is chosen instead.
  const offered = currencies.includes(value) ? currencies : [value, ...currencies];
  return (
    <Choice
      label={usePaneTexts().currencyField}
      value={value}
      options={offered.map((name) => ({ value: name, label: name }))}
      onChoose={props.onChoose}
    />
  );
}
