import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactElement, useRef } from "react";
import { useAnnounce } from "./Announcer";
import { useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";
import { useTexts } from "./TextsProvider";

/** What to do when something of an executive's does not let the assistant in: a text to send, and the way back. */
export function NoAccess(props: {
  /** The executive, as the text greets. */
  name: string;
  /** The text for the executive, which says how access is given. */
  request: string;
  onRetry: () => void;
  /** Says the way back to what is the assistant's own. */
  insteadWords: string;
  onInstead: () => void;
}): ReactElement {
  const { name, request, onRetry, insteadWords, onInstead } = props;
  const texts = useTexts();
  const uiTexts = useUiTexts();
  const announce = useAnnounce();
  const words = useRef<HTMLQuoteElement>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(request).then(
      () => {
        announce(texts.copied);
      },
      // Where the frame may not write to the clipboard, the text is marked for her own Ctrl+C.
      () => {
        if (words.current) getSelection()?.selectAllChildren(words.current);
      },
    );
  };
  return (
    <section className="no-access">
      <h2 className="group-head">{texts.whatToDo}</h2>
      <ol>
        <li>
          <p>{texts.sendThisText(name)}</p>
          <blockquote ref={words}>{request}</blockquote>
          <PaneButton icon={<CopyRegular />} onClick={copy}>
            {texts.copy}
          </PaneButton>
        </li>
        <li>
          <p>{texts.thenTryAgain}</p>
          <PaneButton onClick={onRetry}>{uiTexts.tryAgain}</PaneButton>
        </li>
      </ol>
      <PaneButton size="large" onClick={onInstead}>
        {insteadWords}
      </PaneButton>
    </section>
  );
}
