import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { memo, type ReactElement } from "react";
import { displayNameOf } from "../core/shared/person";
import type { TriagedMessage } from "../core/triage/triaged-message";
import { Chip } from "../ui/Chip";
import { useFormats } from "../ui/LanguageProvider";
import { ScoreBar } from "../ui/ScoreBar";
import { chooseAttribute } from "../ui/VirtualList";
import { rowChips } from "./row-words";
import { usePaneTexts } from "./use-pane-texts";

const chipIcons = {
  plain: undefined,
  due: <CalendarClockRegular />,
  unsure: <QuestionCircleRegular />,
};

/** One message in the list: sender, subject and reasons; at the right its age, a paper clip and the score. */
export const TriageRow = memo(function TriageRow(props: {
  row: TriagedMessage;
  title?: string | undefined;
  isSelected: boolean;
  /** Whether check boxes are shown instead of the marks for unread. */
  isChoosing: boolean;
  isOpen: boolean;
  now: string;
}): ReactElement {
  const { row, title, isSelected, isChoosing, isOpen, now } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const { message } = row;
  const look = `row${message.isRead ? "" : " unread"}${isOpen ? " open" : ""}`;
  return (
    // The row's name says all of this as one sentence.
    <div className={look} aria-hidden="true">
      <span className={`row-mark${isChoosing ? " choosing" : ""}`} {...chooseAttribute}>
        <span className={`check-box${isSelected ? " checked" : ""}`}>
          {isSelected && <CheckmarkRegular />}
        </span>
        {!message.isRead && <span className="unread-dot" />}
      </span>
      <span className="row-words">
        <span className="row-sender">
          <span className="sender">{displayNameOf(message.from) || texts.noSender}</span>
          {title !== undefined && <span className="sender-title">{title}</span>}
        </span>
        <span className="row-subject" title={message.subject} lang="">
          {message.subject || texts.noSubject}
        </span>
        <span className="row-chips">
          {rowChips(row, { texts, formats, now }).map((chip) => (
            <Chip key={chip.key} look={chip.look} icon={chipIcons[chip.look]}>
              {chip.words}
            </Chip>
          ))}
        </span>
      </span>
      <span className="row-figures">
        <span className="age">{formats.age(message.receivedAt, now)}</span>
        <span className="clip">{message.hasAttachments && <AttachRegular />}</span>
        <ScoreBar score={row.score} />
      </span>
    </div>
  );
});
