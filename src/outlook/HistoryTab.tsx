import type { ReactElement } from "react";
import type { JournalEntry } from "../core/triage/journal-entry";
import type { MenuChoice } from "../ui/CommandMenu";
import { useFormats } from "../ui/LanguageProvider";
import { HistoryList } from "./HistoryList";
import { SkeletonRows } from "./InboxTab";
import { StatusLine } from "../ui/StatusLine";
import { usePaneTexts } from "./use-pane-texts";

/** What was done in this mailbox, with its undo. */
export function HistoryTab(props: {
  entries: readonly JournalEntry[] | undefined;
  /** They could not be read. */
  hasFailed: boolean;
  now: string;
  choices: readonly MenuChoice[];
  onUndo: (entry: JournalEntry) => void;
  onRetry: (entry: JournalEntry) => void;
  onRefresh: () => void;
  onKeys: () => void;
}): ReactElement {
  const { entries, hasFailed, now, choices, onUndo, onRetry, onRefresh, onKeys } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const isReading = entries === undefined && !hasFailed;
  return (
    <>
      <StatusLine
        words={entries && texts.changes(entries.length, formats.number(entries.length))}
        isWell={entries !== undefined}
        isBusy={isReading}
        choices={choices}
        onRefresh={onRefresh}
        onKeys={onKeys}
      />
      <div className="scroll">
        {isReading && <SkeletonRows />}
        {entries && <HistoryList entries={entries} now={now} onUndo={onUndo} onRetry={onRetry} />}
      </div>
    </>
  );
}
