import type { Email } from "postal-mime";

/** What a text/calendar part says about a meeting, in Graph's words. */
export interface CalendarPart {
  odataType: string;
  meetingMessageType:
    | "meetingRequest"
    | "meetingCancelled"
    | "meetingAccepted"
    | "meetingTenativelyAccepted"
    | "meetingDeclined";
  start?: DateWithZone;
  end?: DateWithZone;
  location?: string;
}

interface DateWithZone {
  dateTime: string;
  timeZone: string;
}

// Graph itself spells the third without its second "t".
const answers: Readonly<Record<string, CalendarPart["meetingMessageType"]>> = {
  ACCEPTED: "meetingAccepted",
  DECLINED: "meetingDeclined",
  TENTATIVE: "meetingTenativelyAccepted",
};

/**
 * Reads the meeting out of a message, if it is one by its METHOD: a request, a cancellation or an answer.
 * @see https://www.rfc-editor.org/rfc/rfc5546
 */
export function readCalendarPart(email: Email): CalendarPart | undefined {
  const part = email.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  if (!part) return undefined;
  const text = contentAsText(part.content).replace(/\r?\n[ \t]/g, "");
  const method = part.method ?? property(text, "METHOD")?.value.toUpperCase();
  const kind = kindOf(method, text);
  if (!kind) return undefined;
  const start = dateOf(text, "DTSTART");
  const end = dateOf(text, "DTEND");
  const location = property(text, "LOCATION")?.value.replace(/\\([,;\\])/g, "$1");
  return { ...kind, ...(start && { start }), ...(end && { end }), ...(location && { location }) };
}

function kindOf(
  method: string | undefined,
  text: string,
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
  const answer = answers[/PARTSTAT=([A-Z-]+)/i.exec(text)?.[1]?.toUpperCase() ?? ""];
  if (method !== "REPLY" || !answer) return undefined;
  return { odataType: "#microsoft.graph.eventMessageResponse", meetingMessageType: answer };
}

/** The text of an attachment's content in any of the library's shapes. */
function contentAsText(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function property(text: string, name: string): { parameters: string; value: string } | undefined {
  const inEvent = text.slice(Math.max(0, name === "METHOD" ? 0 : text.indexOf("BEGIN:VEVENT")));
  const match = new RegExp(`^${name}((?:;[^:\\r\\n]*)?):(.*)$`, "im").exec(inEvent);
  return match ? { parameters: match[1] ?? "", value: (match[2] ?? "").trim() } : undefined;
}

function dateOf(text: string, name: string): DateWithZone | undefined {
  const found = property(text, name);
  const digits = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/.exec(found?.value ?? "");
  if (!found || !digits) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", utc] = digits;
  const zone = /TZID="?([^";:]+)/i.exec(found.parameters)?.[1];
  return {
    dateTime: `${year}-${month}-${day}T${hour}:${minute}:${second}.0000000`,
    timeZone: utc ? "UTC" : (zone ?? "UTC"),
  };
}
