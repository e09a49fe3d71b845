import { type ReactElement, Suspense, useEffect, useRef, useState } from "react";
import type { Language } from "../core/shared/language";
import { displayNameOf, type Person, sameAddress } from "../core/shared/person";
import { useAnnounce } from "../ui/Announcer";
import type { MenuChoice } from "../ui/CommandMenu";
import { useFormats } from "../ui/LanguageProvider";
import { PaneGuard } from "../ui/PaneGuard";
import { PaneTabs, tabId, tabPanelId } from "../ui/PaneTabs";
import { useKeys } from "../ui/use-keys";
import type { Connection } from "./connection";
import type { OpenDialog } from "./dialogs/dialog-kinds";
import { ExecutiveSwitch, type LiveWords } from "../ui/ExecutiveSwitch";
import { InboxTab, SkeletonRows } from "./InboxTab";
import { InboxTrouble } from "./InboxTrouble";
import { laterParts, usePreloading } from "./later-parts";
import { moreChoices } from "./more-choices";
import { type KeyTable, paneKeys } from "./pane-keys";
import { KeyHints } from "../ui/KeyHints";
import type { PaneHost } from "./pane-host";
import { keyHints } from "./shared-part-words";
import { usePaneTexts } from "./use-pane-texts";
import { TroubleNotice } from "../ui/TroubleNotice";
import { useCard } from "./use-card";
import { useChosenCard } from "./use-chosen-card";
import { useCommands } from "./use-commands";
import { useHistory } from "./use-history";
import { useList } from "./use-list";
import { useNow } from "../ui/use-now";
import { useOpenItem } from "./use-open-item";
import { usePeople } from "./use-people";
import { useReadingAhead } from "./use-reading-ahead";
import { useTriage } from "./use-triage";
import { WorkBars } from "./WorkBars";
import { wordsOf } from "../ui/trouble";

const tabNames = ["inbox", "message", "history"] as const;

type TabName = (typeof tabNames)[number];

/** The pane of somebody who is signed in: whose mail, its three tabs, and the bars at the bottom. */
export function TriagePane(props: {
  connection: Connection;
  host: PaneHost;
  language: Language | undefined;
  languageOfOutlook: Language;
  onLanguage: (language: Language | undefined) => void;
  /** Everything stored was deleted; the pane begins anew. */
  onDeleted: () => void;
}): ReactElement {
  const { connection, host } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const failEarly = useRef<(thrown: unknown) => void>(() => undefined);
  const [onTrouble] = useState(() => (thrown: unknown) => {
    failEarly.current(thrown);
  });
  const people = usePeople(connection, host.memory, onTrouble);
  const listSession = people.sessionOf(people.chosen);
  const view = useTriage(listSession);
  const { triage } = view;
  const now = useNow(triage.phase === "loading" ? 1000 : 30_000);
  const { list, cursor, ...listing } = useList(triage.messages);
  const [tab, setTab] = useState<TabName>("inbox");
  const [dialog, setDialog] = useState<OpenDialog>();
  const open = useOpenItem(host, onTrouble);
  const chosenCard = useChosenCard(open?.id);
  const owner = ownerOf(open?.owner?.address);
  const cardOwner = chosenCard.id === undefined ? owner : people.chosen;
  const cardSession = people.sessionOf(cardOwner ?? people.chosen);
  // Beside a card, everything is about the mailbox its message is in.
  const chosen = (tab === "message" ? cardOwner : undefined) ?? people.chosen;
  const isMe = chosen === connection.me;
  const session = people.sessionOf(chosen);
  const commands = useCommands(session, { texts, formats });
  useEffect(() => {
    failEarly.current = commands.fail;
  });
  const card = useCard(cardSession, chosenCard.id ?? open?.id);
  const openMessageId = chosenCard.id === undefined ? card.triaged?.message.id : undefined;
  const historySession = tab === "history" ? session : undefined;
  const history = useHistory(historySession, commands.aftermath, onTrouble);
  const searchBox = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  useWords(commands.aftermath?.words);
  const isLater = usePreloading(triage.phase === "ready");
  useReadingAhead(people, triage.phase === "ready");

  const ids = cursor.selected.size > 0 ? [...cursor.selected] : [cursor.activeKey ?? ""];
  const actedOn = tab === "message" ? idsOfCard() : ids.filter(Boolean);
  useKeys(dialog === undefined ? keys() : {});
  // Two bars at the bottom are enough.
  const { aftermath, work, isUndoing } = commands;
  const isCalm =
    cursor.selected.size === 0 && aftermath === undefined && work === undefined && !isUndoing;

  return (
    <div className="shell">
      <ExecutiveSwitch
        people={people.all}
        chosen={chosen.address}
        newsOf={newsOf}
        onChoose={choosePerson}
        onAdd={() => {
          setDialog({ kind: "add" });
        }}
      />
      <main>
        <h1 className="only-heard">{texts.product}</h1>
        <PaneTabs
          label={texts.tabs}
          tabs={tabNames.map((name) => ({ name, label: texts[name] }))}
          open={tab}
          onOpen={setTab}
        />
        <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)} className="panel">
          {commands.trouble && commands.trouble.code !== view.trouble?.code && (
            <TroubleNotice
              title={texts.failedToDo}
              trouble={commands.trouble}
              onClose={commands.forget}
            />
          )}
          {tab === "inbox" && inbox()}
          <PaneGuard of={tab}>
            <Suspense fallback={<SkeletonRows />}>
              {tab === "message" && (
                <laterParts.MessageTab
                  card={card}
                  owner={cardOwner}
                  isMine={isMe}
                  open={open}
                  isFromList={chosenCard.id !== undefined && chosenCard.id !== openMessageId}
                  titles={cardSession.view().titles}
                  roleOf={(address) => cardSession.roleOf(address)}
                  onRole={(person, role) => void commands.namePerson(person, role)}
                  onLane={(id, lane) => {
                    actOnCard(() => void commands.move([id], lane));
                  }}
                  onSetCategory={(id) => {
                    actOnCard(() => {
                      setDialog({ kind: "apply", which: [id] });
                    });
                  }}
                  onOpen={openInOutlook}
                  onLearned={showLearned}
                  onInbox={() => {
                    showTab("inbox");
                  }}
                  onAddOwner={(address) => {
                    setDialog({ kind: "add", address });
                  }}
                />
              )}
              {tab === "history" && (
                <laterParts.HistoryTab
                  entries={history.entries}
                  hasFailed={history.hasFailed}
                  now={now}
                  choices={choices()}
                  onUndo={({ id }) => void commands.undo({ entryId: id })}
                  onRetry={(entry) => {
                    if (entry.kind === "categories")
                      void commands.applyLanes(entry.failed.map(({ messageId }) => messageId));
                  }}
                  onRefresh={history.readAgain}
                  onKeys={showKeys}
                />
              )}
            </Suspense>
          </PaneGuard>
        </div>
        {tab === "inbox" && isLater && (
          <Suspense>
            <laterParts.InboxNotices
              session={session}
              triage={triage}
              commands={commands}
              isOpen={dialog === undefined}
              isCalm={isCalm}
              onSpotCheck={showSpotCheck}
            />
          </Suspense>
        )}
        <WorkBars
          commands={commands}
          now={now}
          onShowFailed={(failures) => {
            setDialog({ kind: "failed", failures });
          }}
        />
        {tab === "inbox" && cursor.selected.size > 0 && (
          <Suspense>
            <laterParts.BulkBar
              count={cursor.selected.size}
              total={list.rows.length}
              place={texts.inLane(texts.lanes[list.lane], isMe ? texts.me : displayNameOf(chosen))}
              onLane={(lane) => void commands.move(actedOn, lane)}
              onSetCategory={() => {
                setDialog({ kind: "apply", which: actedOn });
              }}
              onSelectAll={cursor.selectAll}
              onClear={cursor.clear}
            />
          </Suspense>
        )}
        {tab === "inbox" && cursor.selected.size === 0 && list.rows.length > 0 && (
          <KeyHints hints={keyHints(texts)} />
        )}
      </main>
      {dialog && (
        <PaneGuard of={dialog.kind}>
          <Suspense>
            <laterParts.PaneDialogs
              dialog={dialog}
              connection={connection}
              session={session}
              owner={chosen}
              isMe={isMe}
              people={people.all}
              language={props.language}
              languageOfOutlook={props.languageOfOutlook}
              onLanguage={props.onLanguage}
              onAdd={(person) => {
                setDialog(undefined);
                people.add(person).catch(commands.fail);
              }}
              onApply={(which) => {
                setDialog(undefined);
                const apply = (): void => void commands.applyLanes(which);
                if (tab === "message" && which !== "all") actOnCard(apply, which[0]);
                else apply();
              }}
              onRetry={(failures) => {
                setDialog(undefined);
                void commands.applyLanes(failures.map(({ messageId }) => messageId));
              }}
              onDelete={() => {
                setDialog(undefined);
                connection.store.clear().then(props.onDeleted, commands.fail);
              }}
              commands={commands}
              onOpen={setDialog}
              onClose={() => {
                setDialog(undefined);
              }}
            />
          </Suspense>
        </PaneGuard>
      )}
    </div>
  );

  function inbox(): ReactElement {
    const { trouble } = view;
    if (trouble && triage.syncedAt === undefined && triage.reviewed === 0)
      return (
        <InboxTrouble
          trouble={trouble}
          person={chosen}
          me={connection.me}
          onRetry={() => void session.read()}
          onInstead={() => {
            choosePerson(connection.me);
          }}
        />
      );
    return (
      <InboxTab
        person={chosen}
        isMe={isMe}
        view={view}
        list={list}
        cursor={cursor}
        openId={openMessageId}
        now={now}
        choices={choices()}
        searchBox={searchBox}
        onLane={listing.showLane}
        onOrder={listing.sort}
        onSearch={search}
        onSpotCheck={showSpotCheck}
        onOpen={(id, by) => {
          if (by === "key") openInOutlook(id);
          else showCard(id);
        }}
        onRefresh={() => void readAndTell()}
        onCancel={() => {
          session.cancel();
        }}
        onKeys={showKeys}
      />
    );
  }

  /** What she asked for is told to those who listen as well. */
  async function readAndTell(): Promise<void> {
    await session.read();
    const { triage: read, trouble } = session.view();
    const { syncedAt } = read;
    if (trouble) announce(wordsOf(trouble, formats.language, texts.unexpected));
    else if (syncedAt !== undefined)
      announce(
        texts.reviewed(
          formats.number(read.reviewed),
          formats.number(read.total),
          formats.time(syncedAt),
        ),
      );
  }

  function newsOf(person: Person): LiveWords {
    const { subscribe, view: viewOf } = people.sessionOf(person);
    return {
      subscribe,
      words: () => {
        const { unread, reviewed, syncedAt } = viewOf().triage;
        const isKnown = reviewed > 0 || syncedAt !== undefined;
        return isKnown ? texts.newCount(unread, formats.number(unread)) : "";
      },
    };
  }

  function choices(): MenuChoice[] {
    return moreChoices({
      texts,
      executive: isMe ? undefined : displayNameOf(chosen),
      hasMessages: triage.messages.length > 0,
      onOpen: setDialog,
      onOlder: () => void commands.readOlder(),
      onRemove: () => {
        people.remove(chosen).then(() => {
          announce(texts.executiveRemoved(displayNameOf(chosen)));
        }, commands.fail);
      },
    });
  }

  function keys(): KeyTable {
    const act = tab === "message" ? actOnCard : (deed: () => void): void => deed();
    return paneKeys({
      onKeys: showKeys,
      onSearch: () => {
        setTab("inbox");
        search("");
      },
      onUndo: () => void commands.undo(),
      onSpotCheck: showSpotCheck,
      onLearned: showLearned,
      onTab: (index) => {
        showTab(tabNames[index] ?? "inbox");
      },
      onLeave: leave,
      list: tab === "inbox" && list.rows.length > 0 ? cursor : undefined,
      messages:
        actedOn.length === 0
          ? undefined
          : {
              onCategory: () => {
                act(() => {
                  setDialog({ kind: "apply", which: actedOn });
                });
              },
              onLane: (lane) => {
                act(() => void commands.move(actedOn, lane));
              },
            },
    });
  }

  function leave(): void {
    if (list.search !== undefined) listing.search(undefined);
    else cursor.clear();
  }

  /** The id is read again before a write: a pinned pane may show a message that is no longer the open one. */
  function actOnCard(act: () => void, id = actedOn[0]): void {
    const isOther = chosenCard.id === undefined && host.openItem()?.id !== open?.id;
    if (isOther || id !== actedOn[0]) commands.tell(texts.itemChanged);
    else act();
  }

  function idsOfCard(): string[] {
    return card.triaged === undefined ? [] : [card.triaged.message.id];
  }

  function ownerOf(address: string | undefined): Person | undefined {
    return address === undefined ? connection.me : people.find(address);
  }

  function openInOutlook(id: string): void {
    host.openMessage(id).catch(commands.fail);
  }

  function choosePerson(person: Person): void {
    if (!sameAddress(person.address, chosen.address)) cursor.reset();
    people.choose(person);
    chosenCard.forget();
    setTab("inbox");
  }

  function showCard(id: string): void {
    chosenCard.choose(id);
    setTab("message");
    focusTab("message");
  }

  function showTab(name: TabName): void {
    setTab(name);
    focusTab(name);
  }

  function search(words: string | undefined): void {
    listing.search(words);
    if (words === "") requestAnimationFrame(() => searchBox.current?.focus());
  }

  function showSpotCheck(): void {
    setDialog({ kind: "spot-check" });
  }

  function showLearned(): void {
    setDialog({ kind: "learned" });
  }

  function showKeys(): void {
    setDialog({ kind: "keys" });
  }
}

/** A command that changes the tab takes the focus along, for what had it may be gone. */
function focusTab(name: TabName): void {
  document.getElementById(tabId(name))?.focus();
}

function useWords(words: string | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (words !== undefined) announce(words);
  }, [words, announce]);
}
