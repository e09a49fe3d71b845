/** @jest-environment node */
import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { DraftMail } from "../../src/core/meeting/draft-box";
import { GraphDraftBox } from "../../src/graph/graph-draft-box";
import { GraphError } from "../../src/graph/graph-error";
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

test("a draft that could not be remembered is taken back, so that trying again makes one and not two", async () => {
  const stand = new GraphStand();
  const store = new InMemoryDeskStore();
  const box = new GraphDraftBox(stand.client, store);
  store.failing = new GraphError("offline");
  await expect(box.put(draft)).rejects.toMatchObject({ code: "offline" });
  store.failing = undefined;
  await box.put(draft);
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

const megabyte = 1024 * 1024;

test("a document of 3 MB or more goes piece by piece without our token, and comes whole", async () => {
  const { stand, box } = aBox();
  const bytes = Uint8Array.from({ length: 7 * megabyte + 5 }, (_, at) => at % 253);
  const done: number[] = [];
  const put = async () =>
    box.put(
      { ...draft, files: [{ ...aFile("Stor.docx"), bytes }, aFile("Liten.docx")] },
      { onProgress: (part) => done.push(part.done / megabyte) },
    );
  const { id, tooLarge } = await put();
  expect(tooLarge).toEqual([]);
  expect(done).toEqual([0, 3.125, 6.25, bytes.length / megabyte]);
  const [large, small] = await attached(stand, id);
  expect([large?.name, large?.size, large?.contentType]).toEqual(["Stor.docx", bytes.length, docx]);
  expect(Buffer.from(large?.contentBytes ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  expect(small?.name).toBe("Liten.docx");
  await put();
  expect((await attached(stand, id)).map(({ name }) => name)).toEqual(["Stor.docx", "Liten.docx"]);
});

test("a piece that is lost on the way or refused for now is sent again", async () => {
  const stand = new GraphStand();
  let puts = 0;
  const shaky: typeof fetch = async (input, init) => {
    if (init?.method !== "PUT") return stand.fetch(input, init);
    puts += 1;
    if (puts === 1) return new Response(null, { status: 503, headers: { "Retry-After": "2" } });
    if (puts === 3) throw new TypeError("fetch failed");
    return stand.fetch(input, init);
  };
  const client = stand.clientWith({ fetch: shaky });
  const box = new GraphDraftBox(client, new InMemoryDeskStore());
  const { id } = await box.put({ ...draft, files: [aFile("Stor.docx", 4 * megabyte)] });
  expect((await attached(stand, id)).map(({ size }) => size)).toEqual([4 * megabyte]);
  expect(stand.waits).toContain(2000);
});

test("stopped in the middle nothing is attached, the draft stays and the session is closed", async () => {
  const { stand, box } = aBox();
  const stop = new AbortController();
  const files = [aFile("Stor.docx", 9 * megabyte)];
  const put = box.put(
    { ...draft, files },
    {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done > 0) stop.abort();
      },
    },
  );
  await expect(put).rejects.toMatchObject({ name: "GraphError", code: "cancelled" });
  expect(stand.faults.requests.at(-1)).toMatchObject({ method: "DELETE", status: 204 });
  const drafts = await stand.client.get<{ value: Message[] }>("/me/mailFolders/drafts/messages");
  expect(drafts.value).toHaveLength(1);
  expect(await attached(stand, drafts.value[0]?.id ?? "")).toEqual([]);
});

test("a document that no mail can carry is named, and the draft is there without it", async () => {
  const { stand, box } = aBox();
  const bytes = { length: 150 * megabyte + 1 } as Uint8Array;
  const large = { ...aFile("Enorm.docx"), bytes };
  const { id, tooLarge } = await box.put({ ...draft, files: [large, aFile("Liten.docx")] });
  expect(tooLarge).toEqual(["Enorm.docx"]);
  expect((await attached(stand, id)).map(({ name }) => name)).toEqual(["Liten.docx"]);
});
