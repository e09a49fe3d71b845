import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { DeleteRegular, SaveRegular, SendRegular } from "@fluentui/react-icons";
import type { DraftRequest, MailboxView } from "../page-api";
import type { OpenForm } from "./desk";
import { DraftKeeper } from "./draft-keeper";
import { openDraft } from "./draft-opening";
import { Notice } from "./Notice";
import { usePage, usePreviewEvent } from "./page-context";
import { makeSafeForEditing } from "./safe-body";
import { useLoaded } from "./use-loaded";

interface ComposeProps {
  form: OpenForm;
  mailbox: MailboxView;
  draftSaved: (draftId: string) => void;
  close: () => void;
}

/** A message being written: new, an answer, or a draft taken up again. */
export function ComposeWindow(props: ComposeProps) {
  const { client, texts, language } = usePage();
  const { request, userId, number } = props.form;
  const source = useLoaded(`form/${number}`, async () => {
    if (request.kind === "new") return { message: undefined };
    return { message: await client.readMessage(userId, request.messageId) };
  });
  if (source.failure !== undefined) return <Notice kind="error">{texts.messageGone}</Notice>;
  if (!source.value) return <p className="empty">{texts.loading}</p>;
  const first = openDraft(request, source.value.message, props.mailbox.mail, texts, language);
  return <ComposeForm {...props} first={first} />;
}

function ComposeForm(props: ComposeProps & { first: DraftRequest }) {
  const { client, events, texts, report } = usePage();
  const { userId } = props.form;
  const [keeper] = useState(() => new DraftKeeper(client, userId, props.first, report));
  const { draft, bodyRevision, isSaved } = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const [complaint, setComplaint] = useState("");
  useEffect(() => {
    keeper.save();
    return () => keeper.close();
  }, [keeper]);
  const tellSaved = useEffectEvent(props.draftSaved);
  useEffect(() => {
    if (draft.id !== undefined) tellSaved(draft.id);
  }, [draft.id]);
  usePreviewEvent(events, (event) => {
    const { id } = draft;
    if (event.type === "messages-changed" && id !== undefined && event.messageIds.includes(id)) {
      keeper.readAgain();
    }
  });

  function send() {
    const hasRecipients = `${draft.to}${draft.cc}`.trim() !== "";
    if (hasRecipients) keeper.send().then(props.close, report);
    else setComplaint(texts.noRecipients);
  }
  function discard() {
    keeper.discard();
    props.close();
  }

  return (
    <section className="compose" aria-label={texts.compose}>
      <div className="buttons">
        <button type="button" className="primary" onClick={send}>
          <SendRegular aria-hidden /> {texts.send}
        </button>
        <button type="button" onClick={() => keeper.save()}>
          <SaveRegular aria-hidden /> {texts.saveDraft}
        </button>
        <button type="button" onClick={discard}>
          <DeleteRegular aria-hidden /> {texts.discard}
        </button>
        <span className="quiet" role="status">
          {isSaved ? texts.saved : texts.notSaved}
        </span>
      </div>
      {complaint !== "" && <Notice kind="error">{complaint}</Notice>}
      {(["to", "cc", "subject"] as const).map((field) => (
        <Field key={field} label={texts[field]}>
          {(id) => (
            <input
              id={id}
              value={draft[field]}
              autoComplete="off"
              onChange={({ target }) => keeper.change({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <BodyEditor key={bodyRevision} html={draft.body} change={(body) => keeper.change({ body })} />
      <p className="quiet">{texts.staysHere}</p>
    </section>
  );
}

function Field(props: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

/** A field of simple HTML. It begins with `html`, made safe, and keeps its own text from then on. */
function BodyEditor(props: { html: string; change: (html: string) => void }) {
  const { texts } = usePage();
  const editor = useRef<HTMLDivElement>(null);
  const fill = useEffectEvent(() => {
    if (editor.current) editor.current.innerHTML = makeSafeForEditing(props.html);
  });
  useEffect(() => fill(), []);
  return (
    <div
      ref={editor}
      className="editor"
      role="textbox"
      tabIndex={0}
      aria-multiline
      aria-label={texts.body}
      contentEditable
      suppressContentEditableWarning
      lang=""
      onInput={({ currentTarget }) => props.change(currentTarget.innerHTML)}
    />
  );
}
