import { createHash } from "node:crypto";
import type { Message } from "@microsoft/microsoft-graph-types";

/**
 * Gives each message a `conversationId`: messages that refer to each other by References or In-Reply-To belong
 * together, whether or not the one referred to is there; a reply without either joins the last earlier message with the
 * same subject and a correspondent in common. The ids depend only on the mail, so they are the same at every reading.
 * `messages` must stand in order of time; `me` does not count as a correspondent.
 */
export function assignConversations(messages: readonly Message[], me: string): void {
  const groups = new ConversationGroups();
  const lastByTopic = new Map<string, string>();
  for (const [index, message] of messages.entries()) {
    const own = `message ${index}`;
    const references = referencesOf(message);
    for (const id of [message.internetMessageId, ...references]) if (id) groups.join(id, own);
    joinByTopic(message, own, references.length > 0, me, lastByTopic, groups);
  }
  const idByGroup = new Map<string, string>();
  for (const [index, message] of messages.entries()) {
    const group = groups.find(`message ${index}`);
    // The first of a group in time gives the name, so that a later message does not change it.
    const id = idByGroup.get(group) ?? conversationIdOf(message);
    idByGroup.set(group, id);
    message.conversationId = id;
  }
}

const replyMark = /^\s*(?:(?:re|sv|fw|fwd|vb|aw|wg|antw|ang)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** The subject without "Re:", "SV:", "Fwd:" and their like, in lower case. */
export function topicOf(subject: string): string {
  return subject.replace(replyMark, "").replace(/\s+/g, " ").trim().toLowerCase();
}

function joinByTopic(
  message: Message,
  own: string,
  hasReferences: boolean,
  me: string,
  lastByTopic: Map<string, string>,
  groups: ConversationGroups,
): void {
  const subject = message.subject ?? "";
  const topic = topicOf(subject);
  if (!topic) return;
  const keys = correspondentsOf(message, me).map((address) => `${topic}\n${address}`);
  const earlier = keys.map((key) => lastByTopic.get(key)).find(Boolean);
  if (earlier && !hasReferences && replyMark.test(subject)) groups.join(earlier, own);
  for (const key of keys) lastByTopic.set(key, own);
}

function correspondentsOf(message: Message, me: string): string[] {
  const people = [message.from, ...(message.toRecipients ?? []), ...(message.ccRecipients ?? [])];
  const addresses = people.map((person) => person?.emailAddress?.address?.toLowerCase() ?? "");
  // Beyond fifty it is a mailing, and who else got it says nothing.
  return addresses.filter((address) => address !== "" && address !== me.toLowerCase()).slice(0, 50);
}

function referencesOf(message: Message): string[] {
  const headers = message.internetMessageHeaders ?? [];
  const values = headers.filter(({ name }) => /^(?:references|in-reply-to)$/i.test(name ?? ""));
  return values.flatMap(({ value }) => value?.match(/<[^<>\s]+>/g) ?? []);
}

function conversationIdOf(message: Message): string {
  const root =
    [referencesOf(message)[0], message.internetMessageId].find(Boolean) ?? nameOf(message);
  return `AAQk${createHash("sha256").update(root).digest("base64url").slice(0, 40)}`;
}

function nameOf({ subject, from, sentDateTime }: Message): string {
  return [subject, from?.emailAddress?.address, sentDateTime].join("\n");
}

/** Sets that grow together: "union-find" with path halving. */
class ConversationGroups {
  private readonly parents = new Map<string, string>();

  find(name: string): string {
    let at = name;
    for (let up = this.parents.get(at); up !== undefined; up = this.parents.get(at)) {
      const above = this.parents.get(up);
      if (above !== undefined) this.parents.set(at, above);
      at = up;
    }
    return at;
  }

  join(one: string, other: string): void {
    const a = this.find(one);
    const b = this.find(other);
    if (a !== b) this.parents.set(b, a);
  }
}
