import type { ReactElement } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** No meeting is chosen: how one is. */
export function NoMeeting(props: { onMeetings: () => void }): ReactElement {
  const texts = usePaneTexts();
  return (
    <div className="empty">
      <h2>{texts.chooseMeeting}</h2>
      <p>{texts.chooseMeetingHelp}</p>
      <PaneButton look="primary" onClick={props.onMeetings}>
        {texts.goToMeetings}
      </PaneButton>
    </div>
  );
}
