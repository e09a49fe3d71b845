import type { WorkOptions } from "../core/triage/mailbox";
import type { Confidentiality, Message } from "../core/triage/message";
import { readInBatches, type BatchStep } from "./graph-batch";
import { mailboxIn, withQuery, type GraphClient } from "./graph-client";
import { graphErrorOf } from "./graph-error";
import { bodyAsText, bodyFields, listFields } from "./message-fields";
import { toMessage, type WireMessage } from "./to-message";

type Fields = Readonly<Record<string, string>>;

/**
 * Reads single messages of one mailbox, many at a time, and remembers how closed each message is, so that a body that
 * may not be read is never asked for.
 */
export class MailboxMessages {
  private readonly confidentiality = new Map<string, Confidentiality>();

  /** `path` is the mailbox's: "/me". */
  constructor(
    private readonly client: GraphClient,
    private readonly path: string,
  ) {}

  /** Translates messages that came in any way. */
  take(messages: readonly WireMessage[]): Message[] {
    return messages.map((wire) => {
      const message = toMessage(wire);
      this.confidentiality.set(message.id, message.confidentiality);
      return message;
    });
  }

  /** Reads messages as they stand in a list; those that are gone are left out. */
  readListed(ids: readonly string[], options: WorkOptions): Promise<Map<string, WireMessage>> {
    return this.readAll(ids, () => listFields, options);
  }

  /** Reads messages with their bodies where they may be read, in the order asked for; without those that are gone. */
  async readBodies(ids: readonly string[], options: WorkOptions): Promise<Message[]> {
    const found = await this.readAll(ids, (id) => this.fieldsFor(id), options);
    const unknown = ids.filter((id) => found.has(id) && !this.confidentiality.has(id));
    this.take([...found.values()]);
    const nowKnown = unknown.filter((id) => this.mayBeRead(id));
    const late = await this.readAll(nowKnown, () => bodyFields, options);
    const present = ids.flatMap((id) => late.get(id) ?? found.get(id) ?? []);
    return this.take(present);
  }

  /** Reads one message by any of its ids; the id that comes back is the immutable one. */
  async readOne(anyId: string): Promise<Message> {
    const path = withQuery(this.messagePath(anyId), this.fieldsFor(anyId));
    const wire = await this.client.get<WireMessage>(path, { prefer: [bodyAsText] });
    const message = toMessage(wire);
    this.take([wire]);
    const isComplete = message.body !== undefined || !this.mayBeRead(message.id);
    if (isComplete) return message;
    const [whole] = await this.readBodies([message.id], {});
    return whole ?? message;
  }

  private async readAll(
    ids: readonly string[],
    fieldsOf: (id: string) => Fields,
    options: WorkOptions,
  ): Promise<Map<string, WireMessage>> {
    const steps = ids.map((id, index): BatchStep => {
      const url = withQuery(this.messagePath(id), fieldsOf(id));
      return { id: String(index), method: "GET", url, prefer: [bodyAsText] };
    });
    const answers = await readInBatches(this.client, steps, {
      mailbox: mailboxIn(this.path),
      signal: options.signal,
      onAnswered: (done) => options.onProgress?.({ done, total: ids.length }),
    });
    const found = new Map<string, WireMessage>();
    ids.forEach((id, index) => {
      const { status, body } = answers.get(String(index)) ?? { status: 503, body: undefined };
      if (status === 200) found.set(id, body as WireMessage);
      else if (status !== 404) throw graphErrorOf({ status, body, retryAfter: null }, this.path);
    });
    return found;
  }

  private fieldsFor(id: string): Fields {
    return this.mayBeRead(id) ? bodyFields : listFields;
  }

  /** False also for a message that was never seen. */
  private mayBeRead(id: string): boolean {
    return this.confidentiality.get(id) === "normal";
  }

  private messagePath(id: string): string {
    return `${this.path}/messages/${encodeURIComponent(id)}`;
  }
}
