import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { type ReactElement, useRef, useState } from "react";
import { findUnfinished, skipUnfinished, takeOver } from "../../core/agenda/carry-over";
import { placeOfNewItems } from "../../core/agenda/draft-agenda";
import { templates } from "../../core/agenda/templates/templates";
import type { Agenda } from "../../core/meeting/agenda";
import type { Minutes } from "../../core/meeting/minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { TickedList } from "./TickedList";

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
  const unfinished = findUnfinished(earlier, agenda, today);
  if (unfinished.length === 0) return null;
  const template = templates.find(({ id }) => id === agenda.templateId);
  return (
    <TickedList
      title={texts.fromLast}
      icon={<HistoryRegular />}
      found={unfinished}
      keyOf={({ key }) => key}
      words={(one) => (
        <>
          {texts.unfinished[one.kind](formats.number(one.paragraph), one.title)}
          {one.isLate && `, ${texts.late}`}
        </>
      )}
      rest={(one) => (
        <>
          <span className="quiet">{one.minutesNumber}</span>
          <SkipWithReason
            title={one.title}
            onSkip={(reason) => {
              work.step({ agenda: skipUnfinished(agenda, one, reason) });
            }}
          />
        </>
      )}
      onAdd={(chosen) => {
        work.step({ agenda: takeOver(agenda, chosen, placeOfNewItems(agenda, template)) });
      }}
    />
  );
}

/** Leaves one out, once she has said why. */
function SkipWithReason(props: { title: string; onSkip: (reason: string) => void }): ReactElement {
  const { title, onSkip } = props;
  const texts = usePaneTexts();
  const [reason, setReason] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  if (reason === undefined)
    return (
      <PaneButton
        look="link"
        aria-label={texts.skipNamed(title)}
        onClick={() => {
          setReason("");
          requestAnimationFrame(() => input.current?.focus());
        }}
      >
        {texts.skip}
      </PaneButton>
    );
  return (
    <span className="item-line">
      <input
        ref={input}
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
          onSkip(reason.trim());
        }}
      >
        {texts.skip}
      </PaneButton>
    </span>
  );
}
