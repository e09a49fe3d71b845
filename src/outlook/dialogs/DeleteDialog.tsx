import type { ReactElement } from "react";
import { useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../TextsProvider";

/** Asks once more before everything that is kept is deleted. */
export function DeleteDialog(props: { onDelete: () => void; onClose: () => void }): ReactElement {
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  return (
    <PaneDialog
      title={texts.deleteTitle}
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
