import { type ReactElement, useState } from "react";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import { useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../use-pane-texts";

/** Says what of the document was changed under us, and asks for each whether hers or ours shall stand. */
export function QuestionsDialog(props: {
  questions: readonly DocumentQuestion[];
  /** With the keys that shall be written as the pane has them. */
  onAnswer: (writeAnew: ReadonlySet<string>) => void;
  onClose: () => void;
}): ReactElement {
  const { questions, onAnswer, onClose } = props;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const [anew, setAnew] = useState<ReadonlySet<string>>(new Set());
  return (
    <PaneDialog
      title={texts.questionsTitle}
      onClose={onClose}
      actions={
        <>
          <PaneButton
            look="primary"
            onClick={() => {
              onAnswer(anew);
            }}
          >
            {texts.updateDocument}
          </PaneButton>
          <PaneButton onClick={onClose}>{uiTexts.cancel}</PaneButton>
        </>
      }
    >
      <p>{texts.questionsLead}</p>
      <ul className="questions">
        {questions.map(({ kind, key, inDocument, wanted }) => (
          <li key={key}>
            <strong>{texts.questions[kind]}</strong>
            {inDocument !== "" && <p lang="">{texts.inDocument(shortened(inDocument))}</p>}
            {wanted !== "" && <p lang="">{texts.inPane(shortened(wanted))}</p>}
            <label>
              <input
                type="checkbox"
                checked={anew.has(key)}
                onChange={(event) => {
                  const next = new Set(anew);
                  if (event.target.checked) next.add(key);
                  else next.delete(key);
                  setAnew(next);
                }}
              />
              {texts.writeAnew[kind]}
            </label>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}

const mostShown = 160;

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
