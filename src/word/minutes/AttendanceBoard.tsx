import type { ReactElement } from "react";
import type { Capacity } from "../../core/meeting/body";
import type { Attendance, MeetingMoment, Minutes } from "../../core/meeting/minutes";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { AddPerson } from "./AddPerson";
import { MomentField } from "./MomentField";

const capacities: readonly Capacity[] = ["chair", "member", "employee", "deputy", "adjunct"];

/** Who was there and as what: a tick for each person, when somebody came late or left, and who came beside them. */
export function AttendanceBoard(props: { minutes: Minutes; work: MeetingWork }): ReactElement {
  const { minutes, work } = props;
  const { attendance, paragraphs } = minutes;
  const isClosed = minutes.status === "approved";
  const texts = usePaneTexts();
  const formats = useFormats();
  const change = (at: number, changed: Minutes["attendance"][number]): void => {
    work.step({ minutes: { ...minutes, attendance: attendance.with(at, changed) } });
  };
  const present = attendance.filter((one) => one.present).length;
  return (
    <section aria-label={texts.attendance}>
      <div className="group-head">
        <h2>{texts.attendance}</h2>
        <span className="quiet">
          {texts.presentOf(formats.number(present), formats.number(attendance.length))}
        </span>
      </div>
      <ul className="attendance">
        {attendance.map((one, at) => (
          <li key={one.person.address || one.person.name}>
            <label>
              <input
                type="checkbox"
                checked={one.present}
                disabled={isClosed}
                onChange={(event) => {
                  change(at, { ...one, present: event.target.checked });
                }}
              />
              <span lang="">{displayNameOf(one.person)}</span>
            </label>
            <select
              aria-label={texts.capacityOf(displayNameOf(one.person))}
              value={one.capacity}
              disabled={isClosed}
              onChange={(event) => {
                const capacity = capacities.find((other) => other === event.target.value);
                if (capacity) change(at, { ...one, capacity });
              }}
            >
              {capacities.map((capacity) => (
                <option key={capacity} value={capacity}>
                  {texts.capacities[capacity]}
                </option>
              ))}
            </select>
            {one.capacity === "deputy" && (
              <label>
                <input
                  type="checkbox"
                  checked={one.stepsIn}
                  disabled={isClosed}
                  onChange={(event) => {
                    change(at, { ...one, stepsIn: event.target.checked });
                  }}
                />
                {texts.stepsIn}
              </label>
            )}
            {one.present && (
              <span className="moments">
                {(["arrived", "left"] as const).map((name) => (
                  <MomentField
                    key={name}
                    label={texts.moments[name].label(displayNameOf(one.person))}
                    none={texts.moments[name].none}
                    before={texts.moments[name].before}
                    moment={one[name]}
                    numbers={paragraphs.map(({ number }) => number)}
                    isClosed={isClosed}
                    onChange={(moment) => {
                      change(at, withMoment(one, name, moment));
                    }}
                  />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!isClosed && (
        <AddPerson
          onAdd={(name) => {
            const person = { name, address: "" };
            const added = { person, capacity: "adjunct", present: true, stepsIn: false } as const;
            work.step({ minutes: { ...minutes, attendance: [...attendance, added] } });
          }}
        />
      )}
    </section>
  );
}

function withMoment(
  one: Attendance,
  name: "arrived" | "left",
  moment: MeetingMoment | undefined,
): Attendance {
  if (moment) return { ...one, [name]: moment };
  const rest = { ...one };
  if (name === "arrived") delete rest.arrived;
  else delete rest.left;
  return rest;
}
