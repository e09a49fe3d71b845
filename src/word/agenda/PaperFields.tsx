import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, type ReactNode, useState } from "react";
import type { Attachment } from "../../core/meeting/agenda";
import { PaneButton } from "../../ui/PaneButton";
import { addOnEnter } from "../add-on-enter";
import { usePaneTexts } from "../use-pane-texts";

/** The papers of an item: their names, and a field for one more. */
export function PaperFields(props: {
  attachments: readonly Attachment[];
  icon: ReactNode;
  onChange: (attachments: readonly Attachment[]) => void;
}): ReactElement {
  const { attachments, icon, onChange } = props;
  const texts = usePaneTexts();
  const [name, setName] = useState("");
  const add = (): void => {
    if (name.trim() === "") return;
    onChange([...attachments, { name: name.trim() }]);
    setName("");
  };
  return (
    <div className="papers">
      {attachments.map((paper, at) => (
        <p key={`${String(at)} ${paper.name}`} className="paper">
          <span className="icon" aria-hidden="true">
            {icon}
          </span>
          <span lang="">{paper.name}</span>
          <PaneButton
            look="subtle"
            icon={<DismissRegular />}
            aria-label={texts.removePaper(paper.name)}
            onClick={() => {
              onChange(attachments.filter((_, other) => other !== at));
            }}
          />
        </p>
      ))}
      <div className="item-line">
        <input
          aria-label={texts.paperName}
          placeholder={texts.paperName}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onKeyDown={addOnEnter(add)}
        />
        <PaneButton icon={icon} onClick={add}>
          {texts.addPaper}
        </PaneButton>
      </div>
    </div>
  );
}
