import type {
  Importance,
  InternetMessageHeader,
  ItemBody,
  Message,
  Recipient,
} from "@microsoft/microsoft-graph-types";
import { htmlPreview, textPreview } from "./body-preview";
import type { Envelope } from "./from-line";
import { readMailDate, readReceivedDate } from "./mail-date";
import { mailLimits } from "./mail-limits";
import type { Warn } from "./mail-load-report";
import { cleanText, peopleOf, type MailAddress, type ParsedMail } from "./parse-mail";
import { readCalendarPart } from "./read-calendar-part";

/** What is known of a message beside its own bytes. */
export interface MessageSource {
  envelope?: Envelope;
  /** When the file was last changed: the date of last resort. */
  fileDate: Date;
}

/** Turns a parsed mail into Graph's `message`, without conversation, read state and attachments. Dates stay as they are. */
export function toGraphMessage(mail: ParsedMail, source: MessageSource, warn: Warn): Message {
  const { email, header } = mail;
  const from = fromOf(mail, source, warn);
  const dates = datesOf(mail, source, warn);
  const to = peopleOf(email.to);
  const cc = peopleOf(email.cc);
  if (to.length + cc.length > mailLimits.manyRecipients) {
    warn("many-recipients", `The message has ${to.length + cc.length} recipients.`);
  }
  const sender = peopleOf([email.sender])[0] ?? from;
  const message: Message = {
    subject: cleanText(email.subject ?? "").trim(),
    from: recipient(from),
    sender: recipient(sender),
    toRecipients: to.map(recipient),
    ccRecipients: cc.map(recipient),
    bccRecipients: peopleOf(email.bcc).map(recipient),
    replyTo: peopleOf(email.replyTo).map(recipient),
    ...dates,
    createdDateTime: dates.receivedDateTime,
    internetMessageId: cleanText(email.messageId ?? "").trim(),
    internetMessageHeaders: headersOf(mail),
    importance: importanceOf(header),
    ...bodyOf(mail, warn),
    hasAttachments: email.attachments.some(
      (part) => !part.related && part.mimeType !== "text/calendar",
    ),
    isDraft: false,
    isDeliveryReceiptRequested: null,
    isReadReceiptRequested: header("disposition-notification-to") !== "",
    inferenceClassification: "focused",
    flag: { flagStatus: isFlagged(header) ? "flagged" : "notFlagged" },
    categories: [],
  };
  return { ...message, ...meetingOf(mail, warn) };
}

/** The extended properties Exchange would have set: sensitivity, and the class of an encrypted or signed message. */
export function extendedPropertiesOf({ email, header }: ParsedMail): Record<string, string> {
  const properties: Record<string, string> = {};
  const sensitivity = sensitivities[header("sensitivity").trim().toLowerCase()];
  if (sensitivity) properties["Integer 0x0036"] = sensitivity;
  const type = header("content-type").toLowerCase();
  const isEncrypted =
    /^\s*(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted)/.test(type) ||
    email.attachments.some(({ filename }) => filename?.toLowerCase() === "message.rpmsg");
  if (isEncrypted) properties["String 0x001A"] = "IPM.Note.SMIME";
  else if (type.trimStart().startsWith("multipart/signed")) {
    properties["String 0x001A"] = "IPM.Note.SMIME.MultipartSigned";
  }
  return properties;
}

const sensitivities: Readonly<Record<string, string>> = {
  personal: "1",
  private: "2",
  "company-confidential": "3",
  confidential: "3",
};

function recipient({ name, address }: MailAddress): Recipient {
  return { emailAddress: { name: name === "" ? address : name, address } };
}

function fromOf(mail: ParsedMail, source: MessageSource, warn: Warn): MailAddress {
  const from = peopleOf([mail.email.from])[0];
  if (from?.address) return from;
  const spares = [peopleOf([mail.email.sender])[0]?.address, mail.email.returnPath?.trim()];
  const address = cleanText([...spares, source.envelope?.sender].find(Boolean) ?? "");
  warn("no-from", address ? "No From; the address of the envelope was taken." : "No From.");
  return { name: from?.name ?? "", address };
}

interface MessageDates {
  sentDateTime: string;
  receivedDateTime: string;
}

function datesOf(mail: ParsedMail, source: MessageSource, warn: Warn): MessageDates {
  const written = readMailDate(mail.header("date"));
  const delivered = mail.headers("received").map(readReceivedDate).find(Boolean);
  const spare = source.envelope?.date ?? delivered ?? source.fileDate;
  if (!written)
    warn("no-date", `No date that can be read; ${spareDateName(source, delivered)} was taken.`);
  const sent = written ?? spare;
  return {
    sentDateTime: graphDate(sent),
    receivedDateTime: graphDate(delivered ?? written ?? spare),
  };
}

function spareDateName(source: MessageSource, delivered: Date | undefined): string {
  if (source.envelope?.date) return "that of the From_ line";
  return delivered ? "that of the last Received header" : "that of the file";
}

// Graph gives whole seconds.
function graphDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

function headersOf({ email }: ParsedMail): InternetMessageHeader[] {
  return email.headers.map(({ originalKey, value }) => ({
    name: cleanText(originalKey),
    value: cleanText(value),
  }));
}

function importanceOf(header: ParsedMail["header"]): Importance {
  const words =
    `${header("importance")} ${header("x-priority")} ${header("priority")}`.toLowerCase();
  if (/\bhigh\b|\b[12]\b|(?<!-)\burgent\b/.test(words)) return "high";
  return /\blow\b|\b[45]\b|non-urgent/.test(words) ? "low" : "normal";
}

function isFlagged(header: ParsedMail["header"]): boolean {
  const mozilla = Number.parseInt(header("x-mozilla-status") || "0", 16);
  return header("x-status").includes("F") || (mozilla & 4) !== 0;
}

function bodyOf({ email }: ParsedMail, warn: Warn): { body: ItemBody; bodyPreview: string } {
  const html = email.html?.trim() ? email.html : undefined;
  const whole = html ?? email.text ?? "";
  if (whole.includes("\0")) warn("nul-characters", "NUL characters in the text were left out.");
  const clean = cleanText(whole);
  const content = cleanText(clean.slice(0, mailLimits.bodyLength));
  if (content.length < clean.length) {
    warn("long-body", `The text is ${clean.length} characters long; its end was left out.`);
  }
  const text = cleanText(email.text ?? "");
  const bodyPreview = text.trim() ? textPreview(text) : html ? htmlPreview(content) : "";
  return { body: { contentType: html ? "html" : "text", content }, bodyPreview };
}

function meetingOf({ email }: ParsedMail, warn: Warn): object {
  const part = readCalendarPart(email, warn);
  if (!part) return {};
  return {
    "@odata.type": part.odataType,
    meetingMessageType: part.meetingMessageType,
    ...(part.start && { startDateTime: part.start }),
    ...(part.end && { endDateTime: part.end }),
    ...(part.location && { location: { displayName: part.location } }),
  };
}
