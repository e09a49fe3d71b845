import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { type ReactElement, useState } from "react";
import { languageOf } from "../ui/language";
import { Notice } from "../ui/Notice";
import { en } from "./texts/en";
import { sv } from "./texts/sv";
import { troubleOf, wordsOf } from "./trouble";

/** What is shown when the page is opened outside Outlook: where it belongs. */
export function NoOutlook(props: { thrown: unknown }): ReactElement {
  const language = languageOf(navigator.language);
  const texts = language === "sv" ? sv : en;
  const [trouble] = useState(() => troubleOf(props.thrown, new Date().toISOString()));
  return (
    <main className="scroll" lang={language}>
      <Notice kind="danger" icon={<ErrorCircleRegular />} title={texts.failedToStart}>
        <p>{wordsOf(trouble, language, texts.unexpected)}</p>
      </Notice>
    </main>
  );
}
