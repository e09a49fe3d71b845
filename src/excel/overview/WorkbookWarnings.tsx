import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { BudgetContents, CurrencySum } from "../../core/budget/workbook/read-budget";
import type { WorkbookPlace } from "../../core/budget/workbook/workbook-warning";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";

const shown = 5;

/** What of the workbook could not be read or is not counted, each with its place in the sheet. */
export function WorkbookWarnings(props: {
  contents: BudgetContents;
  /** Absent when the workbook is closed and there is no sheet to show. */
  onShow: ((place: WorkbookPlace) => void) | undefined;
}): ReactElement | null {
  const { warnings, otherCurrencies } = props.contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const left = warnings.length - shown;
  if (warnings.length === 0 && otherCurrencies.length === 0) return null;
  const others = otherCurrencies.reduce((sum, { count }) => sum + count, 0);
  const title =
    warnings.length > 0
      ? texts.oddInWorkbook(warnings.length, formats.number(warnings.length))
      : texts.otherCurrency(others, formats.number(others), sumsOf(otherCurrencies));
  return (
    <Notice kind="warning" icon={<WarningRegular />} title={title}>
      <ul>
        {warnings.slice(0, shown).map(({ code, subject, at }, index) => (
          <li key={index}>
            {at && <Place place={at} onShow={props.onShow} />}
            {at && ": "}
            {texts.workbookWarnings[code](subject)}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{texts.andMore(formats.number(left))}</p>}
      {warnings.length > 0 && others > 0 && (
        <p>{texts.otherCurrency(others, formats.number(others), sumsOf(otherCurrencies))}</p>
      )}
    </Notice>
  );

  function sumsOf(sums: readonly CurrencySum[]): string {
    return sums
      .map(
        ({ currency, minor }) =>
          `${moneyWords(formats.language, currency).exact(minor)} ${currency}`,
      )
      .join(", ");
  }
}

function Place(props: {
  place: WorkbookPlace;
  onShow: ((place: WorkbookPlace) => void) | undefined;
}): ReactElement {
  const { place, onShow } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const words = texts.placeInSheet(place.sheet, formats.number(place.row));
  if (!onShow) return <>{words}</>;
  return (
    <PaneButton
      look="link"
      onClick={() => {
        onShow(place);
      }}
    >
      {words}
    </PaneButton>
  );
}
