import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, useState } from "react";
import type { JournalEntry } from "../core/triage/journal-entry";
import { useFormats, useUiTexts } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { entryWords } from "./history-words";
import { usePaneTexts } from "./use-pane-texts";

const filters = ["all", "categories", "correction"] as const;

type Filter = (typeof filters)[number];

/** What was done at the desk during 30 days, by day, each with its undo. */
export function HistoryList(props: {
  entries: readonly JournalEntry[];
  now: string;
  onUndo: (entry: JournalEntry) => void;
  onRetry: (entry: JournalEntry) => void;
}): ReactElement {
  const { entries, now, onUndo, onRetry } = props;
  const [filter, setFilter] = useState<Filter>("all");
  const texts = usePaneTexts();
  const formats = useFormats();
  const shown = entries.filter((entry) => filter === "all" || entry.kind === filter);
  const days = byDay(shown, (entry) => formats.dateOf(entry.at));
  const names: Readonly<Record<Filter, string>> = {
    all: texts.all,
    categories: texts.categoriesOnly,
    correction: texts.correctionsOnly,
  };
  if (entries.length === 0) return <NoHistory />;
  return (
    <>
      <div className="filter" role="group" aria-label={texts.filterHistory}>
        {filters.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === filter}
            onClick={() => {
              setFilter(name);
            }}
          >
            {names[name]}
          </button>
        ))}
      </div>
      {days.map(([day, ofDay]) => (
        <section key={day}>
          <h2 className="group-head">
            {day === formats.dateOf(now) ? texts.today(formats.day(day)) : formats.day(day)}
          </h2>
          <ul className="entries">
            {ofDay.map((entry) => (
              <HistoryEntry key={entry.id} entry={entry} onUndo={onUndo} onRetry={onRetry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function HistoryEntry(props: {
  entry: JournalEntry;
  onUndo: (entry: JournalEntry) => void;
  onRetry: (entry: JournalEntry) => void;
}): ReactElement {
  const { entry, onUndo, onRetry } = props;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const words = entryWords(entry, texts, formats);
  const isUndone = entry.state === "undone";
  return (
    <li className={isUndone ? "entry undone" : "entry"}>
      <span className="icon" aria-hidden="true">
        {isUndone ? (
          <ArrowUndoRegular />
        ) : entry.kind === "correction" ? (
          <ArrowRightRegular />
        ) : (
          <TagRegular />
        )}
      </span>
      <div className="entry-words">
        <p className="entry-title">{words.title}</p>
        <p className="quiet">{words.details}</p>
        {isUndone && entry.undoneAt !== undefined && (
          <p className="quiet">{texts.entryBack(formats.time(entry.undoneAt))}</p>
        )}
        {words.failed > 0 && (
          <p className="warned">
            <span className="icon" aria-hidden="true">
              <WarningRegular />
            </span>
            {texts.notChanged(words.failed, formats.number(words.failed))}
          </p>
        )}
      </div>
      <div className="entry-actions">
        <time dateTime={entry.at}>{formats.time(entry.at)}</time>
        {words.failed > 0 && (
          <PaneButton
            onClick={() => {
              onRetry(entry);
            }}
          >
            {texts.retryCount(formats.number(words.failed))}
          </PaneButton>
        )}
        {!isUndone && (
          <PaneButton
            aria-label={texts.undoEntry(words.title)}
            onClick={() => {
              onUndo(entry);
            }}
          >
            {uiTexts.undo}
          </PaneButton>
        )}
      </div>
    </li>
  );
}

function NoHistory(): ReactElement {
  const texts = usePaneTexts();
  return (
    <div className="empty">
      <span className="empty-icon" aria-hidden="true">
        <HistoryRegular />
      </span>
      <h2>{texts.noHistory}</h2>
      <p>{texts.noHistoryHelp}</p>
    </div>
  );
}

function byDay(
  entries: readonly JournalEntry[],
  dayOf: (entry: JournalEntry) => string,
): [string, JournalEntry[]][] {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
