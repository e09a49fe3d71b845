import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { DragEvent, ReactElement } from "react";
import type { AgendaItem } from "../../core/meeting/agenda";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { rowAttribute } from "../step-rows";
import { usePaneTexts } from "../use-pane-texts";
import { initialsOf } from "./initials-of";
import { ItemTypeMark } from "./ItemTypeMark";

/** One item of the agenda, closed; its words are its name. Enter opens it; it is dragged by its row. */
export function AgendaRow(props: {
  item: AgendaItem;
  clock: string;
  number: number | undefined;
  /** Something to look at was found in it. */
  isFlagged: boolean;
  isActive: boolean;
  onOpen: () => void;
  onActivate: () => void;
  onDragStart: () => void;
  onDrop: () => void;
}): ReactElement {
  const { item, clock, number, isFlagged, isActive, onOpen, onActivate } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const title = item.title || (item.isPause ? texts.pause : texts.untitled);
  const heard = [
    item.isPause ? "" : texts.types[item.type],
    item.presenter ? displayNameOf(item.presenter) : "",
    texts.minutesLong(item.minutes, formats.number(item.minutes)),
    isFlagged ? texts.hasFinding : "",
    item.canWait ? texts.canWait : "",
  ];
  return (
    <button
      type="button"
      className={`agenda-row${item.canWait ? " waits" : ""}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      data-item={item.id}
      {...rowAttribute(isActive)}
      tabIndex={isActive ? 0 : -1}
      draggable
      onClick={onOpen}
      onFocus={onActivate}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", item.id);
        props.onDragStart();
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      <span className="figure quiet">{clock}</span>
      <span className="only-heard">
        {clock && ", "}
        {number !== undefined && `${formats.number(number)}. `}
      </span>
      <span className="agenda-what">
        {!item.isPause && <ItemTypeMark type={item.type} />}
        <span className={item.isPause ? "agenda-title quiet" : "agenda-title"} lang="">
          {title}
        </span>
        <span className="only-heard">{`, ${heard.filter(Boolean).join(", ")}`}</span>
        {item.source?.kind === "mail" && <MailRegular aria-hidden="true" />}
        {isFlagged && (
          <span className="icon flagged" aria-hidden="true">
            <WarningRegular />
          </span>
        )}
      </span>
      <span className="quiet agenda-who" aria-hidden="true">
        {initialsOf(item.presenter?.name ?? "")}
      </span>
      <span className="figure agenda-minutes" aria-hidden="true">
        {formats.number(item.minutes)}
      </span>
    </button>
  );
}
