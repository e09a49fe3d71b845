import type { ReactElement } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

const targets = ["decision", "action", "item"] as const;

/** What words of the minutes can become: a decision, an action or a § of their own. */
export function TurnButtons(props: {
  label: string;
  isDisabled?: boolean;
  /** What they are already. */
  except?: "decision";
  onTurn: (target: (typeof targets)[number]) => void;
}): ReactElement {
  const { label, isDisabled = false, except, onTurn } = props;
  const texts = usePaneTexts();
  return (
    <div className="item-line turn-line" role="group" aria-label={label}>
      <span className="quiet">{label}</span>
      {targets
        .filter((target) => target !== except)
        .map((target) => (
          <PaneButton
            key={target}
            disabled={isDisabled}
            onClick={() => {
              onTurn(target);
            }}
          >
            {texts.turn.targets[target]}
          </PaneButton>
        ))}
    </div>
  );
}
