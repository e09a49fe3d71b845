import type { ReactElement } from "react";
import type { Minutes } from "../../core/meeting/minutes";
import { displayNameOf, type Person } from "../../core/shared/person";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";

/** The number of the minutes and who approves them. */
export function MinutesFacts(props: { minutes: Minutes; work: MeetingWork }): ReactElement {
  const { minutes, work } = props;
  const texts = usePaneTexts();
  const people = minutes.attendance.filter(({ present }) => present).map(({ person }) => person);
  const keyOf = ({ name, address }: Person): string => address || name;
  return (
    <div className="fields minutes-facts">
      <label className="labelled">
        <span>{texts.minutesNumber}</span>
        <input
          value={minutes.number}
          onChange={(event) => {
            work.step({ minutes: { ...minutes, number: event.target.value } });
          }}
        />
      </label>
      <label className="labelled">
        <span>{texts.approver}</span>
        <select
          value={minutes.approvers[0] ? keyOf(minutes.approvers[0]) : ""}
          onChange={(event) => {
            const approvers = people.filter((one) => keyOf(one) === event.target.value);
            work.step({ minutes: { ...minutes, approvers } });
          }}
        >
          <option value="">{texts.nobody}</option>
          {people.map((person) => (
            <option key={keyOf(person)} value={keyOf(person)}>
              {displayNameOf(person)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
