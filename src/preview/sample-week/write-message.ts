import { createHash } from "node:crypto";
import type { InternetMessageHeader, Message, Recipient } from "@microsoft/microsoft-graph-types";
import { fillInDates } from "./fill-in-dates";
import { colleagues, contacts, type PersonKey, type SamplePerson } from "./people";
import { localTime, type SampleCalendar } from "./sample-calendar";
import type { Correspondent, SampleMeeting, SampleMessage } from "./sample-message";
import { bodyOf, textWithHistory, type WrittenMessage } from "./write-body";

const longestPreview = 255;

/** Turns the sample messages into Graph's, with dates filled in, history quoted and conversations joined. */
export class MessageWriter {
  private readonly byKey: ReadonlyMap<string, SampleMessage>;

  constructor(
    messages: readonly SampleMessage[],
    private readonly calendar: SampleCalendar,
  ) {
    this.byKey = new Map(messages.map((message) => [message.key, message]));
  }

  /** The resource of a message, the same for everybody who has a copy; `isRead` is the copy's own. */
  write(message: SampleMessage): Message {
    const written = this.written(message);
    const html = message.html && this.filled(message.html, message);
    const sentDateTime = written.sentAt.toISOString().replace(/\.\d+Z$/, "Z");
    const from = recipient(written.from);
    return {
      subject: written.subject,
      from,
      sender: message.sender ? recipient(personOf(message.sender)) : from,
      toRecipients: written.to.map(recipient),
      ccRecipients: (message.cc ?? []).map(personOf).map(recipient),
      bccRecipients: [],
      replyTo: message.replyTo ? [recipient(personOf(message.replyTo))] : [],
      sentDateTime,
      receivedDateTime: sentDateTime,
      createdDateTime: sentDateTime,
      internetMessageId: this.messageId(message),
      internetMessageHeaders: this.headersOf(message),
      conversationId: this.conversationId(message),
      ...bodyOf(message, html, written.text),
      bodyPreview: message.isEncrypted ? "" : written.text.slice(0, longestPreview).trimEnd(),
      importance: message.importance ?? "normal",
      hasAttachments: (message.attachments ?? []).length > 0,
      isDraft: message.isDraft ?? false,
      isReadReceiptRequested: false,
      isDeliveryReceiptRequested: null,
      categories: [...(message.categories ?? [])],
      inferenceClassification: message.headers?.Precedence === "bulk" ? "other" : "focused",
      flag: { flagStatus: message.isFlagged ? "flagged" : "notFlagged" },
      ...(message.meeting && this.meetingOf(message.meeting)),
    };
  }

  /** When a message was sent. */
  sentAt(message: SampleMessage): Date {
    return this.calendar.sentAt(message.at);
  }

  private written(message: SampleMessage): WrittenMessage {
    const answered = message.answers === undefined ? undefined : this.found(message.answers);
    const own = message.text.map((paragraph) => this.filled(paragraph, message));
    return {
      from: personOf(message.from),
      to: message.to.map(personOf),
      sentAt: this.sentAt(message),
      subject: this.filled(message.subject, message),
      language: message.language,
      text: textWithHistory(own, message.quote, answered && this.written(answered)),
    };
  }

  private filled(text: string, message: SampleMessage): string {
    const { calendar } = this;
    const writtenOn = localTime(this.sentAt(message)).date;
    return fillInDates(text, { language: message.language, calendar, writtenOn });
  }

  private found(key: string): SampleMessage {
    const message = this.byKey.get(key);
    if (!message) throw new RangeError(`MessageWriter: no message ${key}`);
    return message;
  }

  private messageId({ key, from }: SampleMessage): string {
    return `<${key}@${personOf(from).address.split("@")[1]}>`;
  }

  /** The messages it goes back to, the oldest first. */
  private ancestors({ answers }: SampleMessage): SampleMessage[] {
    if (answers === undefined) return [];
    const parent = this.found(answers);
    return [...this.ancestors(parent), parent];
  }

  private conversationId(message: SampleMessage): string {
    const root = this.ancestors(message)[0] ?? message;
    return `AAQk${createHash("sha256").update(root.key).digest("base64url").slice(0, 40)}`;
  }

  private headersOf(message: SampleMessage): InternetMessageHeader[] {
    const ancestors = this.ancestors(message).map((one) => this.messageId(one));
    const parent = ancestors.at(-1);
    const threading = parent
      ? { "In-Reply-To": parent, References: ancestors.join(" ") }
      : undefined;
    const headers = {
      "Message-ID": this.messageId(message),
      Date: this.sentAt(message).toUTCString(),
      ...threading,
      ...message.headers,
    };
    return Object.entries(headers).map(([name, value]) => ({ name, value }));
  }

  private meetingOf({ kind, start, end, location }: SampleMeeting): object {
    return {
      "@odata.type": odataTypes[kind] ?? "#microsoft.graph.eventMessageResponse",
      meetingMessageType: meetingTypes[kind],
      startDateTime: this.meetingTime(start),
      endDateTime: this.meetingTime(end),
      location: { displayName: location, locationType: "default" },
      isAllDay: false,
      isOutOfDate: false,
      isDelegated: false,
      type: "singleInstance",
    };
  }

  private meetingTime(words: string): { dateTime: string; timeZone: string } {
    const [days = "", time = ""] = words.split(" ");
    const instant = this.calendar.instant(Number(days), time);
    return { dateTime: instant.toISOString().replace(/\.\d+Z$/, ".0000000"), timeZone: "UTC" };
  }
}

/** The name and address of anybody a sample message can name. */
export function personOf(who: Correspondent): SamplePerson {
  if (typeof who !== "string") return who;
  return isColleague(who) ? colleagues[who] : contacts[who];
}

/** Says whether a person of the cast has a mailbox here. */
export function isColleague(who: PersonKey): who is keyof typeof colleagues {
  return who in colleagues;
}

function recipient({ name, address }: SamplePerson): Recipient {
  return { emailAddress: { name, address } };
}

const odataTypes: Partial<Record<SampleMeeting["kind"], string>> = {
  request: "#microsoft.graph.eventMessageRequest",
  update: "#microsoft.graph.eventMessageRequest",
  cancelled: "#microsoft.graph.eventMessage",
};

// Graph itself spells the tentative one without its second "t".
const meetingTypes = {
  request: "meetingRequest",
  update: "meetingRequest",
  cancelled: "meetingCancelled",
  accepted: "meetingAccepted",
  tentative: "meetingTenativelyAccepted",
  declined: "meetingDeclined",
} as const satisfies Record<SampleMeeting["kind"], string>;
