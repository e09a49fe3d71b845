import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactElement } from "react";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { TroubleNotice } from "../../ui/TroubleNotice";
import { usePaneTexts } from "../use-pane-texts";
import { TrackingNotice } from "./TrackingNotice";
import type { WorkView } from "./work-view";

/** What stands in the way of the work: an error, a document that is closed, or one of another meeting. */
export function WorkNotices(props: {
  view: WorkView;
  isReadOnly: boolean;
  /** The tab is about the document. */
  isWorking: boolean;
  /** Opens the meeting whose document it is. */
  onOpenOther: () => void;
  onClose: () => void;
}): ReactElement {
  const { view, isReadOnly, isWorking, onOpenOther, onClose } = props;
  const texts = usePaneTexts();
  return (
    <>
      {view.trouble && (
        <TroubleNotice title={texts.failedToDo} trouble={view.trouble} onClose={onClose} />
      )}
      {isWorking && isReadOnly && (
        <Notice kind="warning" icon={<LockClosedRegular />} title={texts.readOnlyTitle}>
          <p>{texts.readOnlyHelp}</p>
        </Notice>
      )}
      {isWorking && view.document === "another meeting's" && (
        <Notice
          kind="warning"
          icon={<DocumentTextRegular />}
          title={texts.otherMeetingTitle}
          action={<PaneButton onClick={onOpenOther}>{texts.openOtherMeeting}</PaneButton>}
        >
          <p>{texts.otherMeetingHelp}</p>
        </Notice>
      )}
      {isWorking && view.tracking && <TrackingNotice tracking={view.tracking} />}
    </>
  );
}
