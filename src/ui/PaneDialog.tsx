import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";

/** Fluent's dialog, as wide as the pane. Closing it gives the focus back to where it was. */
export function PaneDialog(props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}): ReactElement {
  const { title, actions, children, onClose } = props;
  const texts = useUiTexts();
  useFocusComesBack();
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle
            action={
              <PaneButton
                look="subtle"
                icon={<DismissRegular />}
                aria-label={texts.close}
                onClick={onClose}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent>{children}</DialogContent>
          {actions !== undefined && <DialogActions fluid>{actions}</DialogActions>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useFocusComesBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
