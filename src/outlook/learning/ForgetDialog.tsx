import type { ReactElement } from "react";
import { displayNameOf, type Person } from "../../core/shared/person";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { TroubleNotice } from "../../ui/TroubleNotice";
import type { TriageSession } from "../triage-session";
import type { Commands } from "../use-commands";
import { useDeed } from "./use-deed";
import { useLearningTexts } from "./use-learning-texts";

/** Asks once more before what was learned for a mailbox is forgotten; afterwards it can be taken back in the undo bar. */
export function ForgetDialog(props: {
  session: TriageSession;
  owner: Person;
  isMe: boolean;
  commands: Commands;
  onClose: () => void;
}): ReactElement {
  const { session, owner, isMe, commands, onClose } = props;
  const deed = useDeed();
  const texts = useLearningTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  return (
    <PaneDialog
      title={texts.forgetTitle}
      isGrave
      onClose={onClose}
      actions={
        <>
          <PaneButton look="primary" onClick={forget}>
            {texts.forgetDo}
          </PaneButton>
          <PaneButton onClick={onClose}>{uiTexts.cancel}</PaneButton>
        </>
      }
    >
      {deed.trouble && <TroubleNotice title={texts.failed} trouble={deed.trouble} />}
      <div className="sentences">
        <p>{texts.forgetWhat(isMe ? undefined : displayNameOf(owner))}</p>
        <p>{texts.forgetKeeps}</p>
        <p>{texts.forgetUndo}</p>
      </div>
      <p role="status">{deed.isBusy && texts.forgetting}</p>
    </PaneDialog>
  );

  function forget(): void {
    deed.run(async () => {
      const { care } = await session.learning();
      const { before, moved } = await care.forget();
      commands.tell(texts.forgotten(moved, formats.number(moved)), async () => {
        const back = await care.putBack(before);
        return texts.remembered(back, formats.number(back));
      });
      onClose();
    });
  }
}
