import { randomUUID } from "node:crypto";
import type { FileAttachment } from "@microsoft/microsoft-graph-types";
import type { Attachment, Email } from "postal-mime";
import type { MailLimits } from "./mail-limits";
import type { Warn } from "./mail-load-report";
import { cleanText } from "./parse-mail";

/** Turns the attachments of mails into Graph's, and keeps account of how much room they take together. */
export class AttachmentShelf {
  private used = 0;

  constructor(private readonly limits: MailLimits) {}

  /** The attachments of one mail. Those without room keep name and size and lose their content. */
  take(email: Email, warn: Warn): FileAttachment[] {
    return email.attachments
      .filter(({ mimeType }) => mimeType !== "text/calendar")
      .map((part, index) => this.takeOne(part, index, warn));
  }

  private takeOne(part: Attachment, index: number, warn: Warn): FileAttachment {
    const bytes = Buffer.from(part.content as Uint8Array);
    const hasRoom = this.hasRoomFor(bytes.length);
    if (!hasRoom) {
      warn("large-attachment", `Attachment ${index + 1} of ${bytes.length} bytes was left out.`);
    } else this.used += bytes.length;
    return Object.assign(
      { "@odata.type": "#microsoft.graph.fileAttachment" },
      {
        id: `AAMkAtt${randomUUID()}`,
        name: nameOf(part, index),
        contentType: part.mimeType,
        size: bytes.length,
        isInline: part.related === true,
        contentId: part.contentId?.replace(/^<|>$/g, "") ?? null,
        contentBytes: hasRoom ? bytes.toString("base64") : "",
      },
    );
  }

  private hasRoomFor(size: number): boolean {
    return (
      size <= this.limits.attachmentBytes && this.used + size <= this.limits.allAttachmentBytes
    );
  }
}

function nameOf({ filename, mimeType, description }: Attachment, index: number): string {
  const given = cleanText(filename ?? description ?? "").trim();
  if (given) return given;
  return mimeType === "message/rfc822" ? `message ${index + 1}.eml` : `attachment ${index + 1}`;
}
