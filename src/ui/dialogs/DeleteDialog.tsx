import type { ReactElement } from "react";
import { useUiTexts } from "../LanguageProvider";
import { PaneButton } from "../PaneButton";
import { PaneDialog } from "../PaneDialog";
import { useTexts } from "../TextsProvider";

/** Asks once more before everything that is kept is deleted. */
export function DeleteDialog(props: { onDelete: () => void; onClose: () => void }): ReactElement {
  const texts = useTexts();
  const uiTexts = useUiTexts();
  return (
    <PaneDialog
      title={texts.deleteTitle}
      isGrave
      onClose={props.onClose}
      actions={
        <>
          <PaneButton look="primary" onClick={props.onDelete}>
            {texts.deleteDo}
          </PaneButton>
          <PaneButton onClick={props.onClose}>{uiTexts.cancel}</PaneButton>
        </>
      }
    >
      <p>{texts.deleteLead}</p>
    </PaneDialog>
  );
}
