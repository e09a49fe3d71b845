import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { type ReactElement, type ReactNode, useState } from "react";
import { useFormats, useUiTexts } from "./LanguageProvider";
import { Notice } from "./Notice";
import { PaneButton } from "./PaneButton";
import { useTexts } from "./TextsProvider";
import { type Trouble, wordsOf } from "./trouble";

/** What went wrong, what to do about it, and the lines that help a technician. */
export function TroubleNotice(props: {
  title: string;
  trouble: Trouble;
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}): ReactElement {
  const { title, trouble, children, onRetry, onClose } = props;
  const texts = useTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <Notice kind="danger" icon={<ErrorCircleRegular />} title={title}>
      <p>{wordsOf(trouble, formats.language, texts.unexpected)}</p>
      {children}
      <p className="notice-actions">
        {onRetry && <PaneButton onClick={onRetry}>{uiTexts.tryAgain}</PaneButton>}
        {onClose && <PaneButton onClick={onClose}>{texts.dismiss}</PaneButton>}
      </p>
      {/* Not <details>: office.js moves the focus on Tab, and does not know of it. */}
      <PaneButton
        look="link"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {uiTexts.detailsForIt}
      </PaneButton>
      {isOpen && <p>{texts.whatHappened(trouble.detail, formats.time(trouble.at))}</p>}
    </Notice>
  );
}
