import type { ReactElement } from "react";
import type { Vote } from "../../core/meeting/minutes";
import { usePaneTexts } from "../use-pane-texts";

const noVote: Vote = { inFavour: 0, against: 0, abstained: 0, chairDecided: false };
const counts = ["inFavour", "against", "abstained"] as const;

/** How a vote fell in one §, by heads; all at nought means that nobody voted. */
export function VoteFields(props: {
  vote: Vote | undefined;
  isClosed: boolean;
  onChange: (vote: Vote | undefined) => void;
}): ReactElement {
  const { vote = noVote, isClosed, onChange } = props;
  const texts = usePaneTexts();
  const isEqual = vote.inFavour > 0 && vote.inFavour === vote.against;
  const change = (parts: Partial<Vote>): void => {
    const changed = { ...vote, ...parts };
    const chairDecided = changed.chairDecided && changed.inFavour === changed.against;
    const isCast = counts.some((name) => changed[name] > 0);
    onChange(isCast ? { ...changed, chairDecided } : undefined);
  };
  return (
    <fieldset className="members">
      <legend>{texts.vote.legend}</legend>
      {counts.map((name) => (
        <label key={name}>
          <span>{texts.vote[name]}</span>
          <input
            type="number"
            min={0}
            max={9999}
            readOnly={isClosed}
            value={vote[name] === 0 ? "" : vote[name]}
            onChange={(event) => {
              const heads = Math.trunc(Number(event.target.value));
              change({ [name]: Math.min(9999, Math.max(0, heads)) });
            }}
          />
        </label>
      ))}
      {isEqual && (
        <label>
          <span>{texts.vote.chairDecided}</span>
          <input
            type="checkbox"
            disabled={isClosed}
            checked={vote.chairDecided}
            onChange={(event) => {
              change({ chairDecided: event.target.checked });
            }}
          />
        </label>
      )}
    </fieldset>
  );
}
