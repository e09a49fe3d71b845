import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, useEffect, useId, useRef } from "react";
import type { AgendaItem, ItemType } from "../../core/meeting/agenda";
import { displayNameOf, type Person } from "../../core/shared/person";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import { PaperFields } from "./PaperFields";

const types: readonly ItemType[] = ["information", "discussion", "decision"];

/** What may be said of an item; its id stays. */
export type ItemChanges = Partial<Omit<AgendaItem, "id" | "presenter">> & {
  /** `undefined` takes the presenter away. */
  presenter?: Person | undefined;
};

/** One item of the agenda, open for editing in its place. */
export function ItemEditor(props: {
  item: AgendaItem;
  clock: string;
  people: readonly Person[];
  /** What is to be put right in it, in words. */
  findings: readonly string[];
  onChange: (changes: ItemChanges) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onClose: () => void;
}): ReactElement {
  const { item, clock, people, findings, onChange, onMove, onRemove, onClose } = props;
  const texts = usePaneTexts();
  const id = useId();
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape and Alt+arrows of the fields within
    <div
      className="item-editor"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.altKey && event.key === "ArrowUp") onMove(-1);
        else if (event.altKey && event.key === "ArrowDown") onMove(1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <strong className="figure">{clock}</strong>
      <div className="item-fields">
        <input
          ref={title}
          aria-label={texts.itemTitle}
          value={item.title}
          onChange={(event) => {
            onChange({ title: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }}
        />
        <div className="item-line">
          {!item.isPause && (
            <fieldset className="segments">
              <legend className="only-heard">{texts.itemType}</legend>
              {types.map((type) => (
                <label key={type}>
                  <input
                    type="radio"
                    name={`${id}-type`}
                    checked={item.type === type}
                    onChange={() => {
                      onChange({ type });
                    }}
                  />
                  <span>
                    <strong>{texts.typeLetters[type]}</strong> {texts.typesShort[type]}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <label className="minutes-field">
            <span className="only-heard">{texts.itemMinutes}</span>
            <input
              type="number"
              min={0}
              max={999}
              value={item.minutes}
              onChange={(event) => {
                const minutes = Math.trunc(event.target.valueAsNumber);
                if (minutes >= 0 && minutes <= 999) onChange({ minutes });
              }}
            />
            <span aria-hidden="true">min</span>
          </label>
        </div>
        {!item.isPause && (
          <>
            <label className="labelled">
              <span>{texts.presenter}</span>
              <PresenterChoice {...{ item, people, onChange }} />
            </label>
            <label className="labelled">
              <span>{texts.preparedDecision}</span>
              <textarea
                rows={2}
                value={item.preparedDecision}
                onChange={(event) => {
                  onChange({ preparedDecision: event.target.value });
                }}
              />
            </label>
            <label className="labelled">
              <span>{texts.preparedText}</span>
              <textarea
                rows={2}
                value={item.preparedText}
                onChange={(event) => {
                  onChange({ preparedText: event.target.value });
                }}
              />
            </label>
            <PaperFields
              attachments={item.attachments}
              icon={<AttachRegular />}
              onChange={(attachments) => {
                onChange({ attachments });
              }}
            />
          </>
        )}
        {item.source && (
          <p className="item-source quiet">
            <span className="icon" aria-hidden="true">
              <MailRegular />
            </span>
            {item.source.url === undefined ? (
              item.source.title
            ) : (
              <a href={item.source.url} target="_blank" rel="noreferrer">
                {item.source.title}
              </a>
            )}
          </p>
        )}
        {findings.map((words) => (
          <p key={words} className="finding">
            <span className="icon" aria-hidden="true">
              <WarningRegular />
            </span>
            {words}
          </p>
        ))}
        <p className="item-line">
          <PaneButton onClick={onClose}>{texts.done}</PaneButton>
          <PaneButton look="subtle" icon={<DeleteRegular />} onClick={onRemove}>
            {texts.removeItem}
          </PaneButton>
        </p>
      </div>
    </div>
  );
}

function PresenterChoice(props: {
  item: AgendaItem;
  people: readonly Person[];
  onChange: (changes: ItemChanges) => void;
}): ReactElement {
  const { item, people, onChange } = props;
  const texts = usePaneTexts();
  const { presenter } = item;
  const all =
    presenter && !people.some((person) => keyOf(person) === keyOf(presenter))
      ? [presenter, ...people]
      : people;
  return (
    <select
      value={presenter ? keyOf(presenter) : ""}
      onChange={(event) => {
        const chosen = all.find((person) => keyOf(person) === event.target.value);
        onChange({ presenter: chosen });
      }}
    >
      <option value="">{texts.nobody}</option>
      {all.map((person) => (
        <option key={keyOf(person)} value={keyOf(person)}>
          {displayNameOf(person)}
        </option>
      ))}
    </select>
  );
}

function keyOf({ name, address }: Person): string {
  return address || name;
}
