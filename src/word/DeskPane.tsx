import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Meeting } from "../core/meeting/meeting";
import type { Language } from "../core/shared/language";
import { displayNameOf } from "../core/shared/person";
import type { MenuChoice } from "../ui/CommandMenu";
import { ExecutiveSwitch } from "../ui/ExecutiveSwitch";
import { KeyHints } from "../ui/KeyHints";
import { PaneTabs, tabId, tabPanelId } from "../ui/PaneTabs";
import { useKeys } from "../ui/use-keys";
import { useNow } from "../ui/use-now";
import { AgendaPanel } from "./agenda/AgendaPanel";
import type { Connection } from "./connection";
import { type OpenDialog, WordDialogs } from "./dialogs/WordDialogs";
import { MinutesPanel } from "./minutes/MinutesPanel";
import { DecisionsTab } from "./decisions/DecisionsTab";
import { MeetingsTab } from "./meetings/MeetingsTab";
import type { PaneHost } from "./pane-host";
import { stepRows } from "./step-rows";
import { useExecutives } from "./use-executives";
import { usePaneTexts } from "./use-pane-texts";
import { useWork } from "./use-work";
import { WorkBar } from "./work/WorkBar";
import { WorkNotices } from "./work/WorkNotices";
import { writeHalf, type WriteRequest } from "./work/write-half";

const tabNames = ["meetings", "agenda", "minutes", "decisions"] as const;

type TabName = (typeof tabNames)[number];

/** The pane of somebody who is signed in: whose meetings, its four tabs, and the bars at the bottom. */
export function DeskPane(props: {
  host: PaneHost;
  connection: Connection;
  language: Language | undefined;
  onLanguage: (language: Language | undefined) => void;
  /** Everything stored was deleted; the pane begins anew. */
  onDeleted: () => void;
}): ReactElement {
  const { host, connection } = props;
  const texts = usePaneTexts();
  const now = useNow(60_000);
  const [tab, setTab] = useState<TabName>("meetings");
  const [dialog, setDialog] = useState<OpenDialog>();
  const failEarly = useRef<(thrown: unknown) => void>(() => undefined);
  const [onTrouble] = useState(() => (thrown: unknown) => {
    failEarly.current(thrown);
  });
  const executives = useExecutives(connection, onTrouble);
  const { chosen, sessionOf } = executives;
  const session = sessionOf(chosen);
  const { work, view } = useWork({ host, connection }, () => {
    session.refreshNotes().catch(onTrouble);
  });
  useEffect(() => {
    failEarly.current = (thrown) => {
      work.fail(thrown);
    };
  });
  useEffect(() => {
    // Whoever opens a meeting's document wants that meeting.
    work.openFromDocument().then((isFound) => {
      if (isFound) setTab("agenda");
    }, onTrouble);
  }, [work, onTrouble]);

  const showKeys = (): void => {
    setDialog({ kind: "keys" });
  };
  const show = (name: TabName): void => {
    setTab(name);
    requestAnimationFrame(() => document.getElementById(tabId(name))?.focus());
  };
  const write = (request: WriteRequest): void => {
    setDialog(undefined);
    void work.run(async () => {
      const questions = await writeHalf(work, host.document, request);
      if (questions.length > 0) setDialog({ kind: "questions", request, questions });
    });
  };
  const open = (meeting: Meeting): void => {
    void work.open(meeting);
    show("agenda");
  };
  useKeys(
    dialog === undefined
      ? {
          "?": showKeys,
          j: () => {
            stepRows(1);
          },
          k: () => {
            stepRows(-1);
          },
          z: () => {
            work.undo();
          },
          ...Object.fromEntries(
            tabNames.map((name, at) => [
              `Alt+${String(at + 1)}`,
              () => {
                show(name);
              },
            ]),
          ),
        }
      : {},
  );

  const isWriting = (tab === "agenda" || tab === "minutes") && view[tab] !== undefined;
  return (
    <div className="shell">
      <ExecutiveSwitch
        people={executives.all}
        chosen={chosen.address}
        newsOf={() => noNews}
        onChoose={(person) => {
          executives.choose(executives.all.find((one) => one.address === person.address) ?? chosen);
          setTab("meetings");
        }}
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
          <WorkNotices
            view={view}
            isReadOnly={host.documentFacts().isReadOnly}
            isWorking={tab === "agenda" || tab === "minutes"}
            onOpenOther={() =>
              void work.run(async () => {
                await work.flush();
                if (!(await work.openFromDocument())) work.tell({ did: "knows no other meeting" });
              })
            }
            onClose={() => {
              work.forget();
            }}
          />
          {tab === "meetings" && (
            <MeetingsTab
              key={chosen.address}
              owner={chosen}
              me={connection.me}
              session={session}
              openId={view.meeting?.id}
              now={now}
              choices={moreChoices()}
              onOpen={({ meeting }) => {
                open(meeting);
              }}
              onNew={() => {
                setDialog({ kind: "new" });
              }}
              onMine={() => {
                executives.choose(connection.me);
              }}
              onKeys={showKeys}
            />
          )}
          {tab === "agenda" && (
            <AgendaPanel
              work={work}
              view={view}
              connection={connection}
              host={host}
              onMeetings={() => {
                show("meetings");
              }}
              onWrite={() => {
                write({ half: "agenda" });
              }}
            />
          )}
          {tab === "minutes" && (
            <MinutesPanel
              work={work}
              view={view}
              connection={connection}
              host={host}
              onMeetings={() => {
                show("meetings");
              }}
              onAgenda={() => {
                show("agenda");
              }}
              onWrite={(turn) => {
                write({ half: "minutes", ...(turn && { turn }) });
              }}
            />
          )}
          {tab === "decisions" && <DecisionsTab connection={connection} onTrouble={onTrouble} />}
        </div>
        <WorkBar
          view={view}
          onUndo={() => {
            work.undo();
          }}
          onClose={() => {
            work.forget();
          }}
        />
        {(tab === "meetings" || isWriting) && (
          <KeyHints
            hints={[
              ["J K", texts.keyHints.move],
              isWriting ? ["Ctrl Enter", texts.keyHints.write] : ["Enter", texts.keyHints.open],
              ["?", texts.keyHints.all],
            ]}
          />
        )}
      </main>
      {dialog && (
        <WordDialogs
          dialog={dialog}
          connection={connection}
          displayLanguage={host.displayLanguage}
          language={props.language}
          people={executives.all}
          owner={chosen}
          now={now}
          onLanguage={props.onLanguage}
          onAdd={(person) => {
            setDialog(undefined);
            executives.add(person).catch(onTrouble);
          }}
          onMake={(meeting) => {
            setDialog(undefined);
            open(meeting);
          }}
          onAnswer={write}
          onDelete={() => {
            setDialog(undefined);
            connection.store.clear().then(props.onDeleted, onTrouble);
          }}
          onOpen={setDialog}
          onTrouble={onTrouble}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
    </div>
  );

  function moreChoices(): MenuChoice[] {
    const choice = (key: string, label: string, onChoose: () => void): MenuChoice => ({
      key,
      label,
      onChoose,
    });
    return [
      choice("add", texts.addExecutive, () => {
        setDialog({ kind: "add" });
      }),
      ...(chosen === connection.me
        ? []
        : [
            choice("remove", texts.removeExecutive(displayNameOf(chosen)), () => {
              executives.remove(chosen).catch(onTrouble);
            }),
          ]),
      choice("keys", texts.keys, showKeys),
      choice("settings", texts.settings, () => {
        setDialog({ kind: "settings" });
      }),
    ];
  }
}

/** Nothing stands under a name in this pane. */
const noNews = { subscribe: () => () => undefined, words: () => "" };
