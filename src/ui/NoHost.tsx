import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { type ReactElement, useState } from "react";
import { languageOf } from "./language";
import { Notice } from "./Notice";
import { paneEn } from "./texts/pane-en";
import { paneSv } from "./texts/pane-sv";
import { troubleOf, wordsOf } from "./trouble";

/** What is shown when a pane's page is opened outside its application: where it belongs. */
export function NoHost(props: { thrown: unknown }): ReactElement {
  const language = languageOf(navigator.language);
  const texts = language === "sv" ? paneSv : paneEn;
  const [trouble] = useState(() => troubleOf(props.thrown, new Date().toISOString()));
  return (
    <main className="scroll" lang={language}>
      <Notice kind="danger" icon={<ErrorCircleRegular />} title={texts.failedToStart}>
        <p>{wordsOf(trouble, language, texts.unexpected)}</p>
      </Notice>
    </main>
  );
}
