import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { TenantTitle, TenantView } from "../page-api";
import { ConsentDialog, type ConsentQuestion } from "./ConsentDialog";
import { Notice } from "./Notice";
import { writeSettings, type PageAddress, type PageSettings } from "./page-address";
import type { PageClient } from "./page-client";
import { PageContext, usePage, usePreviewEvent } from "./page-context";
import { pageTexts, type PageTexts } from "./page-texts";
import { PreviewError } from "./preview-error";
import type { PreviewEvents } from "./preview-events";
import { soon } from "./soon";
import { TopBar } from "./TopBar";
import { useLoaded } from "./use-loaded";
import { useWireLog } from "./use-wire-log";
import { WireLog } from "./WireLog";
import { Workplace } from "./Workplace";

interface PageProps {
  client: PageClient;
  events: PreviewEvents;
  address: PageAddress;
}

/** The whole page: a pretend Outlook, Word and Excel around Kansli's real panes. */
export function Page({ client, events, address }: PageProps) {
  const [settings, setSettings] = useState(address.settings);
  const [turn, setTurn] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  const connection = useSyncExternalStore(events.watchConnection, events.connection);
  // What was read from a server that has gone is worth nothing to the next one.
  const generation = `${connection.returns} ${turn}`;
  const tenant = useLoaded(generation, () => client.readTenant());
  const now = useTenantTime(tenant.value?.now);
  const { language, theme } = settings;
  // The server being gone has its own notice.
  const report = useCallback((failed: unknown) => {
    if (!(failed instanceof PreviewError && failed.code === "gone")) setFailure(failed);
  }, []);
  const surroundings = useMemo(
    () => ({ client, events, language, theme, texts: pageTexts[language], now, report }),
    [client, events, language, theme, now, report],
  );
  useSettingsInDocument(settings);

  const [reloadSoon] = useState(() => soon(tenant.reload, 500));
  usePreviewEvent(events, ({ type }) => {
    if (type === "tenant-changed" || type === "messages-changed") reloadSoon();
  });
  function startOver() {
    client.startOver().then(() => setTurn(turn + 1), report);
  }
  function retry() {
    if (connection.isLost) events.connect();
    else tenant.reload();
  }

  return (
    <PageContext value={surroundings}>
      <PageFrame
        {...(tenant.value && { tenant: tenant.value })}
        address={{ ...address, settings }}
        generation={generation}
        change={(part) => setSettings({ ...settings, ...part })}
        startOver={startOver}
        isLost={connection.isLost || isGone(tenant.failure)}
        failure={failure ?? (isGone(tenant.failure) ? undefined : tenant.failure)}
        dismiss={() => setFailure(undefined)}
        retry={retry}
      />
    </PageContext>
  );
}

function PageFrame(props: {
  tenant?: TenantView;
  address: PageAddress;
  generation: string;
  change: (settings: Partial<PageSettings>) => void;
  startOver: () => void;
  isLost: boolean;
  failure: unknown;
  dismiss: () => void;
  retry: () => void;
}) {
  const { texts } = usePage();
  const [isLogOpen, setLogOpen] = useState(false);
  const entries = useWireLog(props.generation);
  const toggleLog = () => setLogOpen(!isLogOpen);
  return (
    <>
      <TopBar
        title={titleWords(props.tenant?.title ?? "", texts)}
        settings={props.address.settings}
        change={props.change}
        startOver={props.startOver}
        logCount={entries[0]?.number ?? 0}
        isLogOpen={isLogOpen}
        toggleLog={toggleLog}
      />
      {props.isLost && (
        <Notice kind="error">
          {texts.gone}{" "}
          <button type="button" className="link" onClick={props.retry}>
            {texts.tryAgain}
          </button>
        </Notice>
      )}
      {props.failure !== undefined && (
        <Notice kind="error">
          {texts.failed} {props.failure instanceof Error ? props.failure.message : ""}{" "}
          <button type="button" className="link" onClick={props.dismiss}>
            {texts.dismiss}
          </button>
        </Notice>
      )}
      {props.tenant ? (
        <Workplace key={props.generation} tenant={props.tenant} address={props.address} />
      ) : (
        <main className="workplace">
          {!props.isLost && <p className="empty">{texts.loading}</p>}
        </main>
      )}
      {isLogOpen && <WireLog entries={entries} close={toggleLog} />}
      <ConsentQueue />
    </>
  );
}

function titleWords(title: TenantTitle, texts: PageTexts): string {
  return typeof title === "string" ? title : texts.sampleWeek(title.sampleWeek);
}

function ConsentQueue() {
  const { client, events, report } = usePage();
  const [questions, setQuestions] = useState<ConsentQuestion[]>([]);
  usePreviewEvent(events, (event) => {
    if (event.type === "consent") setQuestions((before) => [...before, event]);
  });
  const question = questions[0];
  if (!question) return null;
  const answer = (allow: boolean) => {
    setQuestions((before) => before.slice(1));
    client.answerConsent({ requestId: question.requestId, allow }).catch(report);
  };
  return <ConsentDialog key={question.requestId} question={question} answer={answer} />;
}

/** The tenant's clock, which goes on from the time the server gave; looked at twice a minute. */
function useTenantTime(given: string | undefined): number {
  const start = Date.parse(given ?? "");
  const [passed, setPassed] = useState({ since: start, milliseconds: 0 });
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(
      () => setPassed({ since: start, milliseconds: performance.now() - begun }),
      30_000,
    );
    return () => clearInterval(timer);
  }, [start]);
  return start + (passed.since === start ? passed.milliseconds : 0);
}

/** Puts language, theme and address of the document right, so that a reload shows the same. */
function useSettingsInDocument(settings: PageSettings): void {
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
    history.replaceState(null, "", writeSettings(location.search, settings));
  }, [settings]);
}

function isGone(failure: unknown): boolean {
  return failure instanceof PreviewError && failure.code === "gone";
}
