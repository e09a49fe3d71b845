import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactElement, useRef } from "react";
import { displayNameOf, type Person } from "../core/shared/person";
import { givenNameOf } from "../core/triage/triage-profile";
import { useAnnounce } from "../ui/Announcer";
import { useUiTexts } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { usePaneTexts } from "./TextsProvider";

/** What to do when an executive's mailbox does not let the assistant in: a text to send, and the way back. */
export function NoAccess(props: {
  owner: Person;
  me: Person;
  onRetry: () => void;
  /** Leads back to the assistant's own mailbox. */
  onInstead: () => void;
}): ReactElement {
  const { owner, me, onRetry, onInstead } = props;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const announce = useAnnounce();
  const name = givenNameOf(owner.name) || displayNameOf(owner);
  const request = texts.accessRequest(name, displayNameOf(me));
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
        {texts.workWithMine}
      </PaneButton>
    </section>
  );
}
