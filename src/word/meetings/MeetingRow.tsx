import type { ReactElement } from "react";
import type { MeetingState } from "../../core/meeting/meeting";
import { clockAfter, dayOf, slotMinutesOf } from "../../core/meeting/meeting-clock";
import { useFormats } from "../../ui/LanguageProvider";
import { StateChip } from "../StateChip";
import { rowAttribute } from "../step-rows";
import { usePaneTexts } from "../use-pane-texts";
import type { ListedMeeting } from "./meeting-groups";

/** One meeting of the list: day, title, time, place, and how far the work has come. Its words are its name. */
export function MeetingRow(props: {
  listed: ListedMeeting;
  isActive: boolean;
  onOpen: () => void;
  onActivate: () => void;
}): ReactElement {
  const { listed, isActive, onOpen, onActivate } = props;
  const { meeting, state } = listed;
  const texts = usePaneTexts();
  const formats = useFormats();
  const day = dayOf(meeting);
  const [weekday = "", date = ""] = formats.day(day).split(" ");
  const facts = useFacts(listed);
  return (
    <button
      type="button"
      role="option"
      aria-selected={isActive}
      className="meeting"
      {...rowAttribute(isActive)}
      tabIndex={isActive ? 0 : -1}
      onFocus={onActivate}
      onClick={onOpen}
    >
      <span className="meeting-day" aria-hidden="true">
        <span className="quiet">{weekday}</span>
        <span className="meeting-date figure">{date}</span>
      </span>
      <span className="meeting-words">
        <span className="meeting-title" lang="">
          {meeting.title || texts.untitled}
        </span>
        <span className="only-heard">{` ${formats.longDay(day)} `}</span>
        <span className="meeting-facts">
          <span className="quiet">{facts}</span>
          <StateChip state={state satisfies MeetingState} />
        </span>
      </span>
    </button>
  );
}

function useFacts({ meeting }: ListedMeeting): string {
  const texts = usePaneTexts();
  const formats = useFormats();
  if (meeting.isCancelled) return texts.cancelled;
  const slot = slotMinutesOf(meeting);
  const end = slot === undefined ? "" : `–${clockAfter(meeting, slot)}`;
  const time = meeting.isAllDay ? texts.allDay : `${clockAfter(meeting, 0)}${end}`;
  const count = meeting.attendees.filter(({ role }) => role !== "resource").length;
  const where = meeting.place || (count > 0 && texts.people(count, formats.number(count)));
  return [time, where].filter(Boolean).join(" · ");
}
