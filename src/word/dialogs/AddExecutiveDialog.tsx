import { type ReactElement, type SubmitEvent, useId, useState } from "react";
import { type Person, sameAddress } from "../../core/shared/person";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../use-pane-texts";

/** Asks whose calendar is to be shown beside her own. Whether it may be read is seen when it is read. */
export function AddExecutiveDialog(props: {
  people: readonly Person[];
  onAdd: (person: Person) => void;
  onClose: () => void;
}): ReactElement {
  const { people, onAdd, onClose } = props;
  const texts = usePaneTexts();
  const id = useId();
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [fault, setFault] = useState("");
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = address.trim().toLowerCase();
    const known = people.find((person) => sameAddress(person.address, wanted));
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(wanted)) setFault(texts.addBadAddress);
    else if (known) setFault(texts.addAlready);
    else onAdd({ name: name.trim() || nameIn(wanted), address: wanted });
  };
  return (
    <PaneDialog title={texts.addTitle} onClose={onClose}>
      <form className="fields" onSubmit={add} noValidate>
        <p>{texts.addLead}</p>
        <label htmlFor={`${id}-address`}>{texts.addAddress}</label>
        <input
          id={`${id}-address`}
          type="email"
          value={address}
          aria-invalid={fault !== ""}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setAddress(event.target.value);
          }}
        />
        <p id={`${id}-fault`} role="alert" className="fault">
          {fault}
        </p>
        <label htmlFor={`${id}-name`}>{texts.addName}</label>
        <input
          id={`${id}-name`}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <PaneButton look="primary" type="submit">
          {texts.addDo}
        </PaneButton>
      </form>
    </PaneDialog>
  );
}

/** "Anna Lindqvist" of "anna.lindqvist@company.example". */
function nameIn(address: string): string {
  return (address.split("@")[0] ?? address)
    .split(/[._-]+/u)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(" ");
}
