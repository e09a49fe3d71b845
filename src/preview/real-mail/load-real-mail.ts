import { createReadStream } from "node:fs";
import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { Tenant, TenantUser } from "../tenant/tenant";
import { assignConversations } from "./assign-conversations";
import { findMailFiles, type MailFile } from "./find-mail-files";
import { findMe, isNamed, nameOfMe } from "./find-me";
import type { Envelope } from "./from-line";
import { mailLimits, type MailLimits } from "./mail-limits";
import type { MailLoadReport, Warn } from "./mail-load-report";
import { parseMail } from "./parse-mail";
import { ReadMark } from "./read-mark";
import { splitMbox } from "./split-mbox";
import { AttachmentShelf } from "./to-attachments";
import { extendedPropertiesOf, toGraphMessage } from "./to-graph-message";

/** Who is signed in when neither she nor her mail says who she is. */
const madeUp = "me@mail.example";

/** Which mail to load, and as whose. */
export interface RealMailOptions {
  /** Files (.mbox, .eml) and folders of them. */
  paths: string[];
  /** The address of the person whose mail it is; without it the one that most of the mail was delivered to. */
  me?: string;
  /** Told now and then how many messages were read. */
  onProgress?: (seen: number) => void;
  limits?: MailLimits;
}

/**
 * Loads one's own mail into the tenant as the signed-in person's inbox and sent items: what `me` wrote was sent, the rest
 * came in. Nothing in a file stops the reading; what is odd or cannot be read stands in the report with its place.
 * Throws RangeError when no path is given.
 */
export async function loadRealMail(
  tenant: Tenant,
  options: RealMailOptions,
): Promise<MailLoadReport> {
  if (options.paths.length === 0) throw new RangeError("loadRealMail: no path");
  const reading = new MailReading(options.limits ?? mailLimits, options.onProgress);
  await reading.readAll(options.paths);
  reading.warnOfDuplicates();
  return layInto(tenant, reading, options.me);
}

/** A message on its way into the mailbox. */
interface ReadMessage {
  place: string;
  message: Message;
  attachments: FileAttachment[];
  extendedProperties: Record<string, string>;
}

class MailReading {
  readonly messages: ReadMessage[] = [];
  readonly report: Omit<MailLoadReport, "me" | "loaded"> = {
    seen: 0,
    refused: [],
    warnings: [],
    passedOver: [],
  };
  private readonly shelf: AttachmentShelf;

  constructor(
    private readonly limits: MailLimits,
    private readonly onProgress?: (seen: number) => void,
  ) {
    this.shelf = new AttachmentShelf(limits);
  }

  async readAll(paths: string[]): Promise<void> {
    const found = await findMailFiles(paths);
    this.report.refused.push(...found.refused);
    this.report.passedOver.push(...found.passedOver);
    this.report.seen += found.refused.length;
    for (const file of found.files) await this.readFile(file);
    this.onProgress?.(this.report.seen);
  }

  warnOfMe(me: string | undefined): void {
    const what =
      me === undefined
        ? `None of the mail says whom it is to; ${madeUp} is made up`
        : `None of the mail is from or to ${me}`;
    this.warnAt("")("unknown-me", `${what}; all of it went to the inbox.`);
  }

  warnOfDuplicates(): void {
    const seen = new Set<string>();
    for (const { place, message } of this.messages) {
      const id = message.internetMessageId;
      if (id && seen.has(id)) {
        this.warnAt(place)("duplicate-message-id", "An earlier message has the same Message-ID.");
      }
      if (id) seen.add(id);
    }
  }

  private async readFile(file: MailFile): Promise<void> {
    const seenBefore = this.report.seen;
    try {
      if (file.kind === "mbox") await this.readMbox(file);
      else await this.readSingle(file);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (typeof code !== "string") throw error;
      // What was read before the failure stays; only the rest of the file is lost, and said to be.
      if (this.report.seen === seenBefore || file.kind === "mbox") this.report.seen += 1;
      this.report.refused.push({ place: file.place, reason: `The file cannot be read: ${code}.` });
    }
  }

  private async readMbox(file: MailFile): Promise<void> {
    let number = 0;
    const chunks = createReadStream(file.path, { highWaterMark: 1024 * 1024 });
    for await (const piece of splitMbox(chunks, this.limits.messageBytes)) {
      const place = `${file.place}, message ${++number}`;
      const warn = this.warnAt(place);
      if (piece.isShortened) this.warnOfLength(warn);
      if (piece.endsWithoutLineBreak) {
        warn("cut-file", "The file ends without a line break; it may have been cut here.");
      }
      await this.readMessage(place, piece.bytes, file, piece.envelope);
    }
  }

  private async readSingle(file: MailFile): Promise<void> {
    const chunks: Buffer[] = [];
    const end = this.limits.messageBytes;
    for await (const chunk of createReadStream(file.path, { end })) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > end) this.warnOfLength(this.warnAt(file.place));
    await this.readMessage(file.place, bytes, file);
  }

  private async readMessage(
    place: string,
    bytes: Buffer,
    file: MailFile,
    envelope?: Envelope,
  ): Promise<void> {
    this.report.seen += 1;
    if (this.report.seen % 100 === 0) this.onProgress?.(this.report.seen);
    const warn = this.warnAt(place);
    try {
      const mail = await parseMail(withoutBlankStart(bytes), warn);
      if (!mail) {
        this.refuse(place, "There are no headers, so this is no message.");
        return;
      }
      const source = { fileDate: file.modified, ...(envelope && { envelope }) };
      this.messages.push({
        place,
        message: toGraphMessage(mail, source, warn),
        attachments: this.shelf.take(mail.email, warn),
        extendedProperties: extendedPropertiesOf(mail),
      });
    } catch (error) {
      // The MIME library throws plain errors for messages built to exhaust it; RangeErrors are bugs of ours.
      if (!(error instanceof Error) || error instanceof RangeError) throw error;
      this.refuse(place, `The message cannot be taken apart: ${error.message}`);
    }
  }

  private refuse(place: string, reason: string): void {
    this.report.refused.push({ place, reason });
  }

  private warnAt(place: string): Warn {
    return (code, message) => {
      this.report.warnings.push({ code, place, message });
    };
  }

  private warnOfLength(warn: Warn): void {
    const mebibytes = Math.round(this.limits.messageBytes / 1024 / 1024);
    warn("long-message", `The message is longer than ${mebibytes} MB; its end was left out.`);
  }
}

const leadingBlank = /^(?:\u00ef\u00bb\u00bf)?\s*(?:>?From [^\n]*\n)?/;

function withoutBlankStart(bytes: Buffer): Buffer {
  const blank = leadingBlank.exec(bytes.toString("latin1", 0, 1000))?.[0] ?? "";
  return bytes.subarray(blank.length);
}

function layInto(tenant: Tenant, reading: MailReading, givenMe?: string): MailLoadReport {
  const messages = reading.messages.map(({ message }) => message);
  const named = givenMe?.trim().toLowerCase() ?? findMe(messages);
  const me = named ?? madeUp;
  const mailbox = tenant.addUser(userOf(me, nameOfMe(messages, me)), {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  tenant.signedInUserId = mailbox.owner.id;
  if (messages.length > 0 && !messages.some((message) => isNamed(message, me))) {
    reading.warnOfMe(named);
  }
  const ordered = reading.messages.toSorted((a, b) => timeOf(a) - timeOf(b));
  assignConversations(
    ordered.map(({ message }) => message),
    me,
  );
  const readMark = new ReadMark(ordered.at(-1)?.message);
  const loaded = { inbox: 0, sent: 0 };
  for (const { message, attachments, extendedProperties } of ordered) {
    const isSent = message.from?.emailAddress?.address?.toLowerCase() === me;
    message.isRead = isSent || readMark.isRead(message);
    mailbox.addMessage(isSent ? "sentitems" : "inbox", message, {
      attachments,
      extendedProperties,
    });
    loaded[isSent ? "sent" : "inbox"] += 1;
  }
  return { me, loaded, ...reading.report };
}

function timeOf({ message }: ReadMessage): number {
  return Date.parse(message.receivedDateTime ?? "");
}

function userOf(mail: string, displayName: string): TenantUser {
  return { id: `me-${mail}`, displayName, mail, userPrincipalName: mail };
}
