/** @jest-environment node */
import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { DraftMail } from "../../src/core/meeting/draft-box";
import { GraphDraftBox } from "../../src/graph/graph-draft-box";
import { InMemoryDeskStore } from "../support/in-memory";
import { GraphStand } from "./graph-stand";

const draft: DraftMail = {
  externalId: "kansli:m1:notice",
  to: [
    { name: "Karin Ekström", address: "karin@contoso.example" },
    { name: "Without address", address: "" },
  ],
  subject: "Notice: Board <2026>",
  text: "You are called & welcome.\n\n1. <Opening>",
  links: [
    { name: "Plan", url: "https://contoso.example/plan?a=1&b=2" },
    { name: "Trap", url: "javascript:alert(1)" },
  ],
};

function aBox() {
  const stand = new GraphStand();
  return { stand, box: new GraphDraftBox(stand.client, new InMemoryDeskStore()) };
}

const read = (stand: GraphStand, id: string) => stand.client.get<Message>(`/me/messages/${id}`);

test("a draft is put among her drafts, to those with an address, and nothing is sent", async () => {
  const { stand, box } = aBox();
  const { id, made } = await box.put(draft);
  const message = await read(stand, id);
  expect(made).toBe("added");
  expect(message).toMatchObject({ isDraft: true, subject: "Notice: Board <2026>" });
  expect(message.toRecipients?.map(({ emailAddress }) => emailAddress?.address)).toEqual([
    "karin@contoso.example",
  ]);
  const sent = await stand.client.get<{ value: Message[] }>("/me/mailFolders/sentitems/messages");
  expect(sent.value).toEqual([]);
});

test("words of the mail are words, and only addresses of the web become links", async () => {
  const { stand, box } = aBox();
  const { id } = await box.put(draft);
  const content = (await read(stand, id)).body?.content ?? "";
  expect(content).toContain("You are called &amp; welcome.");
  expect(content).toContain("1. &lt;Opening&gt;");
  expect(content).toContain('<a href="https://contoso.example/plan?a=1&amp;b=2">Plan</a>');
  expect(content).not.toContain("javascript:");
});

test("the same mail again changes the draft and adds none", async () => {
  const { stand, box } = aBox();
  const first = await box.put(draft);
  const again = await box.put({ ...draft, subject: "Notice: Board, new time" });
  expect(again).toMatchObject({ id: first.id, made: "changed" });
  expect((await read(stand, first.id)).subject).toBe("Notice: Board, new time");
  const drafts = await stand.client.get<{ value: Message[] }>("/me/mailFolders/drafts/messages");
  expect(drafts.value).toHaveLength(1);
});

test("a draft that she has deleted is made anew", async () => {
  const { stand, box } = aBox();
  const first = await box.put(draft);
  await stand.client.post(`/me/messages/${first.id}/permanentDelete`, {});
  const again = await box.put(draft);
  expect(again.made).toBe("added");
  expect(again.id).not.toBe(first.id);
});

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const aFile = (name: string, size = 4) => ({
  ...{ name, contentType: docx },
  bytes: new Uint8Array(size).fill(200),
});
const attached = async (stand: GraphStand, id: string) =>
  (await stand.client.get<{ value: FileAttachment[] }>(`/me/messages/${id}/attachments`)).value;

test("the document goes with the draft, byte for byte, and the draft made anew carries the newest alone", async () => {
  const { stand, box } = aBox();
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  const { id } = await box.put({ ...draft, files: [{ ...aFile("Kallelse åäö.docx"), bytes }] });
  const own = { "@odata.type": "#microsoft.graph.fileAttachment", name: "her own.pdf" };
  await stand.client.post(`/me/messages/${id}/attachments`, { ...own, contentBytes: "AAAA" });
  const [first] = await attached(stand, id);
  expect(first).toMatchObject({ name: "Kallelse åäö.docx", contentType: docx, size: 100_000 });
  expect(Buffer.from(first?.contentBytes ?? "", "base64")).toEqual(Buffer.from(bytes));

  await box.put({ ...draft, files: [aFile("Kallelse åäö.docx")] });
  expect((await attached(stand, id)).map(({ name, size }) => [name, size])).toEqual([
    ["her own.pdf", 3],
    ["Kallelse åäö.docx", 4],
  ]);
});

test("a document that is too large for one request is named, and the draft is there without it", async () => {
  const { stand, box } = aBox();
  const large = aFile("Stor.docx", 3 * 1024 * 1024);
  const { id, tooLarge } = await box.put({ ...draft, files: [large, aFile("Liten.docx")] });
  expect(tooLarge).toEqual(["Stor.docx"]);
  expect((await attached(stand, id)).map(({ name }) => name)).toEqual(["Liten.docx"]);
});
