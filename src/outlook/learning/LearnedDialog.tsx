import type { ReactElement } from "react";
import { displayNameOf, type Person } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { TroubleNotice } from "../../ui/TroubleNotice";
import type { OpenDialog } from "../dialogs/dialog-kinds";
import { SkeletonRows } from "../InboxTab";
import type { TriageSession } from "../triage-session";
import { LearnedCorrections } from "./LearnedCorrections";
import { LearnedHabits } from "./LearnedHabits";
import { missWords } from "./miss-words";
import { saveFile } from "./save-file";
import { useLearned } from "./use-learned";
import { useLearningTexts } from "./use-learning-texts";

/** Says what was learned for a mailbox, where the shipped start ends and her own begins; gives it out and forgets it. */
export function LearnedDialog(props: {
  session: TriageSession;
  owner: Person;
  isMe: boolean;
  onOpen: (dialog: OpenDialog) => void;
  onClose: () => void;
}): ReactElement {
  const { session, owner, isMe, onOpen, onClose } = props;
  const { learned, deed, readAgain } = useLearned(session);
  const texts = useLearningTexts();
  const formats = useFormats();
  const name = isMe ? undefined : displayNameOf(owner);
  const count = learned?.habits?.lessons ?? 0;
  return (
    <PaneDialog
      title={texts.learnedTitle}
      onClose={onClose}
      actions={
        <>
          <PaneButton onClick={give}>{texts.saveAsFile}</PaneButton>
          <PaneButton
            onClick={() => {
              onOpen({ kind: "forget" });
            }}
          >
            {texts.forgetOpen}
          </PaneButton>
        </>
      }
    >
      {deed.trouble && (
        <TroubleNotice
          title={learned ? texts.failed : texts.failedToLoad}
          trouble={deed.trouble}
          onRetry={learned ? undefined : readAgain}
        />
      )}
      {learned === undefined && deed.trouble === undefined && <SkeletonRows />}
      {learned && (
        <div className="learned">
          <p>{texts.learnedStart}</p>
          <p>{texts.learnedOwn(count, formats.number(count), name)}</p>
          {learned.habits && <LearnedHabits habits={learned.habits} />}
          <LearnedCorrections corrections={learned.corrections} />
          <h3>{texts.spotChecks}</h3>
          {learned.estimate.checked === 0 ? (
            <p>{texts.noSpotCheck}</p>
          ) : (
            missWords(learned.estimate, texts, formats).map((words) => <p key={words}>{words}</p>)
          )}
          <p className="links">
            {open("spot-check", texts.spotCheckOpen)}
            {open("threshold", texts.thresholdOpen)}
          </p>
        </div>
      )}
    </PaneDialog>
  );

  function open(kind: "spot-check" | "threshold", label: string): ReactElement {
    return (
      <PaneButton
        look="link"
        onClick={() => {
          onOpen({ kind });
        }}
      >
        {label}
      </PaneButton>
    );
  }

  function give(): void {
    deed.run(async () => {
      const { care } = await session.learning();
      saveFile(`kansli-${owner.address}.json`, await care.giveOut());
    });
  }
}
