import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useState } from "react";
import type { ActionItem, Minutes, Paragraph } from "../../core/meeting/minutes";
import { changeAction, removeAction } from "../../core/minutes/edit-minutes";
import { readMarkedLine, type ReadDueDate } from "../../core/minutes/read-actions";
import { displayNameOf } from "../../core/shared/person";
import { PaneButton } from "../../ui/PaneButton";
import { addOnEnter } from "../add-on-enter";
import { usePaneTexts } from "../use-pane-texts";

/** The actions of a §: what, who and when of each, and one line for a new one, "@name what by date". */
export function ActionFields(props: {
  minutes: Minutes;
  paragraph: Paragraph;
  isClosed: boolean;
  readDueDate: ReadDueDate;
  onChange: (minutes: Minutes) => void;
  onAdd: (action: Omit<ActionItem, "id" | "done">) => void;
}): ReactElement {
  const { minutes, paragraph, isClosed, readDueDate, onChange, onAdd } = props;
  const texts = usePaneTexts();
  const [line, setLine] = useState("");
  const people = minutes.attendance.map(({ person }) => person);
  const add = (): void => {
    const marked = line.trim().startsWith("@") ? line : `@ ${line}`;
    const read = line.includes("@") ? readMarkedLine(marked, { people, readDueDate }) : undefined;
    const due = readDueDate(line)?.due;
    if (read)
      onAdd({
        owner: read.owner,
        what: read.what,
        ...(read.due !== undefined && { due: read.due }),
      });
    else if (line.trim() !== "")
      onAdd({ owner: { name: "", address: "" }, what: line.trim(), ...(due && { due }) });
    setLine("");
  };
  return (
    <section aria-label={texts.actions} className="item-fields">
      {paragraph.actions.map((action) => (
        <div key={action.id} className="action">
          <input
            aria-label={texts.actionWhat}
            value={action.what}
            readOnly={isClosed}
            onChange={(event) => {
              onChange(changeAction(minutes, action.id, { what: event.target.value }));
            }}
          />
          <select
            aria-label={texts.actionWho}
            value={displayNameOf(action.owner)}
            disabled={isClosed}
            onChange={(event) => {
              const owner = people.find((one) => displayNameOf(one) === event.target.value);
              onChange(
                changeAction(minutes, action.id, { owner: owner ?? { name: "", address: "" } }),
              );
            }}
          >
            <option value="">{texts.nobody}</option>
            {people.map((person) => (
              <option key={displayNameOf(person)}>{displayNameOf(person)}</option>
            ))}
            {!people.some((one) => displayNameOf(one) === displayNameOf(action.owner)) &&
              displayNameOf(action.owner) !== "" && <option>{displayNameOf(action.owner)}</option>}
          </select>
          <input
            type="date"
            aria-label={texts.actionWhen}
            value={action.due ?? ""}
            readOnly={isClosed}
            onChange={(event) => {
              onChange(changeAction(minutes, action.id, { due: event.target.value || undefined }));
            }}
          />
          <PaneButton
            look="subtle"
            icon={<DismissRegular />}
            disabled={isClosed}
            aria-label={texts.removeAction(action.what)}
            onClick={() => {
              onChange(removeAction(minutes, action.id));
            }}
          />
        </div>
      ))}
      {!isClosed && (
        <div className="item-line">
          <input
            aria-label={texts.newAction}
            placeholder={texts.newAction}
            value={line}
            onChange={(event) => {
              setLine(event.target.value);
            }}
            onKeyDown={addOnEnter(add)}
          />
          <PaneButton onClick={add}>{texts.addAction}</PaneButton>
        </div>
      )}
    </section>
  );
}
