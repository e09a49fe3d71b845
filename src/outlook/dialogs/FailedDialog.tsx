import type { ReactElement } from "react";
import type { NamedFailure } from "../../core/triage/triage-desk";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../use-pane-texts";
import { useDialogTexts } from "./use-dialog-texts";

/** Names the messages that were not changed, and why, and tries them again. */
export function FailedDialog(props: {
  failures: readonly NamedFailure[];
  onRetry: () => void;
  onClose: () => void;
}): ReactElement {
  const { failures, onRetry, onClose } = props;
  const texts = usePaneTexts();
  const dialogTexts = useDialogTexts();
  const formats = useFormats();
  return (
    <PaneDialog
      title={dialogTexts.failedTitle}
      onClose={onClose}
      actions={
        <PaneButton look="primary" onClick={onRetry}>
          {texts.retryCount(formats.number(failures.length))}
        </PaneButton>
      }
    >
      <p>{dialogTexts.failedLead}</p>
      <ul className="failures">
        {failures.map((failure) => (
          <li key={failure.messageId}>
            <strong lang="">{failure.subject || texts.noSubject}</strong>
            <p>{failure.sender}</p>
            <p className="quiet">{failure.message}</p>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}
