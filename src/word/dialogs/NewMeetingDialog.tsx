import { type ReactElement, type SubmitEvent, useId, useState } from "react";
import type { Meeting } from "../../core/meeting/meeting";
import { toMeetingId } from "../../core/meeting/meeting-id";
import { type CalendarDate, toDayNumber } from "../../core/shared/calendar-date";
import type { Person } from "../../core/shared/person";
import { instantOf } from "../../core/shared/time-zone";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../use-pane-texts";

interface Wanted {
  title: string;
  date: CalendarDate;
  from: string;
  to: string;
  place: string;
}

/** Makes a meeting that is in no calendar. */
export function NewMeetingDialog(props: {
  executive: Person;
  today: CalendarDate;
  onMake: (meeting: Meeting) => void;
  onClose: () => void;
}): ReactElement {
  const { executive, today, onMake, onClose } = props;
  const texts = usePaneTexts();
  const id = useId();
  const [wanted, setWanted] = useState<Wanted>({
    ...{ title: "", date: today, from: "09:00", to: "10:00", place: "" },
  });
  const make = (event: SubmitEvent): void => {
    event.preventDefault();
    onMake(toMeeting(wanted, executive));
  };
  const field = (name: keyof Wanted, type: string): ReactElement => (
    <div>
      <label htmlFor={`${id}-${name}`}>{texts.newMeetingFields[name]}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        required={name !== "place"}
        value={wanted[name]}
        onChange={(event) => {
          setWanted({ ...wanted, [name]: event.target.value });
        }}
      />
    </div>
  );
  return (
    <PaneDialog title={texts.newMeetingTitle} onClose={onClose}>
      <form className="fields" onSubmit={make}>
        {field("title", "text")}
        {field("date", "date")}
        <div className="field-pair">
          {field("from", "time")}
          {field("to", "time")}
        </div>
        {field("place", "text")}
        <PaneButton look="primary" type="submit">
          {texts.newMeetingDo}
        </PaneButton>
      </form>
    </PaneDialog>
  );
}

function toMeeting({ title, date, from, to, place }: Wanted, executive: Person): Meeting {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const at = (clock: string): string => {
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    const wall = { day: toDayNumber(date), minutes: hours * 60 + minutes };
    return new Date(instantOf(wall, timeZone)).toISOString();
  };
  const [start, end] = [at(from), at(to)];
  return {
    id: toMeetingId(crypto.randomUUID()),
    executive,
    title: title.trim(),
    start,
    ...(end > start ? { end } : {}),
    timeZone,
    place: place.trim(),
    attendees: [],
    isAllDay: false,
    isCancelled: false,
  };
}
