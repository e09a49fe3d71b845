import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";

/**
 * A dialog as wide as the pane. It is the browser's own, which makes everything behind it unreachable, closes on
 * Escape and gives the focus back to where it was.
 */
export function PaneDialog(props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}): ReactElement {
  const { title, actions, children, onClose } = props;
  const texts = useUiTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        // Office.js keeps the browser from closing it.
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <PaneButton
          look="subtle"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={onClose}
        />
      </header>
      <div className="dialog-content">{children}</div>
      {actions !== undefined && <footer>{actions}</footer>}
    </dialog>
  );
}
