import { useEffect, useEffectEvent } from "react";
import {
  ArrowReplyAllRegular,
  ArrowReplyRegular,
  AttachRegular,
  EditRegular,
  FlagRegular,
  MailReadRegular,
  MailUnreadRegular,
} from "@fluentui/react-icons";
import type { MailboxView, MessageView, NotificationView } from "../page-api";
import { CategoryChips } from "./CategoryChips";
import { momentWords } from "./date-words";
import type { OpenForm } from "./desk";
import { MessageBody } from "./MessageBody";
import { Notice } from "./Notice";
import { usePage, usePreviewEvent } from "./page-context";
import { PeopleLine } from "./PeopleLine";
import { PreviewError } from "./preview-error";
import { sizeWords } from "./size-words";
import { useLoaded } from "./use-loaded";

/** The message that is open, with what the pane has said about it above its text. */
export function ReadingPane(props: {
  userId: string;
  messageId: string;
  categories: MailboxView["categories"];
  notifications: readonly NotificationView[];
  openForm: (request: OpenForm["request"]) => void;
}) {
  const { client, events, texts, report } = usePage();
  const { userId, messageId } = props;
  const { value, failure, reload } = useLoaded(`${userId}/${messageId}`, () =>
    client.readMessage(userId, messageId),
  );
  usePreviewEvent(events, (event) => {
    if (event.type === "messages-changed" && event.messageIds.includes(messageId)) reload();
  });
  const markRead = useEffectEvent(() => {
    if (value && !value.isRead) {
      client.patchMessage(userId, messageId, { isRead: true }).catch((failure: unknown) => {
        // Who may only read somebody's mailbox reads without leaving a mark.
        const isForbidden = failure instanceof PreviewError && failure.code === "refused";
        if (!isForbidden) report(failure);
      });
    }
  });
  const isHere = value !== undefined;
  // Once when the message is opened: a message that is marked as unread later stays so.
  useEffect(() => markRead(), [isHere]);

  if (failure !== undefined) {
    const isGone = failure instanceof PreviewError && failure.code === "missing";
    return (
      <Notice kind={isGone ? "info" : "error"}>{isGone ? texts.messageGone : texts.failed}</Notice>
    );
  }
  if (!value) return <p className="empty">{texts.loading}</p>;
  return (
    <article className="message" aria-labelledby="open-subject">
      <MessageHead {...props} message={value} />
      {props.notifications.map((notification) => (
        <Notice
          key={notification.key}
          kind={notification.type === "errorMessage" ? "error" : "info"}
        >
          {notification.message}
        </Notice>
      ))}
      <MessageBody key={messageId} body={value.body} />
    </article>
  );
}

function MessageHead(props: {
  userId: string;
  message: MessageView;
  categories: MailboxView["categories"];
  openForm: (request: OpenForm["request"]) => void;
}) {
  const { texts, language } = usePage();
  const { message } = props;
  const sender = message.from.name || message.from.address || texts.noSender;
  return (
    <header>
      <h2 id="open-subject" lang="">
        {message.subject || texts.noSubject}
      </h2>
      <MessageButtons {...props} />
      <div className="sender">
        <span className="initials" aria-hidden>
          {initialsOf(sender)}
        </span>
        <div>
          <strong lang="">{sender}</strong>
          {message.from.address !== "" && message.from.address !== sender && (
            <span className="quiet"> {message.from.address}</span>
          )}
          <div className="quiet">{momentWords(message.receivedDateTime, language)}</div>
        </div>
      </div>
      <PeopleLine label={texts.to} people={message.to} />
      <PeopleLine label={texts.cc} people={message.cc} />
      {message.categories.length > 0 && (
        <p className="chips">
          <CategoryChips names={message.categories} known={props.categories} />
        </p>
      )}
      <Attachments attachments={message.attachments} />
    </header>
  );
}

function MessageButtons(props: {
  userId: string;
  message: MessageView;
  openForm: (request: OpenForm["request"]) => void;
}) {
  const { client, texts, report } = usePage();
  const { userId, message, openForm } = props;
  const reply = (kind: "reply" | "replyAll") =>
    openForm({ kind, userId, messageId: message.id, htmlBody: "" });
  const patch = (change: { isRead?: boolean; isFlagged?: boolean }) => {
    client.patchMessage(userId, message.id, change).catch(report);
  };
  return (
    <div className="buttons">
      {message.isDraft ? (
        <button type="button" onClick={() => openForm({ kind: "draft", messageId: message.id })}>
          <EditRegular aria-hidden /> {texts.keepWriting}
        </button>
      ) : (
        <>
          <button type="button" onClick={() => reply("reply")}>
            <ArrowReplyRegular aria-hidden /> {texts.reply}
          </button>
          <button type="button" onClick={() => reply("replyAll")}>
            <ArrowReplyAllRegular aria-hidden /> {texts.replyAll}
          </button>
        </>
      )}
      <button type="button" onClick={() => patch({ isRead: !message.isRead })}>
        {message.isRead ? <MailUnreadRegular aria-hidden /> : <MailReadRegular aria-hidden />}{" "}
        {message.isRead ? texts.markUnread : texts.markRead}
      </button>
      <button type="button" onClick={() => patch({ isFlagged: !message.isFlagged })}>
        <FlagRegular aria-hidden /> {message.isFlagged ? texts.clearFlag : texts.setFlag}
      </button>
    </div>
  );
}

function Attachments(props: { attachments: MessageView["attachments"] }) {
  const { texts, language } = usePage();
  if (props.attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={texts.attachments}>
      {props.attachments.map(({ id, name, size }) => (
        <li key={id}>
          <AttachRegular aria-hidden /> <span lang="">{name || texts.noName}</span>{" "}
          <span className="quiet">{sizeWords(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s.@]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last ?? ""]
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32).trim())
    .join("")
    .toUpperCase();
}
