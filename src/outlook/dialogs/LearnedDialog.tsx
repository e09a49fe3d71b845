import type { ReactElement } from "react";
import { displayNameOf, type Person } from "../../core/shared/person";
import type { JournalEntry } from "../../core/triage/journal-entry";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneDialog } from "../../ui/PaneDialog";
import { SkeletonRows } from "../InboxTab";
import { usePaneTexts } from "../use-pane-texts";
import type { TriageSession } from "../triage-session";
import { useHistory } from "../use-history";

/** Shows the corrections that the weights of a mailbox were learned from. */
export function LearnedDialog(props: {
  session: TriageSession;
  owner: Person;
  onTrouble: (thrown: unknown) => void;
  onClose: () => void;
}): ReactElement {
  const { session, owner, onTrouble, onClose } = props;
  const { entries } = useHistory(session, undefined, onTrouble);
  const texts = usePaneTexts();
  const lessons = entries?.filter(isLesson);
  return (
    <PaneDialog title={texts.learnedTitle} onClose={onClose}>
      <p>{texts.learnedLead(displayNameOf(owner))}</p>
      {lessons === undefined && <SkeletonRows />}
      {lessons?.length === 0 && <p>{texts.learnedNothing}</p>}
      {lessons !== undefined && lessons.length > 0 && (
        <ul className="lessons">
          {lessons.map((lesson) => (
            <Lesson key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      )}
    </PaneDialog>
  );
}

type LessonEntry = Extract<JournalEntry, { kind: "correction" }>;

function isLesson(entry: JournalEntry): entry is LessonEntry {
  return entry.kind === "correction" && entry.state !== "undone";
}

function Lesson(props: { lesson: LessonEntry }): ReactElement {
  const { moved, lane, othersMoved, at } = props.lesson;
  const texts = usePaneTexts();
  const formats = useFormats();
  const count = moved.length;
  return (
    <li>
      {texts.learnedRow(count, formats.number(count), texts.lanes[lane])}
      <p className="quiet">
        {formats.day(formats.dateOf(at))} {formats.time(at)}
        {othersMoved > 0 && ` · ${texts.learnedOthers(othersMoved, formats.number(othersMoved))}`}
      </p>
    </li>
  );
}
