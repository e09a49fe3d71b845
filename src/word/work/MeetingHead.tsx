import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import type { ReactElement } from "react";
import { clockAfter, dayOf, slotMinutesOf } from "../../core/meeting/meeting-clock";
import type { Meeting } from "../../core/meeting/meeting";
import { useFormats } from "../../ui/LanguageProvider";
import { StateChip } from "../StateChip";
import { usePaneTexts } from "../use-pane-texts";
import type { WorkView } from "./work-view";

/** Which meeting the tab is about: its title, time, place, how many are invited, and how far the work has come. */
export function MeetingHead(props: { view: WorkView & { meeting: Meeting } }): ReactElement {
  const { meeting, state } = props.view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const slot = slotMinutesOf(meeting);
  const end = slot === undefined ? "" : `–${clockAfter(meeting, slot)}`;
  const time = meeting.isAllDay ? texts.allDay : `${clockAfter(meeting, 0)}${end}`;
  const invited = meeting.attendees.filter(({ role }) => role !== "resource").length;
  const facts = [
    `${formats.day(dayOf(meeting))} ${time}`,
    meeting.place,
    invited > 0 ? texts.invitedCount(invited, formats.number(invited)) : "",
  ];
  return (
    <div className="meeting-head">
      <span className="icon" aria-hidden="true">
        <CalendarLtrRegular />
      </span>
      <div>
        <h2 lang="">{meeting.title || texts.untitled}</h2>
        <p className="quiet">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <StateChip state={state} />
    </div>
  );
}
