import { type ReactElement, useState } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { addOnEnter } from "../add-on-enter";
import { usePaneTexts } from "../use-pane-texts";

/** A field for the name of somebody who was there without being called: a guest, an expert, a deputy. */
export function AddPerson(props: { onAdd: (name: string) => void }): ReactElement {
  const { onAdd } = props;
  const texts = usePaneTexts();
  const [name, setName] = useState("");
  const add = (): void => {
    if (name.trim() !== "") onAdd(name.trim());
    setName("");
  };
  return (
    <div className="item-line add-person">
      <input
        aria-label={texts.personName}
        placeholder={texts.personName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onKeyDown={addOnEnter(add)}
      />
      <PaneButton onClick={add}>{texts.addPerson}</PaneButton>
    </div>
  );
}
