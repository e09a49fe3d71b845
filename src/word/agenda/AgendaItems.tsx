import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import type { AgendaFinding } from "../../core/agenda/check-agenda";
import { changeItem, moveItem, removeItem } from "../../core/agenda/edit-agenda";
import type { Schedule } from "../../core/agenda/schedule-agenda";
import type { Agenda, AgendaItem } from "../../core/meeting/agenda";
import type { Meeting } from "../../core/meeting/meeting";
import { useAnnounce } from "../../ui/Announcer";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { AgendaRow } from "./AgendaRow";
import { type ItemChanges, ItemEditor } from "./ItemEditor";

/** The items in order. Arrows move between them, Alt with arrows moves them, Enter opens one, Delete takes one out. */
export function AgendaItems(props: {
  agenda: Agenda;
  meeting: Meeting;
  schedule: Schedule;
  findings: readonly AgendaFinding[];
  work: MeetingWork;
}): ReactElement {
  const { agenda, meeting, schedule, findings, work } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const [openId, setOpen] = useState<string>();
  const [activeId, setActive] = useState<string>();
  const [draggedId, setDragged] = useState<string>();
  const { items } = agenda;
  const active = items.some(({ id }) => id === activeId) ? activeId : items[0]?.id;
  const people = meeting.attendees
    .filter(({ role }) => role !== "resource")
    .map(({ person }) => person);

  const focus = (id: string | undefined): void => {
    setActive(id);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-item="${id ?? ""}"]`)?.focus();
    });
  };
  const move = (id: string, by: number): void => {
    const from = items.findIndex((item) => item.id === id);
    const to = Math.min(Math.max(from + by, 0), items.length - 1);
    if (from === to || from < 0) return;
    work.step({ agenda: moveItem(agenda, id, by) });
    announce(texts.movedTo(formats.number(to + 1), formats.number(items.length)));
    if (openId === undefined) focus(id);
  };
  const remove = (item: AgendaItem): void => {
    const at = items.indexOf(item);
    work.step({
      agenda: removeItem(agenda, item.id),
      deed: { did: "removed item", title: item.title },
    });
    setOpen(undefined);
    focus((items[at + 1] ?? items[at - 1])?.id);
  };
  const act = (event: KeyboardEvent<HTMLDivElement>): void => {
    const item = items.find(({ id }) => id === active);
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.item || !item) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step !== undefined && event.altKey) move(item.id, step);
    else if (step !== undefined) focus((items[items.indexOf(item) + step] ?? item).id);
    else if (event.key === "Delete") remove(item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the rows within
    <div ref={list} onKeyDown={act}>
      <div className="agenda-head quiet" aria-hidden="true">
        <span>{texts.time}</span>
        <span>{texts.item}</span>
        <span>{texts.who}</span>
        <span>min</span>
      </div>
      <ol aria-label={texts.agendaItems}>
        {items.map((item, at) => {
          const time = schedule.times[at];
          const found = findings.filter(({ itemId }) => itemId === item.id);
          return (
            <li key={item.id}>
              {item.id === openId ? (
                <ItemEditor
                  item={item}
                  clock={time?.clock ?? ""}
                  people={people}
                  findings={found.map(({ kind }) => texts.findings[kind])}
                  onChange={(changes) => {
                    work.step({ agenda: withChanges(agenda, item, changes) });
                  }}
                  onMove={(by) => {
                    move(item.id, by);
                  }}
                  onRemove={() => {
                    remove(item);
                  }}
                  onClose={() => {
                    setOpen(undefined);
                    focus(item.id);
                  }}
                />
              ) : (
                <AgendaRow
                  item={item}
                  clock={time?.clock ?? ""}
                  number={time?.number}
                  isFlagged={found.length > 0}
                  isActive={item.id === active}
                  onOpen={() => {
                    setOpen(item.id);
                  }}
                  onActivate={() => {
                    setActive(item.id);
                  }}
                  onDragStart={() => {
                    setDragged(item.id);
                  }}
                  onDrop={() => {
                    const from = items.findIndex(({ id }) => id === draggedId);
                    if (draggedId !== undefined && from >= 0) move(draggedId, at - from);
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Takes the presenter away where the changes say so; `changeItem` only puts things in. */
function withChanges(
  agenda: Agenda,
  { id }: AgendaItem,
  { presenter, ...changes }: ItemChanges & { presenter?: AgendaItem["presenter"] | undefined },
): Agenda {
  if (presenter !== undefined) return changeItem(agenda, id, { ...changes, presenter });
  if (Object.keys(changes).length > 0) return changeItem(agenda, id, changes);
  const items = agenda.items.map((item) => (item.id === id ? withoutPresenter(item) : item));
  return { ...agenda, items };
}

function withoutPresenter(item: AgendaItem): AgendaItem {
  const entries = Object.entries(item).filter(([name]) => name !== "presenter");
  return Object.fromEntries(entries) as unknown as AgendaItem;
}
