import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { DraftBox, DraftMail, MailFile, PutDraft } from "../core/meeting/draft-box";
import type { DeskStore } from "../core/shared/desk-store";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { toBase64 } from "./to-base64";

/** The document that remembers which draft is which: Outlook's id by the mail's own. */
const documentName = "drafts";

/**
 * The most bytes of a file that one request attaches.
 * @see https://learn.microsoft.com/graph/api/message-post-attachments
 */
const largestFile = 3 * 1024 * 1024;

type DraftIds = Readonly<Record<string, string>>;

/** The assistant's own drafts through Microsoft Graph. What is put here she reads, changes and sends in Outlook. */
export class GraphDraftBox implements DraftBox {
  constructor(
    private readonly client: GraphClient,
    private readonly store: DeskStore,
  ) {}

  /** See `DraftBox.put`. A draft that was sent or deleted meanwhile is made anew. Rejects with GraphError. */
  async put(draft: DraftMail): Promise<PutDraft> {
    const files = draft.files ?? [];
    const fitting = files.filter(({ bytes }) => bytes.length < largestFile);
    const tooLarge = files.filter((file) => !fitting.includes(file)).map(({ name }) => name);
    const { id, webLink, made } = await this.write(draft);
    if (files.length > 0 && made === "changed") await this.takeOff(id, files);
    for (const file of fitting) {
      await this.client.post(`${pathOf(id)}/attachments`, toAttachment(file));
    }
    return { id, webLink, made, tooLarge };
  }

  private async write(draft: DraftMail): Promise<Omit<PutDraft, "tooLarge">> {
    const known = await this.findDraft(draft.externalId);
    if (known !== undefined) {
      const changed = await this.client.patch<Message>(pathOf(known), toWire(draft));
      return { id: known, webLink: changed.webLink ?? "", made: "changed" };
    }
    const made = await this.client.post<Message>("/me/messages", toWire(draft));
    const id = made.id ?? "";
    await this.store.update<DraftIds>(documentName, (ids = {}) => ({
      ...ids,
      [draft.externalId]: id,
    }));
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
