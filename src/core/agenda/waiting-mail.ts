import type { Agenda, AgendaItem } from "../meeting/agenda";
import { toShortDate } from "../meeting/meeting-clock";
import { displayNameOf, type Person } from "../shared/person";

/** A message that waits for a decision: in the lane for it, or flagged. Its text is not read. */
export interface WaitingMessage {
  subject: string;
  from: Person;
  /** UTC instant in ISO form. */
  receivedAt: string;
  /** Where it is opened; empty when it cannot be. */
  webLink: string;
}

/** The messages that the agenda has no item of yet. */
export function notYetTaken(
  messages: readonly WaitingMessage[],
  agenda: Agenda,
): readonly WaitingMessage[] {
  const taken = new Set(
    agenda.items.flatMap(({ source }) => (source?.kind === "mail" ? keyOf(source) : [])),
  );
  return messages.filter((message) => !taken.has(keyOf(sourceOf(message, agenda))));
}

/** The item that deals with a message: its subject without "SV:" and "VB:", and a link back to it. */
export function itemOfMessage(
  message: WaitingMessage,
  agenda: Agenda,
): Partial<Omit<AgendaItem, "id">> {
  const title = message.subject.replace(/^(?:\s*(?:re|sv|fw|fwd|vb)\s*:)+\s*/iu, "").trim();
  return { title, type: "decision", minutes: 10, source: sourceOf(message, agenda) };
}

function sourceOf({ from, receivedAt, webLink }: WaitingMessage, { language }: Agenda) {
  const title = `${displayNameOf(from)}, ${toShortDate(receivedAt.slice(0, 10), language)}`;
  return { kind: "mail" as const, title, ...(webLink && { url: webLink }) };
}

function keyOf({ title, url }: { title: string; url?: string }): string {
  return url ?? title;
}
