import { type ReactElement, useEffect, useState } from "react";
import { BudgetDesk } from "../core/budget/desk/budget-desk";
import type { BudgetWorkbook } from "../core/budget/workbook/budget-workbook";
import { Announcer } from "../ui/Announcer";
import { type Language, languageOf } from "../ui/language";
import { LanguageProvider } from "../ui/LanguageProvider";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import { TextsProvider } from "../ui/TextsProvider";
import { troubleOf } from "../ui/trouble";
import type { BudgetCloud, BudgetHost, ClosedWorkbook, DriveEntry } from "./budget-door";
import { BudgetPane } from "./BudgetPane";
import { BudgetSession } from "./budget-session";
import { readDraft as readInWorker, type ReadDraft } from "./import/read-draft";
import { readPlan as readPlanInWorker, type ReadPlan } from "./start/read-plan";
import type { PaneTexts } from "./texts/en";
import { loadTexts } from "./texts/load-texts";

const now = () => new Date().toISOString();

/** The whole pane: the open workbook, or one in OneDrive that stays closed. */
export function ExcelPane(props: {
  host: BudgetHost;
  /** Signs in and opens the way to Microsoft 365, once she wants a workbook that is not open. */
  connect: () => Promise<BudgetCloud>;
  readDraft?: ReadDraft;
  readPlan?: ReadPlan;
}): ReactElement {
  const { host, connect, readDraft = readInWorker, readPlan = readPlanInWorker } = props;
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? languageOf(host.displayLanguage);
  const texts = useTextsOf(language);
  const [own] = useState(() => aSession(host.workbook, language));
  const [cloud, setCloud] = useState<BudgetCloud>();
  const [closed, setClosed] = useState<{ session: BudgetSession; way: ClosedWorkbook }>();
  const session = closed?.session ?? own;
  useEffect(() => {
    if (session.view().phase === "opening") void session.read();
  }, [session]);
  useEffect(() => host.onTablesChange(own.noteChange), [host, own]);

  if (texts === undefined) return <PaneSkeleton />;
  return (
    <LanguageProvider language={texts.language}>
      <TextsProvider texts={texts.words}>
        <Announcer>
          <div lang={texts.language} className="speech">
            <BudgetPane
              key={closed ? "closed" : "own"}
              session={session}
              host={closed ? undefined : host}
              cloud={cloud}
              connect={async () => {
                const opened = cloud ?? (await connect());
                setCloud(opened);
              }}
              readDraft={readDraft}
              readPlan={readPlan}
              now={now}
              language={chosen}
              onLanguage={setChosen}
              onPick={pick}
              onBack={closed && goBack}
            />
          </div>
        </Announcer>
      </TextsProvider>
    </LanguageProvider>
  );

  function pick(entry: DriveEntry): void {
    if (!cloud) throw new RangeError("ExcelPane.pick: nothing is connected");
    const way = cloud.openWorkbook(entry);
    setClosed({ way, session: aSession(way.workbook, language) });
  }

  function goBack(): void {
    void closed?.way.close();
    setClosed(undefined);
  }
}

function aSession(workbook: BudgetWorkbook, language: Language): BudgetSession {
  const desk = new BudgetDesk({ workbook, language, today: () => now().slice(0, 10) });
  return new BudgetSession({ desk, toTrouble: (thrown) => troubleOf(thrown, now()), now });
}

/** Words of the language, fetched when it is first spoken; words and formats change together. */
function useTextsOf(language: Language): { language: Language; words: PaneTexts } | undefined {
  const [loaded, setLoaded] = useState<{ language: Language; words: PaneTexts }>();
  useEffect(() => {
    let isWanted = true;
    void loadTexts(language).then((words) => {
      if (isWanted) setLoaded({ language, words });
    });
    document.documentElement.lang = language;
    return () => {
      isWanted = false;
    };
  }, [language]);
  return loaded;
}
