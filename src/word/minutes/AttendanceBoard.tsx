import type { ReactElement } from "react";
import type { Minutes } from "../../core/meeting/minutes";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";

/** Who was there: a tick for each person, and the § before which somebody left. */
export function AttendanceBoard(props: { minutes: Minutes; work: MeetingWork }): ReactElement {
  const { minutes, work } = props;
  const { attendance, paragraphs } = minutes;
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
                onChange={(event) => {
                  change(at, { ...one, present: event.target.checked });
                }}
              />
              <span lang="">{displayNameOf(one.person)}</span>
            </label>
            <span className="quiet">{texts.capacities[one.capacity]}</span>
            {one.capacity === "deputy" && (
              <label>
                <input
                  type="checkbox"
                  checked={one.stepsIn}
                  onChange={(event) => {
                    change(at, { ...one, stepsIn: event.target.checked });
                  }}
                />
                {texts.stepsIn}
              </label>
            )}
            <select
              aria-label={texts.leftBefore(displayNameOf(one.person))}
              value={one.left && "paragraph" in one.left ? one.left.paragraph : ""}
              onChange={(event) => {
                const stayed = { ...one };
                delete stayed.left;
                const paragraph = Number(event.target.value);
                change(at, paragraph > 0 ? { ...one, left: { paragraph } } : stayed);
              }}
            >
              <option value="">{texts.stayed}</option>
              {paragraphs.map(({ id, number }) => (
                <option key={id} value={number}>
                  {texts.leftAt(formats.number(number))}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
