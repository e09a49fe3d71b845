import type { ReactElement } from "react";
import type { Body } from "../../core/meeting/body";
import { useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import { BodyForm } from "./BodyForm";

/** What is kept of a body, to be changed at any time: members, numbers, what the articles say, the plan. */
export function BodySettings(props: {
  body: Body;
  onSave: (body: Body) => void;
  onClose: () => void;
}): ReactElement {
  const { body, onSave, onClose } = props;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  return (
    <div className="scroll">
      <div className="group-head">
        <h2>{texts.body.title}</h2>
      </div>
      <BodyForm body={body} saveWords={texts.save} onSave={onSave}>
        <PaneButton size="large" onClick={onClose}>
          {uiTexts.cancel}
        </PaneButton>
      </BodyForm>
    </div>
  );
}
