import { type ReactElement, useState } from "react";
import type { PreviewedRow } from "../../core/budget/import/preview-import";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import type { MoneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { PreviewRow } from "./PreviewRow";

/** So many rows are drawn at once; sums and counts are always of all. */
const rowsAtOnce = 200;

/** The rows of the file, in its order. */
export function PreviewRows(props: {
  rows: readonly PreviewedRow[];
  /** False while the rows are still on their way to the screen. */
  isDrawn: boolean;
  money: MoneyWords;
  proposalOf: (row: PreviewedRow) => string;
  accepted: ReadonlySet<string>;
  onToggle: (key: string) => void;
}): ReactElement {
  const { rows, isDrawn, money, proposalOf, accepted, onToggle } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [shown, setShown] = useState(rowsAtOnce);
  const left = rows.length - shown;
  return (
    <>
      <div className="preview-head" aria-hidden="true">
        <span>{texts.date}</span>
        <span>{texts.textAndLine}</span>
        <span>{money.currency}</span>
      </div>
      <ul className="preview-rows" aria-label={texts.rowsOfFile}>
        {rows.slice(0, shown).map((row) => (
          <PreviewRow
            key={row.key}
            row={row}
            proposal={proposalOf(row)}
            amount={money.exact(row.transaction.minor)}
            isAccepted={accepted.has(row.key)}
            onToggle={() => {
              onToggle(row.key);
            }}
          />
        ))}
      </ul>
      {rows.length === 0 && isDrawn && <p className="quiet hint">{texts.noSuchRows}</p>}
      {left > 0 && (
        <p className="hint">
          <PaneButton
            onClick={() => {
              setShown(shown + rowsAtOnce);
            }}
          >
            {texts.showMoreRows(formats.number(Math.min(left, rowsAtOnce)), formats.number(left))}
          </PaneButton>
        </p>
      )}
    </>
  );
}
