import { lazy, type ReactElement, Suspense } from "react";
import { DocumentPane, type ConnectOptions } from "../ui/DocumentPane";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import type { Connection } from "./connection";
import { DeskPane } from "./DeskPane";
import type { PaneHost } from "./pane-host";
import { loadTexts } from "./texts/load-texts";

/** Seen once, the first time. */
const WordWelcome = lazy(() =>
  import("./WordWelcome").then((module) => ({ default: module.WordWelcome })),
);

/** The whole pane: the welcome until she has allowed it, then her meetings. */
export function WordPane(props: {
  host: PaneHost;
  /** Signs in and opens the way to Microsoft 365. Without `interactive` no window is opened. */
  connect: (options: ConnectOptions) => Promise<Connection>;
}): ReactElement {
  const { host, connect } = props;
  return (
    <DocumentPane
      displayLanguage={host.displayLanguage}
      loadTexts={loadTexts}
      connect={connect}
      welcome={(parts) => (
        <Suspense fallback={<PaneSkeleton />}>
          <WordWelcome {...parts} />
        </Suspense>
      )}
      signedIn={({ connection, language, onDeleted }) => (
        <DeskPane
          host={host}
          connection={connection}
          language={language.chosen}
          onLanguage={language.choose}
          onDeleted={onDeleted}
        />
      )}
    />
  );
}
