import { type ReactElement, useState } from "react";
import type { Minutes, MinutesStatus } from "../../core/meeting/minutes";
import { reopen, setStatus } from "../../core/minutes/edit-minutes";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";

const steps: readonly MinutesStatus[] = ["draft", "for approval", "approved"];
const next = { draft: "for approval", "for approval": "approved" } as const;
const stateOf = {
  draft: "minutes draft",
  "for approval": "for approval",
  approved: "approved",
} as const;

/** How far the minutes have come, and the step to take next. A change after approval wants a note. */
export function StatusSteps(props: { minutes: Minutes; work: MeetingWork }): ReactElement {
  const { minutes, work } = props;
  const { status } = minutes;
  const texts = usePaneTexts();
  const [note, setNote] = useState("");
  const take = (changed: Minutes): void => {
    work.step({ minutes: changed, state: stateOf[changed.status] });
  };
  return (
    <>
      <ol className="status-steps">
        {steps.map((step) => (
          <li key={step} aria-current={step === status ? "step" : undefined}>
            {texts.status[step]}
          </li>
        ))}
      </ol>
      {status === "approved" ? (
        <div className="item-line">
          <input
            aria-label={texts.reopenNote}
            placeholder={texts.reopenNote}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
          <PaneButton
            disabled={note.trim() === ""}
            onClick={() => {
              take(reopen(minutes, note, new Date().toISOString()));
              setNote("");
            }}
          >
            {texts.reopen}
          </PaneButton>
        </div>
      ) : (
        <PaneButton
          look="link"
          onClick={() => {
            take(setStatus(minutes, next[status]));
          }}
        >
          {texts.nextStatus[status]}
        </PaneButton>
      )}
    </>
  );
}
