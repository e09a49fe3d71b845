import { lazy, type ReactElement, Suspense, useCallback, useEffect, useState } from "react";
import { Announcer } from "../ui/Announcer";
import { languageOf } from "../ui/language";
import { LanguageProvider } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import type { Connection, ConnectOptions } from "./connection";
import type { PaneHost } from "./pane-host";
import { loadTexts } from "./texts/load-texts";
import type { PaneTexts } from "./texts/en";
import { PaneGuard } from "../ui/PaneGuard";
import { TextsProvider } from "../ui/TextsProvider";
import { TriagePane } from "./TriagePane";
import { TroubleNotice } from "../ui/TroubleNotice";
import { type Trouble, troubleOf } from "../ui/trouble";
import { useLanguageChoice } from "../ui/use-language-choice";

/** Seen once, the first time; whoever has been welcomed need not fetch it. */
const OutlookWelcome = lazy(() =>
  import("./OutlookWelcome").then((module) => ({ default: module.OutlookWelcome })),
);

/** Errors after which only the person can go on, by the button that signs in. */
const needsPerson = new Set([
  "interaction-required",
  "popup-blocked",
  "not-consented",
  "cancelled",
]);

/** The whole pane: the welcome until she has allowed it, then her mail. */
export function OutlookPane(props: {
  host: PaneHost;
  /** Signs in and opens the way to Microsoft 365. Without `interactive` no window is opened. */
  connect: (options: ConnectOptions) => Promise<Connection>;
}): ReactElement {
  const { host, connect } = props;
  const kept = host.memory.get("language");
  const { language, texts, ...choice } = useLanguageChoice(host.displayLanguage, loadTexts, kept);
  const [connection, setConnection] = useState<Connection>();
  const [isWelcomed, setWelcomed] = useState(() => host.memory.get("welcomed") !== undefined);
  const [isOpening, setOpening] = useState(isWelcomed);
  const [trouble, setTrouble] = useState<Trouble>();

  const begin = useCallback(
    async (options: ConnectOptions): Promise<void> => {
      setOpening(true);
      try {
        setConnection(await connect(options));
        setTrouble(undefined);
      } catch (thrown) {
        const met = troubleOf(thrown, new Date().toISOString());
        if (needsPerson.has(met.code)) setWelcomed(false);
        // That she has to take part is no failure when she was not asked yet.
        if (options.interactive || met.code !== "interaction-required") setTrouble(met);
      }
      setOpening(false);
    },
    [connect],
  );
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- signing in is what the pane does when it starts
    if (host.memory.get("welcomed") !== undefined) void begin({ interactive: false });
  }, [host, begin]);

  if (texts === undefined) return <PaneSkeleton />;
  return (
    <LanguageProvider language={language}>
      <TextsProvider texts={texts}>
        <Announcer>
          <div lang={language} className="speech">
            <PaneGuard>{screen(texts)}</PaneGuard>
          </div>
        </Announcer>
      </TextsProvider>
    </LanguageProvider>
  );

  function screen(words: PaneTexts): ReactElement {
    if (connection)
      return (
        <TriagePane
          connection={connection}
          host={host}
          language={choice.chosen}
          languageOfOutlook={languageOf(host.displayLanguage)}
          onLanguage={(next) => {
            choice.choose(next);
            void host.memory.set("language", next);
          }}
          onDeleted={() => {
            void forgetEverything();
          }}
        />
      );
    const notice = trouble && (
      <TroubleNotice
        title={words.failedToStart}
        trouble={trouble}
        onRetry={isWelcomed ? () => void begin({ interactive: true }) : undefined}
      >
        {trouble.code === "wrong-account" && (
          <PaneButton onClick={() => void begin({ interactive: true, keepAccount: true })}>
            {words.keepAccount}
          </PaneButton>
        )}
      </TroubleNotice>
    );
    if (isWelcomed) return notice ? <main className="scroll">{notice}</main> : <PaneSkeleton />;
    return (
      <Suspense fallback={<PaneSkeleton />}>
        <OutlookWelcome
          address={host.person.address}
          isOpening={isOpening}
          trouble={notice}
          onAllow={() => {
            void allow();
          }}
        />
      </Suspense>
    );
  }

  async function allow(): Promise<void> {
    await begin({ interactive: true });
    await host.memory.set("welcomed", new Date().toISOString());
  }

  async function forgetEverything(): Promise<void> {
    setConnection(undefined);
    setWelcomed(false);
    for (const name of ["welcomed", "language", "executive"] as const)
      await host.memory.set(name, undefined);
    choice.choose(undefined);
  }
}
