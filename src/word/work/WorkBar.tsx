import { type ReactElement, useEffect } from "react";
import { useAnnounce } from "../../ui/Announcer";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { ProgressLine } from "../../ui/ProgressLine";
import { UndoBar } from "../../ui/UndoBar";
import { usePaneTexts } from "../use-pane-texts";
import { deedWords } from "./deed-words";
import type { WorkView } from "./work-view";

/** What was done last and the way back, or that something is being done. */
export function WorkBar(props: {
  view: WorkView;
  onUndo: () => void;
  onClose: () => void;
}): ReactElement | null {
  const { view, onUndo, onClose } = props;
  const { deed, isBusy, canUndo, underWay } = view;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const words = deed && deedWords(deed, texts, formats);
  useEffect(() => {
    if (words !== undefined) announce(words);
  }, [announce, words]);
  if (underWay)
    return (
      <div className="work-bar">
        <p>{texts.attaching}</p>
        <ProgressLine label={texts.attaching} {...underWay.progress} />
        <PaneButton onClick={underWay.stop}>{uiTexts.cancel}</PaneButton>
      </div>
    );
  if (isBusy)
    return (
      <div className="work-bar">
        <p>{texts.working}</p>
        <ProgressLine label={texts.working} done={0} />
      </div>
    );
  if (deed === undefined || words === undefined) return null;
  const isUndoable = canUndo && isStep(deed.did);
  return (
    <UndoBar words={words} keyName="Z" onClose={onClose} {...(isUndoable ? { onUndo } : {})}>
      {deed.did === "made notice" && deed.webLink !== "" && (
        <a className="button outline small" href={deed.webLink} target="_blank" rel="noreferrer">
          {texts.openDraft}
        </a>
      )}
    </UndoBar>
  );
}

/** What was written elsewhere is undone there: Ctrl+Z in Word, the draft in Outlook. */
function isStep(did: string): boolean {
  return [
    "turned",
    "took mail",
    "removed item",
    "shortened",
    "marked",
    "drafted agenda",
    "drafted minutes",
    "changed body",
  ].includes(did);
}
