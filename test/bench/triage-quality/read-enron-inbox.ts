import fs from "node:fs";
import path from "node:path";
import {
  knownAtOf,
  nameOfOwner,
  ownerProfile,
  plainMessage,
  subjectStem,
  type OwnerMail,
  type ReceivedMail,
  type SentMail,
} from "./owner-mail";
import { readJson, readJsonLines } from "./read-json-lines";

interface EnronRow {
  messageId?: string;
  date?: string;
  from?: string;
  xFrom?: string;
  to?: string[];
  cc?: string[];
  subject?: string;
  body?: string;
  replied7d?: boolean;
  replyDelayHours?: number | null;
}

/** Reads the owners of a folder laid out as `enron-inbox`: owners.json and one file of messages for each owner. */
export function readEnronInbox(folder: string): OwnerMail[] {
  const owners = (readJson(path.join(folder, "owners.json")) ?? []) as {
    owner: string;
    addresses?: string[];
  }[];
  return owners.flatMap(({ owner, addresses = [] }) => {
    const file = ["jsonl.gz", "jsonl"]
      .map((ending) => path.join(folder, `${owner}.${ending}`))
      .find((name) => fs.existsSync(name));
    return file === undefined ? [] : [toOwnerMail(owner, addresses, readJsonLines(file))];
  });
}

/**
 * The data holds no sent mail. What the owner sent is known only where an answer was seen, at the moment it was
 * written: there a message without words stands for it.
 */
function toOwnerMail(owner: string, addresses: readonly string[], rows: EnronRow[]): OwnerMail {
  const received: ReceivedMail[] = [];
  const sent: SentMail[] = [];
  const lowered = addresses.map((address) => address.toLowerCase());
  const profile = ownerProfile(nameOfOwner(owner, lowered), lowered);
  for (const [index, row] of rows.entries()) {
    const at = Date.parse(row.date ?? "");
    if (Number.isNaN(at)) continue;
    const message = toMessage(row, `${owner}-${index}`);
    const answered = row.replied7d === true;
    const knownAt = knownAtOf(at, answered, row.replyDelayHours);
    received.push({ message, at, answered, knownAt });
    if (answered)
      sent.push({ message: answerTo(message, profile.executive, knownAt), at: knownAt });
  }
  received.sort((one, other) => one.at - other.at);
  sent.sort((one, other) => one.at - other.at);
  return { owner, profile, received, sent };
}

function toMessage(row: EnronRow, id: string) {
  const subject = row.subject ?? "";
  const body = row.body ?? "";
  const from = { name: nameIn(row.xFrom ?? ""), address: (row.from ?? "").toLowerCase() };
  return plainMessage({
    id,
    subject,
    body,
    from,
    preview: body.slice(0, 255),
    conversationId: subjectStem(subject) || id,
    internetMessageId: row.messageId ?? "",
    receivedAt: new Date(Date.parse(row.date ?? "")).toISOString(),
    to: people(row.to),
    cc: people(row.cc),
  });
}

function answerTo(
  message: ReturnType<typeof toMessage>,
  executive: OwnerMail["profile"]["executive"],
  at: number,
) {
  const from = { name: executive.name, address: executive.addresses[0] ?? "" };
  return plainMessage({
    id: `answer-to-${message.id}`,
    subject: message.subject,
    from,
    conversationId: message.conversationId,
    receivedAt: new Date(at).toISOString(),
    to: [message.from],
  });
}

function people(addresses: readonly string[] = []) {
  return addresses.map((address) => ({ name: "", address: address.toLowerCase() }));
}

function nameIn(written: string): string {
  return /^"?([^"<@]*)/u.exec(written)?.[1]?.trim() ?? "";
}
