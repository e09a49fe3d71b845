import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { ImportDraft } from "../../core/budget/desk/import-draft";
import { findingOf, type Verdict } from "../../core/budget/import/preview-import";
import { leavesOut } from "../../core/budget/warnings/leaves-out";
import { matchAt } from "../../core/budget/match/match-lines";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { moneyWords } from "../money-words";
import { SegmentRow } from "../SegmentRow";
import { usePaneTexts } from "../use-pane-texts";
import { CsvChoices } from "./CsvChoices";
import { draftFacts, fileFacts } from "./draft-words";
import { DraftNotices } from "./DraftNotices";
import { FileHead } from "./FileHead";
import { FileWarnings } from "./FileWarnings";
import { FoundFacts } from "./FoundFacts";
import { importedFiles } from "./imported-files";
import { importSums } from "./import-sums";
import { PreviewRows } from "./PreviewRows";
import { ReconciliationTable } from "./ReconciliationTable";
import { sampleOf } from "./SampleText";
import type { Importing, OpenFile } from "./use-import";

type Filter = "all" | Verdict;

const noRows: number[] = [];

/** A file that was read, with exactly what adding it would do, and the button that does it. */
export function DraftView(props: {
  file: OpenFile;
  draft: ImportDraft;
  contents: BudgetContents;
  importing: Importing;
  isBusy: boolean;
  onFile: (file: File) => void;
  onAdd: () => void;
}): ReactElement {
  const { file, draft, contents, importing, isBusy, onFile, onAdd } = props;
  const { preview, reconciliation, matches, warnings } = draft;
  const { accepted } = importing;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [filter, setFilter] = useState<Filter>("all");
  const currency = draft.currency || contents.settings.currency;
  const money = useMemo(() => moneyWords(formats.language, currency), [formats, currency]);
  const filtered = useMemo(
    () =>
      Array.from(preview.found.keys()).filter(
        (row) => filter === "all" || findingOf(preview, row).verdict === filter,
      ),
    [preview, filter],
  );
  // Two hundred rows are drawn in pieces that leave the pane awake.
  const rows = useDeferredValue(filtered, noRows);
  const sample = useMemo(() => sampleOf(preview.rows), [preview]);
  const sums = importSums(preview, reconciliation, accepted);
  const { counts } = preview;
  const count = sums.added.count;
  return (
    <>
      <div className="scroll">
        <FileHead
          name={file.name}
          facts={fileFacts(file, draft, texts, formats)}
          accept={importedFiles}
          onFile={onFile}
        />
        <FoundFacts facts={draftFacts(draft, texts, money)} sample={sample} />
        {file.csv && (
          <CsvChoices
            csv={file.csv}
            isUnsure={
              file.isByHand === true || warnings.some(({ code }) => code.endsWith("-unsure"))
            }
            onCsv={importing.reread}
            onColumns={importing.mapColumns}
          />
        )}
        <DraftNotices
          isBrokenOff={importing.isBrokenOff}
          isAnew={file.isAnew === true}
          currency={currency}
          ownCurrency={contents.settings.currency}
        />
        <FileWarnings warnings={warnings} />
        <SegmentRow
          label={texts.filter}
          chosen={filter}
          onChoose={setFilter}
          segments={[
            { name: "all", label: texts.all, count: preview.rows.length },
            { name: "new", label: texts.new, count: counts.new },
            { name: "known", label: texts.known, count: counts.known },
            { name: "unsure", label: texts.unsure, count: counts.unsure },
          ]}
        />
        <PreviewRows
          key={filter}
          preview={preview}
          rows={rows}
          isDrawn={rows === filtered}
          money={money}
          proposalOf={proposalWords}
          accepted={accepted}
          onToggle={importing.toggle}
        />
      </div>
      <div className="foot">
        <ReconciliationTable sums={sums} money={money} isWhole={!warnings.some(leavesOut)} />
        <div className="foot-actions">
          <PaneButton look="primary" size="large" disabled={count === 0 || isBusy} onClick={onAdd}>
            {texts.addRows(count, formats.number(count))}
          </PaneButton>
          <span className="quiet small">{promiseWords()}</span>
        </div>
      </div>
    </>
  );

  function promiseWords(): string {
    if (preview.rows.length === 0) return texts.nothingRead;
    return count === 0 && counts.unsure === 0 ? texts.nothingToAdd : texts.addPromise;
  }

  function proposalWords(row: number): string {
    const { line, reason } = matchAt(matches, row);
    if (line === undefined) return texts.noLine;
    if (reason.kind === "rule") return texts.byRule(line);
    return reason.kind === "account" ? texts.byAccount(line) : texts.byHabit(line);
  }
}
