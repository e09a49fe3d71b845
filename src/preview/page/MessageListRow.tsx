import { AttachRegular, FlagFilled, ImportantFilled } from "@fluentui/react-icons";
import type { MailboxView, MessageRow, PersonView } from "../page-api";
import { CategoryChips } from "./CategoryChips";
import { ageWords, momentWords } from "./date-words";
import { usePage } from "./page-context";
import type { PageTexts } from "./page-texts";

/** One message of the list. What it shows is also its name: each mark has its word. */
export function MessageListRow(props: {
  id: string;
  row: MessageRow;
  position: number;
  total: number;
  /** Distance from the list's top in CSS pixels. */
  top: number;
  isActive: boolean;
  isOpen: boolean;
  /** Whether the folder holds what the owner wrote, so that the row names who it goes to. */
  isOutgoing: boolean;
  categories: MailboxView["categories"];
  open: () => void;
}) {
  const { texts, language, now } = usePage();
  const { row } = props;
  const who = nameWords(props.isOutgoing ? row.to : [row.from], texts);
  const subject = row.subject || texts.noSubject;
  const className = ["row", !row.isRead && "unread", props.isActive && "active"];
  return (
    // The list takes focus and keys, as a listbox does; an option only takes the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="option"
      className={className.filter(Boolean).join(" ")}
      aria-selected={props.isOpen}
      aria-posinset={props.position}
      aria-setsize={props.total}
      style={{ top: props.top }}
      onClick={props.open}
    >
      <span className="who" lang="">
        {!row.isRead && <span className="unseen">{texts.unread}. </span>}
        {row.isDraft && <em>{texts.draft} </em>}
        {who}
      </span>
      <span className="marks">
        {row.importance === "high" && (
          <ImportantFilled className="important" aria-label={texts.important} />
        )}
        {row.isFlagged && <FlagFilled className="flag" aria-label={texts.flagged} />}
        {row.hasAttachments && <AttachRegular aria-label={texts.attached} />}
        <time title={momentWords(row.receivedDateTime, language)}>
          {ageWords(row.receivedDateTime, now, language)}
        </time>
      </span>
      <span className="subject" lang="" title={subject}>
        {subject}
      </span>
      <span className="chips">
        <CategoryChips names={row.categories} known={props.categories} />
      </span>
      <span className="preview" lang="">
        {row.preview}
      </span>
    </div>
  );
}

function nameWords(people: PersonView[], texts: PageTexts): string {
  const names = people.slice(0, 3).map(({ name, address }) => name || address);
  return names.filter((name) => name !== "").join("; ") || texts.noSender;
}
