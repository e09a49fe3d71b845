import { readInstant } from "../shared/instant";
import { domainOf } from "../shared/person";
import { contentSignsIn, type ContentSigns } from "./content-signs";
import type { Deadline } from "./deadline";
import { deadlinesIn } from "./deadlines/read-deadlines";
import { MessageScan } from "./message-scan";
import type { Message } from "./message";
import { readAmounts } from "./read-amounts";
import type { Reading } from "./seen-message";
import type { TriageProfile } from "./triage-profile";
import type { FoundAmount } from "./triaged-message";

const none: readonly never[] = [];
const words = new MessageScan();

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
  words.scan(message.subject.slice(0, mostOfSubject), message.body ?? message.preview);
  const content = contentSignsIn(words);
  const bindsNobody = isMailing || content.signs.has("unsubscribe");
  const reading: Reading = {
    content,
    deadlines: bindsNobody ? none : datesIn(content, message.receivedAt, place),
    amounts: content.hasDigits && content.hasCurrency ? amountsIn(content) : none,
    fromBody: message.body !== undefined,
  };
  // Headers come with the few bodies that are read.
  return message.headers ? { ...reading, ...headersOf(message) } : reading;
}

/** The subject of an answer was written by somebody else, on another day. */
function datesIn(
  { isReply, ownEnd }: ContentSigns,
  writtenAt: string,
  { timeZone, locale }: Pick<TriageProfile, "timeZone" | "locale">,
): readonly Deadline[] {
  if (Number.isNaN(readInstant(writtenAt))) return none;
  const context = { writtenAt, timeZone, locale };
  const { subject, text } = words;
  return joined(
    isReply ? none : deadlinesIn(subject, subject.end, context),
    deadlinesIn(text, Math.min(ownEnd, mostCharacters), context),
  );
}

function amountsIn({ isReply, ownEnd }: ContentSigns): readonly FoundAmount[] {
  const { subject, text } = words;
  return joined(
    isReply ? none : readAmounts(subject.text),
    readAmounts(text.text.slice(0, Math.min(ownEnd, mostCharacters))),
  );
}

/** Both lists in one that has no room to spare: thousands of messages keep theirs. */
function joined<Found>(inSubject: readonly Found[], inText: readonly Found[]): readonly Found[] {
  if (inSubject.length === 0) return inText.length === 0 ? none : inText.slice();
  return [...inSubject, ...inText];
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
