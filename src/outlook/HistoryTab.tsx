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
  now: string;
  choices: readonly MenuChoice[];
  onUndo: (entry: JournalEntry) => void;
  onRetry: (entry: JournalEntry) => void;
  onRefresh: () => void;
  onKeys: () => void;
}): ReactElement {
  const { entries, now, choices, onUndo, onRetry, onRefresh, onKeys } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const count = entries?.length ?? 0;
  return (
    <>
      <StatusLine
        words={texts.changes(count, formats.number(count))}
        isWell={entries !== undefined}
        isBusy={entries === undefined}
        choices={choices}
        onRefresh={onRefresh}
        onKeys={onKeys}
      />
      <div className="scroll">
        {entries === undefined ? (
          <SkeletonRows />
        ) : (
          <HistoryList entries={entries} now={now} onUndo={onUndo} onRetry={onRetry} />
        )}
      </div>
    </>
  );
}
