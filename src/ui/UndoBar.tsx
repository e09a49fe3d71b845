import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import { useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";

/** What was done, and the way back. It has no timer: it stays until it is closed or something else is done. */
export function UndoBar(props: {
  words: string;
  keyName?: string;
  onUndo?: () => void;
  onClose: () => void;
  /** What else can be done about it. */
  children?: ReactNode;
}): ReactElement {
  const { words, keyName, onUndo, onClose, children } = props;
  const texts = useUiTexts();
  return (
    <div className="undo-bar" role="group" aria-label={words}>
      {onUndo && (
        <span className="icon" aria-hidden="true">
          <ArrowUndoRegular />
        </span>
      )}
      <p>{words}</p>
      {children}
      {onUndo && (
        <PaneButton onClick={onUndo}>
          {texts.undo}
          {keyName !== undefined && (
            <span className="quiet" aria-hidden="true">
              {keyName}
            </span>
          )}
        </PaneButton>
      )}
      <PaneButton
        look="subtle"
        icon={<DismissRegular />}
        aria-label={texts.close}
        onClick={onClose}
      />
    </div>
  );
}
