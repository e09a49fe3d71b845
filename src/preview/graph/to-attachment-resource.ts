import type { FileAttachment } from "@microsoft/microsoft-graph-types";

/** Writes a file attachment as Graph's JSON; with `select` only those members, and always its id. */
export function toAttachmentResource(
  attachment: FileAttachment,
  select?: ReadonlySet<string>,
): Record<string, unknown> {
  const all: Record<string, unknown> = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    "@odata.mediaContentType": attachment.contentType ?? "application/octet-stream",
    id: attachment.id,
    lastModifiedDateTime: attachment.lastModifiedDateTime ?? null,
    name: attachment.name ?? null,
    contentType: attachment.contentType ?? null,
    size: attachment.size ?? 0,
    isInline: attachment.isInline ?? false,
    contentId: attachment.contentId ?? null,
    contentLocation: attachment.contentLocation ?? null,
    contentBytes: attachment.contentBytes ?? null,
  };
  if (!select) return all;
  const wanted = (name: string) => name.startsWith("@") || name === "id" || select.has(name);
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name)));
}
