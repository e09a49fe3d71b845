import { type ReactElement, useState } from "react";
import type { MeetingMoment } from "../../core/meeting/minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";

/** When somebody came or left: not at all, before a §, or at a time of the clock. */
export function MomentField(props: {
  label: string;
  /** The words for not at all. */
  none: string;
  before: (paragraph: string) => string;
  moment: MeetingMoment | undefined;
  /** The § there are. */
  numbers: readonly number[];
  isClosed: boolean;
  onChange: (moment: MeetingMoment | undefined) => void;
}): ReactElement {
  const { label, none, before, moment, numbers, isClosed, onChange } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [isAsking, setAsking] = useState(false);
  const isTime = isAsking || (moment !== undefined && "time" in moment);
  const paragraph = moment && "paragraph" in moment ? String(moment.paragraph) : "";
  return (
    <>
      <select
        aria-label={label}
        value={isTime ? "time" : paragraph}
        disabled={isClosed}
        onChange={(event) => {
          const { value } = event.target;
          setAsking(value === "time");
          if (value !== "time") onChange(value === "" ? undefined : { paragraph: Number(value) });
        }}
      >
        <option value="">{none}</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {before(formats.number(number))}
          </option>
        ))}
        <option value="time">{texts.atTime}</option>
      </select>
      {isTime && (
        <input
          type="time"
          aria-label={`${label}, ${texts.atTime}`}
          disabled={isClosed}
          value={moment && "time" in moment ? moment.time : ""}
          onChange={(event) => {
            const { value } = event.target;
            onChange(value === "" ? undefined : { time: value });
          }}
        />
      )}
    </>
  );
}
