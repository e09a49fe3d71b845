import fs from "node:fs";
import path from "node:path";
import type { Message } from "../../../src/core/triage/message";
import {
  knownAtOf,
  ownerProfile,
  plainMessage,
  subjectStem,
  type OwnerMail,
  type ReceivedMail,
  type SentMail,
} from "./owner-mail";
import { readJson, readJsonLines } from "./read-json-lines";

interface ListRow {
  i?: number;
  messageId?: string;
  date?: string;
  fromName?: string;
  from_?: string;
  subject?: string;
  references?: string[];
  parent?: string | null;
  body?: string;
}

interface LabelRow {
  i: number;
  replied7d?: number | boolean;
  replyDelayHours?: number | null;
}

interface ListMessage {
  index: number;
  message: Message;
  at: number;
  /** Who wrote what this answers. */
  answers: Message | undefined;
}

/**
 * Reads the owners of a folder laid out as `rdevel`: the messages of a list once, and for each owner one file that
 * says which of them he received and which he answered. What an owner wrote himself is what his file leaves out.
 */
export function readRdevel(folder: string): OwnerMail[] {
  const file = ["messages.jsonl.gz", "messages.jsonl"]
    .map((name) => path.join(folder, name))
    .find((name) => fs.existsSync(name));
  if (file === undefined) return [];
  const owners = (readJson(path.join(folder, "owners.json")) ?? []) as { owner: string }[];
  const messages = toListMessages(readJsonLines<ListRow>(file));
  return owners.flatMap(({ owner }) => {
    const labels = ["labels.jsonl.gz", "labels.jsonl"]
      .map((ending) => path.join(folder, `${owner}.${ending}`))
      .find((name) => fs.existsSync(name));
    return labels === undefined ? [] : [toOwnerMail(owner, messages, readJsonLines(labels))];
  });
}

function toListMessages(rows: readonly ListRow[]): ListMessage[] {
  const byId = new Map<string, Message>();
  const messages: ListMessage[] = [];
  for (const [place, row] of rows.entries()) {
    const at = Date.parse(row.date ?? "");
    if (Number.isNaN(at)) continue;
    const answers = row.parent ? byId.get(row.parent) : undefined;
    const message = toMessage(row, place, answers);
    if (message.internetMessageId !== "") byId.set(message.internetMessageId, message);
    messages.push({ index: row.i ?? place, message, at, answers });
  }
  return messages.sort((one, other) => one.at - other.at);
}

function toMessage(row: ListRow, place: number, answers: Message | undefined): Message {
  const subject = row.subject ?? "";
  const body = row.body ?? "";
  const id = `list-${row.i ?? place}`;
  const from = {
    name: row.fromName ?? "",
    address: (row.from_ ?? row.fromName ?? "").toLowerCase(),
  };
  return plainMessage({
    id,
    subject,
    body,
    from,
    preview: body.slice(0, 255),
    conversationId: answers?.conversationId ?? (subjectStem(subject) || id),
    internetMessageId: row.messageId ?? "",
    receivedAt: new Date(Date.parse(row.date ?? "")).toISOString(),
    headers: {
      ...(row.parent ? { "in-reply-to": row.parent } : {}),
      ...(row.references?.length ? { references: row.references.join(" ") } : {}),
    },
  });
}

function toOwnerMail(
  owner: string,
  messages: readonly ListMessage[],
  labels: readonly LabelRow[],
): OwnerMail {
  const labelOf = new Map(labels.map((label) => [label.i, label]));
  const received: ReceivedMail[] = [];
  const sent: SentMail[] = [];
  for (const { index, message, at, answers } of messages) {
    const label = labelOf.get(index);
    if (label) {
      const answered = Boolean(label.replied7d);
      received.push({
        message,
        at,
        answered,
        knownAt: knownAtOf(at, answered, label.replyDelayHours),
      });
    } else sent.push({ message: answers ? { ...message, to: [answers.from] } : message, at });
  }
  const name = owner
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
  const addresses = [...new Set(sent.map(({ message }) => message.from.address))];
  return { owner, profile: ownerProfile(name, addresses), received, sent };
}
