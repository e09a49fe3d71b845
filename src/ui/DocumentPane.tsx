import { type ReactElement, type ReactNode, useCallback, useEffect, useState } from "react";
import { Announcer } from "./Announcer";
import type { Language } from "./language";
import { LanguageProvider } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";
import { PaneGuard } from "./PaneGuard";
import { PaneSkeleton } from "./PaneSkeleton";
import type { SharedTexts } from "./texts/pane-en";
import { TextsProvider } from "./TextsProvider";
import { type Trouble, troubleOf } from "./trouble";
import { TroubleNotice } from "./TroubleNotice";
import { type LanguageChoice, useLanguageChoice } from "./use-language-choice";

/** How a connection is asked for. */
export interface ConnectOptions {
  /** Without it no window is opened, and signing in fails when the person would have to take part. */
  interactive: boolean;
  /** Goes on with an account that is not the one Office uses. */
  keepAccount?: boolean;
}

/** What the welcome is told. */
export interface WelcomeParts {
  isOpening: boolean;
  trouble: ReactNode;
  onAllow: () => void;
}

/** What the pane of somebody who is signed in is told. */
export interface SignedInParts<Connection> {
  connection: Connection;
  language: Pick<LanguageChoice<SharedTexts>, "chosen" | "choose">;
  /** Everything stored was deleted; the pane begins anew. */
  onDeleted: () => void;
}

/** Errors after which only the person can go on, by the button that signs in. */
const needsPerson = new Set([
  "interaction-required",
  "popup-blocked",
  "not-consented",
  "cancelled",
]);

type Stage<Connection> =
  | { at: "opening" }
  | { at: "welcome" | "failed"; isOpening: boolean; trouble?: Trouble }
  | { at: "signed in"; connection: Connection };

/**
 * A whole pane of Word or Excel: signs in without a word where she has allowed it before, else shows the welcome, and
 * then the pane. These panes have no memory of their own beside the desk's.
 */
export function DocumentPane<Connection, Texts extends SharedTexts>(props: {
  displayLanguage: string;
  loadTexts: (language: Language) => Promise<Texts>;
  connect: (options: ConnectOptions) => Promise<Connection>;
  welcome: (parts: WelcomeParts) => ReactElement;
  signedIn: (parts: SignedInParts<Connection>) => ReactElement;
}): ReactElement {
  const { displayLanguage, loadTexts, connect, welcome, signedIn } = props;
  const { language, texts, chosen, choose } = useLanguageChoice(displayLanguage, loadTexts);
  const [stage, setStage] = useState<Stage<Connection>>({ at: "opening" });
  const begin = useCallback(
    async (options: ConnectOptions): Promise<void> => {
      try {
        setStage({ at: "signed in", connection: await connect(options) });
      } catch (thrown) {
        const trouble = troubleOf(thrown, new Date().toISOString());
        const at = needsPerson.has(trouble.code) ? "welcome" : "failed";
        // That she has to take part is no failure when she was not asked yet.
        const isExpected = !options.interactive && trouble.code === "interaction-required";
        setStage({ at, isOpening: false, ...(isExpected ? {} : { trouble }) });
      }
    },
    [connect],
  );
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- signing in is what the pane does when it starts
    void begin({ interactive: false });
  }, [begin]);

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

  function allow(keepAccount = false): void {
    if (stage.at === "welcome" || stage.at === "failed") setStage({ ...stage, isOpening: true });
    void begin({ interactive: true, keepAccount });
  }

  function screen(words: SharedTexts): ReactElement {
    if (stage.at === "opening") return <PaneSkeleton />;
    if (stage.at === "signed in")
      return signedIn({
        connection: stage.connection,
        language: { chosen, choose },
        onDeleted: () => {
          choose(undefined);
          setStage({ at: "welcome", isOpening: false });
        },
      });
    const { trouble, isOpening } = stage;
    const notice = trouble && (
      <TroubleNotice
        title={words.failedToStart}
        trouble={trouble}
        onRetry={stage.at === "failed" ? () => allow() : undefined}
      >
        {trouble.code === "wrong-account" && (
          <PaneButton onClick={() => allow(true)}>{words.keepAccount}</PaneButton>
        )}
      </TroubleNotice>
    );
    if (stage.at === "failed")
      return (
        <main className="scroll">
          <h1 className="only-heard">{words.product}</h1>
          {notice}
        </main>
      );
    return welcome({ isOpening, trouble: notice, onAllow: () => allow() });
  }
}
