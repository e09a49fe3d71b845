import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";
import type ICAL from "ical.js";
import type { Email } from "postal-mime";
import { blocksOf, readBlock, reasonOf, textOf } from "../real-calendar/read-icalendar";
import { MomentReader } from "../real-calendar/read-moment";
import type { Warn } from "./mail-load-report";

/** What a text/calendar part says about a meeting, in Graph's words. */
export interface CalendarPart {
  odataType: string;
  meetingMessageType:
    | "meetingRequest"
    | "meetingCancelled"
    | "meetingAccepted"
    | "meetingTenativelyAccepted"
    | "meetingDeclined";
  start?: DateTimeTimeZone;
  end?: DateTimeTimeZone;
  location?: string;
}

// Graph itself spells the third without its second "t".
const answers: Readonly<Record<string, CalendarPart["meetingMessageType"]>> = {
  ACCEPTED: "meetingAccepted",
  DECLINED: "meetingDeclined",
  TENTATIVE: "meetingTenativelyAccepted",
};

/**
 * Reads the meeting out of a message, if it is one by its METHOD: a request, a cancellation or an answer. One whose
 * event cannot be read is a meeting without a time, with a warning.
 * @see https://www.rfc-editor.org/rfc/rfc5546
 */
export function readCalendarPart(email: Email, warn: Warn): CalendarPart | undefined {
  const part = email.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  if (!part) return undefined;
  const text = contentAsText(part.content);
  const method = part.method ?? /^METHOD:(\w+)/im.exec(text)?.[1]?.toUpperCase();
  const event = readEvent(text, warn);
  const kind = kindOf(method, event);
  return kind && { ...kind, ...(event && placeOf(event, text, warn)) };
}

function readEvent(text: string, warn: Warn): ICAL.Component | undefined {
  const [block] = blocksOf(text, "VEVENT");
  return block && attempt(() => readBlock(block), warn);
}

function placeOf(event: ICAL.Component, text: string, warn: Warn) {
  const zones = blocksOf(text, "VTIMEZONE").flatMap(
    (block) => attempt(() => readBlock(block), warn) ?? [],
  );
  const moments = new MomentReader(zones, "UTC");
  const start = moments.read(event.getFirstProperty("dtstart"));
  const end = moments.read(event.getFirstProperty("dtend"));
  const location = textOf(event, "location");
  return { ...(start && { start }), ...(end && { end }), ...(location && { location }) };
}

function attempt<T>(read: () => T, warn: Warn): T | undefined {
  try {
    return read();
  } catch (error) {
    warn("calendar-part", `The meeting's calendar part cannot be read: ${reasonOf(error)}`);
    return undefined;
  }
}

function kindOf(
  method: string | undefined,
  event: ICAL.Component | undefined,
): Pick<CalendarPart, "odataType" | "meetingMessageType"> | undefined {
  if (method === "REQUEST") {
    return {
      odataType: "#microsoft.graph.eventMessageRequest",
      meetingMessageType: "meetingRequest",
    };
  }
  if (method === "CANCEL") {
    return { odataType: "#microsoft.graph.eventMessage", meetingMessageType: "meetingCancelled" };
  }
  const answer = event && answers[answerOf(event)];
  if (method !== "REPLY" || !answer) return undefined;
  return { odataType: "#microsoft.graph.eventMessageResponse", meetingMessageType: answer };
}

function answerOf(event: ICAL.Component): string {
  const answer = event.getFirstProperty("attendee")?.getFirstParameter("partstat");
  return answer?.toUpperCase() ?? "";
}

/** The text of an attachment's content in any of the library's shapes. */
function contentAsText(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
