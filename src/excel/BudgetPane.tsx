import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import { isInvoiceFile } from "../core/budget/desk/is-invoice-file";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import { monthOf } from "../core/budget/lines/month";
import { fileWarning } from "../core/budget/warnings/file-warning";
import { useAnnounce } from "../ui/Announcer";
import type { Language } from "../ui/language";
import { useFormats } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { PaneGuard } from "../ui/PaneGuard";
import { PaneTabs, tabId, tabPanelId } from "../ui/PaneTabs";
import { TroubleNotice } from "../ui/TroubleNotice";
import { UndoBar } from "../ui/UndoBar";
import { useKeys } from "../ui/use-keys";
import { BookLine } from "./BookLine";
import type { BudgetCloud, BudgetHost, DriveEntry } from "./budget-door";
import type { BudgetSession } from "./budget-session";
import type { OpenDialog } from "./BudgetDialogs";
import { BudgetPanel, tabNames, type TabName } from "./BudgetPanel";
import type { ReadDraft } from "./import/read-draft";
import { mostFileBytes, useImport } from "./import/use-import";
import { readInvoice } from "./invoices/invoice-commands";
import type { ReadPlan } from "./start/read-plan";
import type { ViewChoice } from "./overview/view-choice";
import { MissingTables } from "./MissingTables";
import { useBudgetCommands } from "./use-budget-commands";
import { useBudgetView } from "./use-budget-view";
import { useFileDrop } from "./use-file-drop";
import { usePaneTexts } from "./use-pane-texts";
import { WorkBanner } from "./WorkBanner";

const StartTab = lazy(() =>
  import("./start/StartTab").then((part) => ({ default: part.StartTab })),
);
const BudgetDialogs = lazy(() =>
  import("./BudgetDialogs").then((part) => ({ default: part.BudgetDialogs })),
);

/** One workbook's budget: the tabs, what is being done, and the way back from what was done. */
export function BudgetPane(props: {
  session: BudgetSession;
  /** Absent when the workbook is closed: then there is no sheet to show anything in. */
  host: BudgetHost | undefined;
  cloud: BudgetCloud | undefined;
  connect: () => Promise<void>;
  readDraft: ReadDraft;
  readPlan: ReadPlan;
  now: () => string;
  language: Language | undefined;
  onLanguage: (language: Language | undefined) => void;
  onPick: (entry: DriveEntry) => void;
  onBack: (() => void) | undefined;
}): ReactElement {
  const { session, host, now } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const view = useBudgetView(session);
  const { contents, phase, trouble, work } = view;
  const [tab, setTab] = useState<TabName>("overview");
  const [dialog, setDialog] = useState<OpenDialog>();
  const [choice, setChoice] = useState<ViewChoice>();
  const [openInvoice, setOpenInvoice] = useState<string>();
  const commands = useBudgetCommands(session, { texts, formats, now });
  const importing = useImport(session, props.readDraft, { now, isWatched: host !== undefined });
  const { aftermath } = commands;
  const isBusy = work !== undefined;
  const words = aftermath?.words;
  useEffect(() => {
    if (words !== undefined) announce(words);
  }, [announce, words]);
  useKeys(dialog === undefined ? keyTable() : {});
  const drop = useFileDrop(isBusy || !contents || dialog !== undefined, ([file]) => {
    if (file) void takeFile(file);
  });

  return (
    <div className="shell excel-pane" {...drop.handlers}>
      <main>
        <h1 className="only-heard">{texts.product}</h1>
        <PaneTabs
          label={texts.tabs}
          tabs={tabNames.map((name) => ({ name, label: labelOf(name) }))}
          open={tab}
          onOpen={setTab}
        />
        <BookLine
          name={host ? session.desk.name : texts.closedWorkbook(session.desk.name)}
          view={view}
          language={props.language}
          languageOfHost={host?.displayLanguage}
          onLanguage={props.onLanguage}
          onRefresh={() => void session.read()}
          onDrive={openDrive}
          onBack={props.onBack}
          onSummary={contents && (() => void commands.layOutSummary())}
        />
        <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)} className="panel">
          {trouble && (
            <TroubleNotice
              title={contents ? texts.failedToDo : texts.failedToRead}
              trouble={trouble}
              onRetry={contents ? undefined : () => void session.read()}
              onClose={contents ? session.forgetTrouble : undefined}
            >
              {trouble.code === "table-filtered" && contents && (
                <PaneButton onClick={() => void commands.clearFilters(contents)}>
                  {texts.clearFilter}
                </PaneButton>
              )}
            </TroubleNotice>
          )}
          {contents && session.desk.missing.length > 0 && (
            <MissingTables
              missing={session.desk.missing}
              contents={contents}
              isBusy={isBusy}
              onRead={() => void session.read()}
              onAdd={(role) => void commands.addMissing(role)}
            />
          )}
          <PaneGuard of={tab}>
            <Suspense fallback={<p className="hint">{texts.reading}</p>}>{panel()}</Suspense>
          </PaneGuard>
        </div>
        {work && <WorkBanner work={work} onCancel={session.cancel} />}
        {aftermath && !work && (
          <UndoBar
            words={aftermath.words}
            {...(aftermath.undo ? { keyName: "Z", onUndo: () => void aftermath.undo?.() } : {})}
            onClose={commands.forget}
          />
        )}
      </main>
      {drop.isOver && (
        <p className="drop-here" aria-hidden="true">
          {texts.dropHere}
        </p>
      )}
      <PaneGuard of={dialog?.kind}>
        <Suspense fallback={null}>
          {dialog && (
            <BudgetDialogs
              dialog={dialog}
              session={session}
              contents={contents}
              commands={commands}
              host={host}
              cloud={props.cloud}
              isBusy={isBusy}
              onPick={(entry) => {
                setDialog(undefined);
                props.onPick(entry);
              }}
              onRegistered={(id) => {
                setDialog(undefined);
                setOpenInvoice(id);
              }}
              onClose={() => {
                setDialog(undefined);
              }}
            />
          )}
        </Suspense>
      </PaneGuard>
    </div>
  );

  function labelOf(name: TabName): string {
    const open = contents?.invoices.filter(({ step }) => step !== "booked").length ?? 0;
    return name === "invoices" && open > 0
      ? `${texts.invoices} ${formats.number(open)}`
      : texts[name];
  }

  function panel(): ReactElement {
    const today = formats.dateOf(now());
    if (!contents) {
      const month = monthOf(today);
      if (phase !== "none") {
        if (trouble) return <></>;
        if (work) return <p className="hint">{texts.reading}</p>;
        return (
          <p className="hint">
            <PaneButton onClick={() => void session.read()}>{texts.readAgain}</PaneButton>
          </p>
        );
      }
      return (
        <StartTab
          month={month}
          isBusy={isBusy}
          onCreate={(budget) => void commands.create(host, budget)}
          onPlanFile={(file) => void takePlanFile(file)}
          onSample={() => void commands.createSample(host, month)}
          onOwnTables={() => {
            setDialog({ kind: "own-tables" });
          }}
        />
      );
    }
    return (
      <BudgetPanel
        tab={tab}
        contents={contents}
        today={today}
        choice={choice ?? firstChoice(contents, today)}
        onChoice={setChoice}
        onShow={
          host &&
          (({ table, row }) => void session.run("working", () => host.showSheetRow(table, row)))
        }
        importing={importing}
        commands={commands}
        isBusy={isBusy}
        onRead={() => void session.read()}
        openInvoice={openInvoice}
        onOpenInvoice={setOpenInvoice}
        onFile={(file) => void takeFile(file)}
        onAdd={() => void add()}
        onDialog={setDialog}
      />
    );
  }

  /** An invoice goes to the register, everything else among the transactions, wherever it was dropped. */
  async function takeFile(file: File): Promise<void> {
    const head = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
    if (!isInvoiceFile(head)) {
      setTab("import");
      importing.choose(file);
      return;
    }
    const { invoice, warnings } = await readInvoice(file);
    if (invoice) {
      setTab("invoices");
      setDialog({ kind: "invoice", draft: invoice, warnings });
    } else {
      setTab("import");
      importing.refuse(file, warnings);
    }
  }

  async function takePlanFile(file: File): Promise<void> {
    const plan = await session.run("reading-file", async () =>
      file.size > mostFileBytes
        ? [fileWarning("file-too-large", "", "64 MB")]
        : props.readPlan(new Uint8Array(await file.arrayBuffer())),
    );
    if (plan) setDialog({ kind: "plan", fileName: file.name, plan });
  }

  async function openDrive(): Promise<void> {
    const isOpen = await session.run("working", () => props.connect().then(() => true));
    if (isOpen) setDialog({ kind: "drive" });
  }

  async function add(): Promise<void> {
    const outcome = await importing.add();
    if (outcome) commands.tellAdded(outcome);
  }

  function keyTable() {
    const open = (name: TabName) => () => {
      setTab(name);
    };
    return {
      "Alt+1": open("overview"),
      "Alt+2": open("import"),
      "Alt+3": open("invoices"),
      "Alt+4": open("report"),
      z: aftermath?.undo && !isBusy ? () => void aftermath.undo?.() : undefined,
    };
  }
}

/** The year up to the month of today, or the last month of a year that is over. */
function firstChoice({ settings }: BudgetContents, today: string): ViewChoice {
  const { yearStart } = settings;
  const month = Math.max(yearStart, Math.min(monthOf(today), yearStart + 11));
  return { period: "year-to-date", month, filter: {} };
}
