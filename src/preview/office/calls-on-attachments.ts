import { randomBytes } from "node:crypto";
import type { FileAttachment } from "@microsoft/microsoft-graph-types";
import { CallFailure, officeErrors } from "./call-failure";
import { findMessage } from "./find-message";
import type { CallDesk, CallParameters, OutlookCallTable } from "./outlook-call";

/** Exchange's usual limit. */
const largestBytes = 25 * 1024 * 1024;

/** Attachments of the open message. */
export const callsOnAttachments: OutlookCallTable = {
  16: {
    name: "item.addFileAttachmentAsync",
    answer: async (desk, parameters) => {
      const bytes = await download(parameters.uri ?? "");
      return { data: attach(desk, parameters, bytes.toString("base64"), bytes.length) };
    },
  },
  19: {
    name: "item.addItemAttachmentAsync",
    answer: (desk, parameters) => {
      const found = findMessage(desk.tenant, desk.mailbox, parameters.itemId ?? "");
      if (!found) throw new CallFailure(officeErrors.itemNotFound);
      const { subject, body } = found.message.resource;
      const text = `Subject: ${subject ?? ""}\r\nContent-Type: text/html\r\n\r\n${body?.content ?? ""}`;
      const bytes = Buffer.from(text);
      const contentType = "message/rfc822";
      const name = `${parameters.name ?? "message"}.eml`;
      return {
        data: attach(
          desk,
          { ...parameters, name },
          bytes.toString("base64"),
          bytes.length,
          contentType,
        ),
      };
    },
  },
  20: {
    name: "item.removeAttachmentAsync",
    answer: (desk, { attachmentIndex }) => {
      const item = desk.item();
      item.requireRightToChange();
      const { attachments } = item.message;
      const place = attachments.findIndex((each) => each.id === attachmentIndex);
      const removed = attachments[place];
      if (!removed) throw new CallFailure(officeErrors.attachmentToDeleteDoesNotExist);
      attachments.splice(place, 1);
      item.change({ hasAttachments: attachments.some((each) => each.isInline !== true) });
      raiseChange(desk, "removed", removed);
      return {};
    },
  },
  148: {
    name: "item.addFileAttachmentFromBase64Async",
    answer: (desk, parameters) => {
      const base64 = parameters.base64String ?? "";
      return { data: attach(desk, parameters, base64, Buffer.byteLength(base64, "base64")) };
    },
  },
  149: {
    name: "item.getAttachmentsAsync",
    answer: (desk) => ({ data: desk.item().message.attachments.map(toWireAttachment) }),
  },
  150: {
    name: "item.getAttachmentContentAsync",
    answer: (desk, { id }) => {
      const found = desk.item().message.attachments.find((each) => each.id === id);
      if (!found) throw new CallFailure(officeErrors.invalidAttachmentId);
      if (found.contentType !== "message/rfc822") {
        return { data: { content: found.contentBytes ?? "", format: "base64" } };
      }
      const content = Buffer.from(found.contentBytes ?? "", "base64").toString("utf8");
      return { data: { content, format: "eml" } };
    },
  },
};

/** An attachment as office.js reads it; the kind 0 is a file. */
export function toWireAttachment(attachment: FileAttachment) {
  return {
    attachmentType: 0,
    contentType: attachment.contentType ?? "application/octet-stream",
    id: attachment.id ?? "",
    isInline: attachment.isInline ?? false,
    name: attachment.name ?? "",
    size: attachment.size ?? 0,
  };
}

function attach(
  desk: CallDesk,
  { name = "attachment", isInline = false }: CallParameters,
  contentBytes: string,
  size: number,
  contentType = "application/octet-stream",
): string {
  const item = desk.item();
  item.requireRightToChange();
  if (size > largestBytes) throw new CallFailure(officeErrors.attachmentSizeExceeded);
  const id = `AAMkAtt${randomBytes(12).toString("base64url")}`;
  const attachment: FileAttachment = { id, name, size, isInline, contentType, contentBytes };
  item.message.attachments.push(attachment);
  item.change({ hasAttachments: item.message.attachments.some((each) => each.isInline !== true) });
  raiseChange(desk, "added", attachment);
  return id;
}

function raiseChange(
  desk: CallDesk,
  status: "added" | "removed",
  attachment: FileAttachment,
): void {
  const attachmentDetails = toWireAttachment(attachment);
  desk.raise("olkAttachmentsChanged", [
    JSON.stringify({ attachmentStatus: status, attachmentDetails }),
  ]);
}

/** Fetches a file that a pane names by its address. The preview reaches no machine but this one. */
async function download(address: string): Promise<Buffer> {
  if (!URL.canParse(address) || !["localhost", "127.0.0.1"].includes(new URL(address).hostname)) {
    throw new CallFailure(
      officeErrors.attachmentDownloadFailed,
      "The preview fetches attachments from localhost only",
    );
  }
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new CallFailure(officeErrors.attachmentDownloadFailed, String(cause));
  });
  if (!answer.ok) throw new CallFailure(officeErrors.attachmentDownloadFailed);
  return Buffer.from(await answer.arrayBuffer());
}
