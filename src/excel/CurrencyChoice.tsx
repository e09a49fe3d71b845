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
  return (
    <Choice
      label={usePaneTexts().currencyField}
      value={props.value}
      options={currencies.map((name) => ({ value: name, label: name }))}
      onChoose={props.onChoose}
    />
  );
}
