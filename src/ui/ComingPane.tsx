import { type ReactElement, useEffect, useState } from "react";
import { type Language, languageOf } from "./language";
import { PaneSkeleton } from "./PaneSkeleton";

/** What stands in a pane whose work is not built yet. */
export interface ComingTexts {
  title: string;
  sentence: string;
}

/** A pane that says what it will do, so that the add-in opens in every application its manifest names. */
export function ComingPane(props: {
  /** Settles with the host's language tag once Office is ready; rejects where there is no Office. */
  language: Promise<string>;
  texts: Readonly<Record<Language, ComingTexts>>;
}): ReactElement {
  const { language, texts } = props;
  const spoken = useLanguage(language);
  if (spoken === undefined) return <PaneSkeleton />;
  if (spoken instanceof Error) return <p role="alert">{spoken.message}</p>;
  const { title, sentence } = texts[spoken];
  return (
    <main className="coming" lang={spoken}>
      <h1>{title}</h1>
      <p>{sentence}</p>
    </main>
  );
}

function useLanguage(tag: Promise<string>): Language | Error | undefined {
  const [spoken, setSpoken] = useState<Language | Error>();
  useEffect(() => {
    tag.then(
      (told) => {
        document.documentElement.lang = languageOf(told);
        setSpoken(languageOf(told));
      },
      (reason: unknown) => setSpoken(reason instanceof Error ? reason : new Error(String(reason))),
    );
  }, [tag]);
  return spoken;
}
