import type { ReactElement } from "react";
import type { CorrectionEntry } from "../../core/triage/journal-entry";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";
import { useLearningTexts } from "./use-learning-texts";

/** The corrections of the last thirty days that the weights were learned from; each can be undone in History. */
export function LearnedCorrections(props: {
  corrections: readonly CorrectionEntry[];
}): ReactElement {
  const { corrections } = props;
  const texts = useLearningTexts();
  return (
    <>
      <h3>{texts.correctionsTitle}</h3>
      {corrections.length === 0 ? (
        <p>{texts.correctionsNothing}</p>
      ) : (
        <>
          <p className="quiet">{texts.correctionsLead}</p>
          <ul className="lessons">
            {corrections.map((entry) => (
              <Correction key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Correction({ entry }: { entry: CorrectionEntry }): ReactElement {
  const { moved, lane, othersMoved, at } = entry;
  const texts = useLearningTexts();
  const paneTexts = usePaneTexts();
  const formats = useFormats();
  const count = moved.length;
  return (
    <li>
      {texts.correctionRow(count, formats.number(count), paneTexts.lanes[lane])}
      <p className="quiet">
        {formats.day(formats.dateOf(at))} {formats.time(at)}
        {othersMoved > 0 && ` · ${paneTexts.othersMoved(othersMoved, formats.number(othersMoved))}`}
      </p>
    </li>
  );
}
