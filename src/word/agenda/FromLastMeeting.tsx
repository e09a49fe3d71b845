import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { type ReactElement, useState } from "react";
import { findUnfinished, skipUnfinished, takeOver } from "../../core/agenda/carry-over";
import { placeOfNewItems } from "../../core/agenda/draft-agenda";
import { templates } from "../../core/agenda/templates/templates";
import type { Agenda } from "../../core/meeting/agenda";
import type { Minutes } from "../../core/meeting/minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";

/** What is left of earlier meetings: ticked ones are taken over, others are left out with a reason. */
export function FromLastMeeting(props: {
  agenda: Agenda;
  earlier: readonly Minutes[];
  today: string;
  work: MeetingWork;
}): ReactElement | null {
  const { agenda, earlier, today, work } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [skipping, setSkipping] = useState<string>();
  const [reason, setReason] = useState("");
  const unfinished = findUnfinished(earlier, agenda, today);
  if (unfinished.length === 0) return null;
  const chosen = unfinished.filter(({ key }) => ticked.has(key));
  const template = templates.find(({ id }) => id === agenda.templateId);
  return (
    <section aria-label={texts.fromLast}>
      <div className="group-head">
        <span className="icon" aria-hidden="true">
          <HistoryRegular />
        </span>
        <h2>
          {texts.fromLast} {formats.number(unfinished.length)}
        </h2>
        <PaneButton
          look="link"
          disabled={chosen.length === 0}
          onClick={() => {
            work.step({ agenda: takeOver(agenda, chosen, placeOfNewItems(agenda, template)) });
            setTicked(new Set());
          }}
        >
          {texts.addTicked(chosen.length, formats.number(chosen.length))}
        </PaneButton>
      </div>
      <ul className="unfinished">
        {unfinished.map((one) => (
          <li key={one.key}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(one.key)}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.target.checked) next.add(one.key);
                  else next.delete(one.key);
                  setTicked(next);
                }}
              />
              <span lang="">
                {texts.unfinished[one.kind](formats.number(one.paragraph), one.title)}
                {one.isLate && `, ${texts.late}`}
              </span>
            </label>
            <span className="quiet">{one.minutesNumber}</span>
            {skipping === one.key ? (
              <span className="item-line">
                <input
                  aria-label={texts.skipReason}
                  placeholder={texts.skipReason}
                  value={reason}
                  onChange={(event) => {
                    setReason(event.target.value);
                  }}
                />
                <PaneButton
                  disabled={reason.trim() === ""}
                  onClick={() => {
                    work.step({ agenda: skipUnfinished(agenda, one, reason.trim()) });
                    setSkipping(undefined);
                    setReason("");
                  }}
                >
                  {texts.skip}
                </PaneButton>
              </span>
            ) : (
              <PaneButton
                look="link"
                aria-label={texts.skipNamed(one.title)}
                onClick={() => {
                  setSkipping(one.key);
                }}
              >
                {texts.skip}
              </PaneButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
