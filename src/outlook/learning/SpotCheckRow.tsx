import { type ReactElement, useId } from "react";
import { displayNameOf } from "../../core/shared/person";
import type { Lane } from "../../core/triage/lane";
import type { TriagedMessage } from "../../core/triage/triaged-message";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { laneLooks } from "../lane-looks";
import { LaneMenu } from "../LaneMenu";
import { rowChips } from "../row-words";
import { usePaneTexts } from "../use-pane-texts";
import { useLearningTexts } from "./use-learning-texts";

/** One message of a spot check: who, what and why it lies low, and where it should be. */
export function SpotCheckRow(props: {
  row: TriagedMessage;
  isMoved: boolean;
  now: string;
  onLane: (lane: Lane) => void;
  onPutBack: () => void;
}): ReactElement {
  const { row, isMoved, now, onLane, onPutBack } = props;
  const { message, lane, score } = row;
  const id = useId();
  const texts = usePaneTexts();
  const learning = useLearningTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const { icon: Icon } = laneLooks[lane];
  const chips = rowChips(row, { texts, formats, now }).map(({ words }) => words);
  return (
    <li>
      <div role="group" aria-labelledby={id}>
        <p id={id} className="check-words">
          <span className="check-sender">{displayNameOf(message.from) || texts.noSender}</span>{" "}
          <span className="quiet">{formats.age(message.receivedAt, now)}</span>
          <span className="check-subject" lang="">
            {message.subject || texts.noSubject}
          </span>
        </p>
        <p className="quiet">{[texts.scoreIs(formats.number(score)), ...chips].join(" · ")}</p>
        <div className="check-actions">
          <span className="lane-tag" data-lane={lane}>
            <Icon />
            {learning.nowIn(texts.lanes[lane])}
          </span>
          <LaneMenu label={texts.shouldBe} present={lane} onLane={onLane} />
          {isMoved && (
            <PaneButton
              onClick={({ currentTarget }) => {
                // This button goes away; the menu beside it stays.
                (currentTarget.previousElementSibling as HTMLElement).focus();
                onPutBack();
              }}
            >
              {uiTexts.undo}
            </PaneButton>
          )}
        </div>
      </div>
    </li>
  );
}
