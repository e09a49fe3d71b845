import { useEffect, useId, useRef } from "react";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { PreviewEvent } from "../page-api";
import { usePage } from "./page-context";
import type { PageTexts } from "./page-texts";

/** A question for consent that the sign-in of a pane has put. */
export type ConsentQuestion = Extract<PreviewEvent, { type: "consent" }>;

/** Microsoft's question for permissions, drawn plainly. Esc means no. */
export function ConsentDialog(props: {
  question: ConsentQuestion;
  answer: (allow: boolean) => void;
}) {
  const { texts } = usePage();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const { question, answer } = props;
  return (
    <dialog
      ref={dialog}
      className="consent"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <p className="quiet">{question.user}</p>
      <h2 id={titleId}>{texts.consent.title}</h2>
      <p className="app">
        <span aria-hidden>K</span> <strong>Kansli</strong>
      </p>
      <p>{texts.consent.wants}</p>
      <ul>
        {question.scopes.map((scope) => (
          <li key={scope}>
            <CheckmarkRegular aria-hidden />
            <span>
              {scopeWords(scope, texts)} <code className="quiet">{nameOf(scope)}</code>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{texts.consent.note}</p>
      <div className="buttons">
        <button type="button" onClick={() => answer(false)}>
          {texts.consent.cancel}
        </button>
        <button type="button" className="primary" onClick={() => answer(true)}>
          {texts.consent.accept}
        </button>
      </div>
    </dialog>
  );
}

function scopeWords(scope: string, texts: PageTexts): string {
  return texts.scopes[nameOf(scope).toLowerCase()] ?? "";
}

function nameOf(scope: string): string {
  return scope.replace(/^https:\/\/graph\.microsoft\.com\//i, "");
}
