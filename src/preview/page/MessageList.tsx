import {
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from "react";
import type { FolderView, MailboxView } from "../page-api";
import { folderName } from "./FolderList";
import { MessagePages } from "./message-pages";
import { MessageListRow } from "./MessageListRow";
import { Notice } from "./Notice";
import { usePage, usePreviewEvent } from "./page-context";
import { soon } from "./soon";
import { useRowsInView } from "./use-rows-in-view";

/** Height of a row in CSS pixels; the same in page.css. */
const rowHeight = 76;

/** The messages of a folder, newest first. Only what is on the screen is read and drawn. */
export function MessageList(props: {
  mailbox: MailboxView;
  folder: FolderView;
  openId?: string | undefined;
  open: (messageId: string) => void;
}) {
  const { client, events, texts, language } = usePage();
  const { mailbox, folder } = props;
  const listId = useId();
  const [pages] = useState(
    () =>
      new MessagePages((skip, top) => client.readMessages(mailbox.userId, folder.id, skip, top)),
  );
  const [refreshSoon] = useState(() => soon(pages.refresh, 400));
  const { total, rows, failure } = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { first, last } = useRowsInView(list, rowHeight, total ?? 0);

  useEffect(() => pages.show(first, last), [pages, first, last]);
  usePreviewEvent(events, (event) => {
    const isOurs = event.type === "messages-changed" || event.type === "tenant-changed";
    if (isOurs && event.userId === mailbox.userId) refreshSoon();
  });

  function moveTo(index: number) {
    const next = Math.max(0, Math.min((total ?? 1) - 1, index));
    setActive(next);
    revealRow(list.current, next);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event.key, list.current);
    if (event.key === "Enter" || event.key === " ") {
      const row = rows.get(active);
      if (row) props.open(row.id);
    } else if (step !== undefined) moveTo(active + step);
    else return;
    event.preventDefault();
  }

  const shown = [...new Set([...range(first, last), active])].filter((index) => rows.has(index));
  return (
    <section className="messages" aria-labelledby={`${listId}-title`}>
      <header>
        <h2 id={`${listId}-title`}>{folderName(folder, texts)}</h2>
        <span className="quiet">
          {total !== undefined && texts.messageCount(total.toLocaleString(language))}
        </span>
      </header>
      {failure !== undefined && (
        <Notice kind="error">
          {texts.failed} {failure instanceof Error ? failure.message : ""}{" "}
          <button type="button" className="link" onClick={pages.refresh}>
            {texts.tryAgain}
          </button>
        </Notice>
      )}
      {total === undefined && failure === undefined && <p className="empty">{texts.loading}</p>}
      {total === 0 && <p className="empty">{texts.emptyFolder}</p>}
      <div
        ref={list}
        className="list"
        role="listbox"
        tabIndex={0}
        hidden={!total}
        aria-label={`${folderName(folder, texts)}, ${mailbox.displayName}`}
        aria-activedescendant={rows.has(active) ? `${listId}-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: (total ?? 0) * rowHeight }}>
          {shown.map((index) => {
            const row = rows.get(index);
            return (
              row && (
                <MessageListRow
                  key={row.id}
                  id={`${listId}-${index}`}
                  row={row}
                  position={index + 1}
                  total={total ?? 0}
                  top={index * rowHeight}
                  isActive={index === active}
                  isOpen={row.id === props.openId}
                  isOutgoing={["sentitems", "drafts"].includes(folder.wellKnownName ?? "")}
                  categories={mailbox.categories}
                  open={() => {
                    setActive(index);
                    props.open(row.id);
                  }}
                />
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function stepOf(key: string, list: HTMLElement | null): number | undefined {
  const page = Math.max(1, Math.floor((list?.clientHeight ?? 0) / rowHeight) - 1);
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  };
  return steps[key];
}

function revealRow(list: HTMLElement | null, index: number): void {
  if (!list) return;
  const top = index * rowHeight;
  const lowest = top + rowHeight - list.clientHeight;
  list.scrollTop = Math.min(top, Math.max(lowest, list.scrollTop));
}
