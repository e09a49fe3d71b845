import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { useFormats } from "../../ui/LanguageProvider";
import type { MoneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import type { ImportSums } from "./import-sums";

/** The proof that nothing was lost: what is added, skipped and held makes up the file. */
export function ReconciliationTable(props: {
  sums: ImportSums;
  money: MoneyWords;
  /** Every row of the file could be read. */
  isWhole: boolean;
}): ReactElement {
  const { sums, money, isWhole } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const line = (label: string, part: { count: number; minor: number }) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{formats.number(part.count)}</td>
      <td>{money.exact(part.minor)}</td>
    </tr>
  );
  const isWell = sums.addsUp && isWhole;
  const off = sums.closingOffByMinor;
  return (
    <>
      <table className="sums figure" aria-label={texts.reconciliation}>
        <tbody>
          {line(texts.added, sums.added)}
          {line(texts.skipped, sums.skipped)}
          {sums.held.count > 0 && line(texts.held, sums.held)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {isWell ? texts.fileAddsUp : sums.addsUp ? texts.readAddsUp : texts.fileOff}
              <span className={isWell ? "icon well" : "icon bad"} aria-hidden="true">
                {isWell ? <CheckmarkCircleRegular /> : <WarningRegular />}
              </span>
            </th>
            <td>{formats.number(sums.file.count)}</td>
            <td>{money.exact(sums.file.minor)}</td>
          </tr>
        </tfoot>
      </table>
      {off !== undefined && (
        <p className={off === 0 ? "quiet small" : "bad small"}>
          {off === 0 ? texts.closingAgrees : texts.closingOff(money.exact(off))}
        </p>
      )}
    </>
  );
}
