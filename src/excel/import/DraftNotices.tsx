import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { Notice } from "../../ui/Notice";
import { usePaneTexts } from "../use-pane-texts";

/** What she should know before she adds the rows of a file, beside what is odd in the file itself. */
export function DraftNotices(props: {
  /** The last import failed on the way. */
  isBrokenOff: boolean;
  /** The workbook was changed since the file was read. */
  isAnew: boolean;
  /** The currency of the file and that of the budget. */
  currency: string;
  ownCurrency: string;
}): ReactElement {
  const { isBrokenOff, isAnew, currency, ownCurrency } = props;
  const texts = usePaneTexts();
  return (
    <>
      {isBrokenOff
        ? notice(texts.brokenOff, texts.brokenOffHelp)
        : isAnew && notice(texts.draftedAnew, texts.draftedAnewHelp)}
      {currency !== ownCurrency &&
        notice(texts.fileInCurrency(currency), texts.fileInCurrencyHelp(ownCurrency))}
    </>
  );

  function notice(title: string, help: string): ReactElement {
    return (
      <Notice kind="warning" icon={<WarningRegular />} title={title}>
        <p>{help}</p>
      </Notice>
    );
  }
}
