import type { ReactElement } from "react";
import type { MeetingState } from "../core/meeting/meeting";
import { usePaneTexts } from "./use-pane-texts";

const looks: Readonly<Record<MeetingState, string>> = {
  "no agenda": "plain",
  "agenda draft": "brand",
  "agenda sent": "well",
  "minutes draft": "brand",
  "for approval": "due",
  approved: "well",
};

/** How far the work on a meeting has come, in two words. */
export function StateChip(props: { state: MeetingState }): ReactElement {
  const texts = usePaneTexts();
  return (
    <span className={`chip ${looks[props.state]}`}>
      <span>{texts.states[props.state]}</span>
    </span>
  );
}
