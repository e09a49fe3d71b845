import { randomUUID } from "node:crypto";
import type { FileAttachment } from "@microsoft/microsoft-graph-types";
import type { MailboxState, MessageState } from "../tenant/mailbox-state";

/** A file that comes to a message piece by piece. */
export interface AttachmentSession {
  id: string;
  /** What the address of the session carries in place of a token. */
  key: string;
  mailbox: MailboxState;
  message: MessageState;
  item: Pick<FileAttachment, "name" | "contentType" | "isInline"> & { size: number };
  /** What has come, in its order. */
  bytes: Buffer[];
  received: number;
  /** Milliseconds since 1970. */
  endsAt: number;
}

const lifetimeMs = 24 * 60 * 60 * 1000;

/** The upload sessions that are open at the door. */
export class AttachmentSessions {
  private readonly open = new Map<string, AttachmentSession>();

  /** Opens one at a moment in milliseconds since 1970. */
  begin(
    parts: Pick<AttachmentSession, "mailbox" | "message" | "item">,
    now: number,
  ): AttachmentSession {
    const [id, key] = [randomUUID(), randomUUID()];
    const session = { ...parts, id, key, bytes: [], received: 0, endsAt: now + lifetimeMs };
    this.open.set(id, session);
    return session;
  }

  /** The session of an address; `undefined` when there is none, the key is wrong or its time is over. */
  find(id: string, key: string, now: number): AttachmentSession | undefined {
    const session = this.open.get(id);
    return session?.key === key && session.endsAt > now ? session : undefined;
  }

  /** Ends a session; what had come is gone. */
  end({ id }: AttachmentSession): void {
    this.open.delete(id);
  }
}
