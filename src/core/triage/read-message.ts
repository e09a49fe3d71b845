import { readInstant } from "../shared/instant";
import { domainOf } from "../shared/person";
import { readContentSigns } from "./content-signs";
import type { Deadline } from "./deadline";
import { readDeadlines } from "./deadlines/read-deadlines";
import type { Message } from "./message";
import { readAmounts } from "./read-amounts";
import type { Reading } from "./seen-message";
import type { TriageProfile } from "./triage-profile";

const none: readonly never[] = [];

/** Longer texts are not searched for dates and amounts; what matters stands earlier. */
const mostCharacters = 20_000;
/** Outlook writes no longer subjects than 255 characters; what goes on for longer is there to be found. */
const mostOfSubject = 1_000;

/**
 * Reads the words of one message, its body when it is there and its preview otherwise: signs, deadlines, amounts, and
 * what the headers say when they were asked for. The dates in a mailing bind nobody and are not looked for.
 */
export function readMessage(
  message: Message,
  place: Pick<TriageProfile, "timeZone" | "locale">,
  isMailing = false,
): Reading {
  const text = message.body ?? message.preview;
  const subject = message.subject.slice(0, mostOfSubject);
  const content = readContentSigns(subject, text);
  const ownText = text.slice(0, Math.min(content.ownEnd, mostCharacters));
  // The subject of an answer was written by somebody else, on another day.
  const dated = content.isReply ? ownText : `${subject}\n${ownText}`;
  const reading: Reading = {
    content,
    deadlines: isMailing || content.signs.unsubscribe ? none : deadlinesIn(dated, message, place),
    amounts: content.hasDigits && content.hasCurrency ? readAmounts(dated) : none,
    fromBody: message.body !== undefined,
  };
  // Headers come with the few bodies that are read.
  return message.headers ? { ...reading, ...headersOf(message) } : reading;
}

function deadlinesIn(
  text: string,
  message: Message,
  { timeZone, locale }: Pick<TriageProfile, "timeZone" | "locale">,
): readonly Deadline[] {
  const writtenAt = message.receivedAt;
  if (Number.isNaN(readInstant(writtenAt))) return none;
  const found = readDeadlines(text, { writtenAt, timeZone, locale });
  // A copy has no room to spare, and thousands of messages keep theirs.
  return found.length > 0 ? found.slice() : none;
}

function headersOf({ headers, from }: Message): Pick<Reading, "bulkHeader" | "replyTo"> {
  if (!headers) return {};
  const bulkHeader = bulkHeaderIn(headers);
  const replyTo = /[^\s<>,"]+@[^\s<>,"]+/u.exec(headers["reply-to"] ?? "")?.[0].toLowerCase();
  const answersElsewhere = replyTo !== undefined && domainOf(replyTo) !== domainOf(from.address);
  return {
    ...(bulkHeader ? { bulkHeader } : {}),
    ...(answersElsewhere ? { replyTo } : {}),
  };
}

function bulkHeaderIn(headers: Readonly<Record<string, string>>): string | undefined {
  if (headers["list-unsubscribe"]) return "List-Unsubscribe";
  if (headers["list-id"]) return "List-Id";
  if (/bulk|list|junk/iu.test(headers.precedence ?? "")) return "Precedence";
  const automatic = headers["auto-submitted"];
  return automatic && !/^no\b/iu.test(automatic) ? "Auto-Submitted" : undefined;
}
