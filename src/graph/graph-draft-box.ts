import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { DraftBox, DraftMail, MailFile, PutDraft } from "../core/meeting/draft-box";
import type { DeskStore } from "../core/shared/desk-store";
import type { WorkOptions } from "../core/shared/work";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { toBase64 } from "./to-base64";
import { uploadAttachment } from "./upload-attachment";

/** The document that remembers which draft is which: Outlook's id by the mail's own. */
const documentName = "drafts";

/**
 * Files of fewer bytes go in one request, others piece by piece.
 * @see https://learn.microsoft.com/graph/outlook-large-attachments
 */
const largeFile = 3 * 1024 * 1024;

/** The most bytes of a file that a mail carries at all. */
const largestFile = 150 * 1024 * 1024;

type DraftIds = Readonly<Record<string, string>>;

/** The assistant's own drafts through Microsoft Graph. What is put here she reads, changes and sends in Outlook. */
export class GraphDraftBox implements DraftBox {
  constructor(
    private readonly client: GraphClient,
    private readonly store: DeskStore,
  ) {}

  /** See `DraftBox.put`. A draft that was sent or deleted meanwhile is made anew. Rejects with GraphError. */
  async put(draft: DraftMail, options: WorkOptions = {}): Promise<PutDraft> {
    const files = draft.files ?? [];
    const { id, webLink, made } = await this.write(draft);
    if (files.length > 0 && made === "changed") await this.takeOff(id, files);
    const tooLarge: string[] = [];
    for (const file of files) {
      if (!(await this.attach(id, file, options))) tooLarge.push(file.name);
    }
    return { id, webLink, made, tooLarge };
  }

  /** Whether the file went with the mail; false when it is larger than the mailbox lets a mail be. */
  private async attach(id: string, file: MailFile, options: WorkOptions): Promise<boolean> {
    const path = `${pathOf(id)}/attachments`;
    if (file.bytes.length > largestFile) return false;
    try {
      if (file.bytes.length < largeFile) await this.client.post(path, toAttachment(file));
      else await uploadAttachment(this.client, path, file, options);
      return true;
    } catch (error) {
      if (error instanceof GraphError && error.code === "too-large") return false;
      throw error;
    }
  }

  private async write(draft: DraftMail): Promise<Omit<PutDraft, "tooLarge">> {
    const known = await this.findDraft(draft.externalId);
    if (known !== undefined) {
      const changed = await this.client.patch<Message>(pathOf(known), toWire(draft));
      return { id: known, webLink: changed.webLink ?? "", made: "changed" };
    }
    const made = await this.client.post<Message>("/me/messages", toWire(draft));
    const id = made.id ?? "";
    try {
      await this.store.update<DraftIds>(documentName, (ids = {}) => ({
        ...ids,
        [draft.externalId]: id,
      }));
    } catch (error) {
      // A draft that nobody remembers would lie beside the one that is made the next time.
      await this.client.delete(pathOf(id));
      throw error;
    }
    return { id, webLink: made.webLink ?? "", made: "added" };
  }

  /** Takes off what was attached under the names of the files that come now; what she attached herself stays. */
  private async takeOff(id: string, files: readonly MailFile[]): Promise<void> {
    const names = new Set(files.map(({ name }) => name));
    const path = `${pathOf(id)}/attachments`;
    const all = withQuery(path, { $select: "id,name" });
    const { value } = await this.client.get<{ value: FileAttachment[] }>(all);
    for (const { id: attachment = "", name } of value) {
      if (names.has(name ?? "")) {
        await this.client.delete(`${path}/${encodeURIComponent(attachment)}`);
      }
    }
  }

  private async findDraft(externalId: string): Promise<string | undefined> {
    const id = (await this.store.read<DraftIds>(documentName))?.[externalId];
    if (id === undefined) return undefined;
    try {
      const path = withQuery(pathOf(id), { $select: "isDraft" });
      const { isDraft } = await this.client.get<Message>(path);
      return isDraft ? id : undefined;
    } catch (error) {
      if (error instanceof GraphError && error.isGone) return undefined;
      throw error;
    }
  }
}

function pathOf(id: string): string {
  return `/me/messages/${encodeURIComponent(id)}`;
}

function toWire({ to, subject, text, links }: DraftMail): Message {
  return {
    subject,
    body: { contentType: "html", content: toHtml(text, links) },
    toRecipients: to
      .filter(({ address }) => address !== "")
      .map(({ name, address }) => ({ emailAddress: { name, address } })),
  };
}

function toAttachment({ name, contentType, bytes }: MailFile): Record<string, string> {
  const type = "#microsoft.graph.fileAttachment";
  return { "@odata.type": type, name, contentType, contentBytes: toBase64(bytes) };
}

function toHtml(text: string, links: DraftMail["links"]): string {
  const lines = text.split("\n").map((line) => escaped(line) || "&nbsp;");
  const anchors = links
    .filter(({ url }) => /^https?:\/\//iu.test(url))
    .map(({ name, url }) => `<a href="${escaped(url)}">${escaped(name)}</a>`);
  return [...lines, ...anchors].map((line) => `<div>${line}</div>`).join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
