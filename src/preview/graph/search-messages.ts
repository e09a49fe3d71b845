import type { NullableOption, Recipient } from "@microsoft/microsoft-graph-types";
import type { MessageState } from "../tenant/mailbox-state";
import { badRequest } from "./graph-failure";
import { bodyIn } from "./message-body";

const people = (...all: (NullableOption<Recipient[]> | undefined)[]): string =>
  all
    .flatMap((recipients) => recipients ?? [])
    .map(({ emailAddress }) => `${emailAddress?.name ?? ""} ${emailAddress?.address ?? ""}`)
    .join(" ");
const from = ({ resource }: MessageState) => people(resource.from ? [resource.from] : []);
const subject = ({ resource }: MessageState) => resource.subject ?? "";
const body = ({ resource }: MessageState) => bodyIn(resource.body, "text").content ?? "";

/** The words of Outlook's search language that the door understands. */
const searchable: Readonly<Record<string, (message: MessageState) => string>> = {
  from,
  subject,
  body,
  to: ({ resource }) => people(resource.toRecipients),
  cc: ({ resource }) => people(resource.ccRecipients),
  participants: (message) =>
    `${from(message)} ${people(message.resource.toRecipients, message.resource.ccRecipients)}`,
};

/**
 * Finds messages by the words of a $search; each word, or `property:word`, must be the beginning of a word there.
 * @see https://learn.microsoft.com/graph/search-query-parameter
 */
export function searchMessages(
  messages: readonly MessageState[],
  search: string,
): readonly MessageState[] {
  const words = search.split(/\s+(?:AND\s+)?/).filter((word) => word !== "");
  const finders = words.map(toFinder);
  return messages.filter((message) => finders.every((finder) => finder(message)));
}

function toFinder(term: string): (message: MessageState) => boolean {
  const [property = "", value] = term.split(":", 2);
  if (value === undefined) return (message) => [subject, from, body].some(has(message, term));
  const reader = searchable[property.toLowerCase()];
  if (!reader) throw badRequest(`The search property '${property}' is not known.`);
  return (message) => has(message, value)(reader);
}

function has(message: MessageState, word: string) {
  const wanted = word.replaceAll(/^[("]+|[)"*]+$/g, "").toLowerCase();
  return (reader: (message: MessageState) => string) =>
    reader(message)
      .toLowerCase()
      .split(/[^\p{L}\p{N}@.-]+/u)
      .some((one) => one.startsWith(wanted));
}
