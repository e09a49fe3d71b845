import type { DraftRequest, MessageView, PersonView } from "../page-api";
import { momentWords } from "./date-words";
import type { OpenForm } from "./desk";
import type { PageTexts } from "./page-texts";
import { makeSafeForEditing } from "./safe-body";

/** Characters of the answered message that are quoted; nobody edits below a megabyte of quotation. */
const quotationLimit = 60_000;

/** What a compose window begins with; `source` is the message it answers or the draft it goes on with. */
export function openDraft(
  request: OpenForm["request"],
  source: MessageView | undefined,
  ownAddress: string,
  texts: PageTexts,
  language: string,
): DraftRequest {
  if (request.kind === "new") {
    const { to, cc, subject, htmlBody } = request;
    return {
      to: to.join("; "),
      cc: cc.join("; "),
      subject,
      body: makeSafeForEditing(htmlBody),
    };
  }
  if (!source) throw new RangeError(`openDraft: a ${request.kind} needs its message`);
  if (request.kind === "draft") return draftOf(source);
  return {
    ...recipientsOf(request.kind, source, ownAddress),
    subject: /^(?:re|sv):/i.test(source.subject) ? source.subject : `Re: ${source.subject}`,
    body: `${makeSafeForEditing(request.htmlBody)}${quote(source, texts, language)}`,
    inReplyTo: source.id,
  };
}

/** A draft of the mailbox as the fields of a compose window; its body as it is, not yet made safe. */
export function draftOf({ id, to, cc, subject, body }: MessageView): DraftRequest {
  return {
    id,
    to: peopleWords(to),
    cc: peopleWords(cc),
    subject,
    body: body.contentType === "html" ? body.content : textToHtml(body.content),
  };
}

function recipientsOf(
  kind: "reply" | "replyAll",
  source: MessageView,
  ownAddress: string,
): { to: string; cc: string } {
  if (kind === "reply") return { to: peopleWords([source.from]), cc: "" };
  const isOther = ({ address }: PersonView) => address.toLowerCase() !== ownAddress.toLowerCase();
  return {
    to: peopleWords([source.from, ...source.to].filter(isOther)),
    cc: peopleWords(source.cc.filter(isOther)),
  };
}

function quote(source: MessageView, texts: PageTexts, language: string): string {
  const person = source.from.name || source.from.address;
  const line = texts.quoted(person, momentWords(source.receivedDateTime, language));
  return `<p><br></p><p>${escapeHtml(line)}</p><blockquote>${quotation(source)}</blockquote>`;
}

function quotation({ body }: MessageView): string {
  const content = body.content.slice(0, quotationLimit);
  return body.contentType === "html" ? makeSafeForEditing(content) : textToHtml(content);
}

function textToHtml(text: string): string {
  return escapeHtml(text).replaceAll(/\r?\n/g, "<br>");
}

function peopleWords(people: PersonView[]): string {
  return people
    .map(({ name, address }) =>
      name && address && name !== address ? `${name} <${address}>` : address,
    )
    .filter((words) => words !== "")
    .join("; ");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
