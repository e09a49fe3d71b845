import { type KeyboardEvent, type ReactElement, useState } from "react";
import { stepped } from "../../ui/stepped";
import { usePaneTexts } from "../use-pane-texts";
import type { ListedMeeting, MeetingGroup } from "./meeting-groups";
import { MeetingRow } from "./MeetingRow";

/** The meetings in their groups. The arrows move, Enter opens. */
export function MeetingList(props: {
  groups: readonly MeetingGroup[];
  /** The meeting that is open in the other tabs. */
  openId: string | undefined;
  onOpen: (listed: ListedMeeting) => void;
}): ReactElement {
  const { groups, openId, onOpen } = props;
  const texts = usePaneTexts();
  const all = groups.flatMap(({ meetings }) => meetings);
  const [activeId, setActive] = useState(openId);
  const known = all.findIndex(({ meeting }) => meeting.id === activeId);
  const active = known < 0 ? 0 : known;
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = stepped(event, active, all.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')[next]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the active row holds the focus
    <div role="listbox" aria-label={texts.meetings} className="meetings" onKeyDown={move}>
      {groups.map(({ name, meetings }) => (
        <div key={name} role="group" aria-labelledby={`group-${name}`}>
          {/* Names the group; a list box may hold nothing but options. */}
          <div className="group-head" id={`group-${name}`} aria-hidden>
            <h2>{texts.groups[name]}</h2>
          </div>
          {meetings.map((listed) => (
            <MeetingRow
              key={listed.meeting.id}
              listed={listed}
              isActive={listed === all[active]}
              onActivate={() => {
                setActive(listed.meeting.id);
              }}
              onOpen={() => {
                onOpen(listed);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
