import { type ReactElement, useState } from "react";
import { previewedRow, type ImportPreview } from "../../core/budget/import/preview-import";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import type { MoneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { PreviewRow } from "./PreviewRow";

/** So many rows are drawn at once; sums and counts are always of all. */
const rowsAtOnce = 100;

/** Some rows of the file, in its order. */
export function PreviewRows(props: {
  preview: ImportPreview;
  /** The numbers of the rows. */
  rows: readonly number[];
  /** False while the rows are still on their way to the screen. */
  isDrawn: boolean;
  money: MoneyWords;
  proposalOf: (row: number) => string;
  accepted: ReadonlySet<number>;
  onToggle: (row: number) => void;
}): ReactElement {
  const { preview, rows, isDrawn, money, proposalOf, accepted, onToggle } = props;
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
            key={row}
            row={previewedRow(preview, row)}
            proposal={proposalOf(row)}
            money={money}
            isAccepted={accepted.has(row)}
            onToggle={() => {
              onToggle(row);
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
