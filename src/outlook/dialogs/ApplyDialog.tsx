import type { ReactElement } from "react";
import { displayNameOf, type Person } from "../../core/shared/person";
import { lanes } from "../../core/triage/lane";
import type { TriagedMessage } from "../../core/triage/triaged-message";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { laneCategories } from "../lane-categories";
import { laneLooks } from "../lane-looks";
import { useDialogTexts } from "./use-dialog-texts";

/** Says what will be set on how many messages and in whose mailbox, before anything is written to Outlook. */
export function ApplyDialog(props: {
  messages: readonly TriagedMessage[];
  owner: Person;
  isMe: boolean;
  onApply: () => void;
  onClose: () => void;
}): ReactElement {
  const { messages, owner, isMe, onApply, onClose } = props;
  const texts = useDialogTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const figure = formats.number(messages.length);
  const counts = lanes.map((lane) => ({
    lane,
    count: messages.filter((row) => row.lane === lane).length,
  }));
  return (
    <PaneDialog
      title={texts.applyTitle}
      onClose={onClose}
      actions={
        <>
          <PaneButton look="primary" onClick={onApply}>
            {texts.applyDo(messages.length, figure)}
          </PaneButton>
          <PaneButton onClick={onClose}>{uiTexts.cancel}</PaneButton>
        </>
      }
    >
      <p>
        {isMe
          ? texts.applyWhatOwn(messages.length, figure)
          : texts.applyWhat(messages.length, figure, displayNameOf(owner))}
      </p>
      <ul className="apply-counts">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ lane, count }) => {
            const { icon: Icon } = laneLooks[lane];
            return (
              <li key={lane}>
                <span className="lane-icon" data-lane={lane} aria-hidden="true">
                  <Icon />
                </span>
                {laneCategories[formats.language][lane]}
                <span className="figure">{formats.number(count)}</span>
              </li>
            );
          })}
      </ul>
      <p className="quiet">{texts.applyNote}</p>
    </PaneDialog>
  );
}
