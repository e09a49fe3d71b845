import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { ThresholdChoice } from "../../core/triage/lane-threshold";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { TroubleNotice } from "../../ui/TroubleNotice";
import { SkeletonRows } from "../InboxTab";
import type { TriageSession } from "../triage-session";
import type { Commands } from "../use-commands";
import { useDeed } from "./use-deed";
import { useLearningTexts } from "./use-learning-texts";

/** How much of what is in doubt goes up for one executive: each choice with what it would change, counted beforehand. */
export function ThresholdDialog(props: {
  session: TriageSession;
  commands: Commands;
  onClose: () => void;
}): ReactElement {
  const { session, commands, onClose } = props;
  const [choices, setChoices] = useState<readonly ThresholdChoice[]>();
  const [wanted, setWanted] = useState<number>();
  const deed = useDeed();
  const { run } = deed;
  const texts = useLearningTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const read = useCallback(() => {
    run(async () => {
      setChoices(await (await session.learning()).threshold.choices());
    });
  }, [session, run]);
  useEffect(read, [read]);
  const chosen = choices?.find(({ isChosen }) => isChosen)?.caution;
  return (
    <PaneDialog
      title={texts.thresholdTitle}
      onClose={onClose}
      actions={
        choices && (
          <>
            <PaneButton look="primary" onClick={apply}>
              {texts.thresholdDo}
            </PaneButton>
            <PaneButton onClick={onClose}>{uiTexts.cancel}</PaneButton>
          </>
        )
      }
    >
      {deed.trouble && (
        <TroubleNotice
          title={choices ? texts.failed : texts.failedToLoad}
          trouble={deed.trouble}
          onRetry={choices ? undefined : read}
        />
      )}
      {choices === undefined && deed.trouble === undefined && <SkeletonRows />}
      {choices && (
        <fieldset className="choices threshold">
          <legend>{texts.thresholdLead}</legend>
          {choices.map((choice) => (
            <label key={choice.caution}>
              <input
                type="radio"
                name="threshold"
                checked={choice.caution === (wanted ?? chosen)}
                onChange={() => {
                  setWanted(choice.caution);
                }}
              />
              <span>
                {texts.cautions[choice.caution]}
                <span className="quiet">{changesOf(choice)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </PaneDialog>
  );

  function changesOf({ up, down, isChosen }: ThresholdChoice): string {
    if (isChosen) return texts.thresholdNow;
    return up + down === 0
      ? texts.changesNothing
      : texts.changes(formats.number(up), formats.number(down));
  }

  function apply(): void {
    if (wanted === undefined || wanted === chosen) {
      onClose();
      return;
    }
    run(async () => {
      const { threshold } = await session.learning();
      const { before, moved } = await threshold.choose(wanted);
      commands.tell(texts.thresholdSet(moved, formats.number(moved)), async () => {
        const back = await threshold.choose(before);
        return texts.thresholdBack(back.moved, formats.number(back.moved));
      });
      onClose();
    });
  }
}
