import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentEditRegular } from "@fluentui/react-icons/svg/document-edit";
import { type ReactElement, useState } from "react";
import type { Tracking } from "../../core/meeting/document/document-reading";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** Says that changes are tracked in the document, until she has read it. */
export function TrackingNotice({ tracking }: { tracking: Tracking }): ReactElement | null {
  const texts = usePaneTexts();
  const [read, setRead] = useState<Tracking>();
  const { title, help } = texts.tracking[tracking];
  if (read === tracking) return null;
  return (
    <Notice
      kind="plain"
      icon={<DocumentEditRegular />}
      title={title}
      action={
        <PaneButton
          look="subtle"
          icon={<DismissRegular />}
          aria-label={`${texts.dismiss}: ${title}`}
          onClick={() => {
            setRead(tracking);
          }}
        />
      }
    >
      <p>{help}</p>
    </Notice>
  );
}
