import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Event } from "@microsoft/microsoft-graph-types";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { GraphClient, withQuery } from "../../src/graph/graph-client";
import { meetingFields, toMeeting } from "../../src/graph/to-meeting";
import type { Shape } from "../../src/preview/office/rich-api/model";
import { WordDocument } from "../../src/preview/word/model/document";
import { wholeWay } from "../core/meeting/whole-way";
import { sharedData } from "../preview/real-mail/shared-data";
import { aDocument } from "../preview/word/a-document";
import { InMemoryMeetingDocument } from "../support/in-memory-document";
import { monday, openWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

test("agenda and minutes come into a document of her own, and every word of hers stays where it was", async () => {
  const own = "<w:p><w:r><w:t>Brevhuvud</w:t></w:r></w:p><w:p><w:r><w:t>Sidfot</w:t></w:r></w:p>";
  const file = path.join(stage.folder(), "eget.docx");
  writeFileSync(file, new InMemoryMeetingDocument(own).toDocx());
  const preview = await stage.preview({ now: monday, file });
  const word = await openWordPane(stage, preview);
  const { button, said, inWord } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await button("Insert in the document").click();
  await said("6 items written. Your own text stays.");
  await word.tab("Minutes");
  await button("Make the minutes").click();
  await button("Write in the document").click();
  await said(/written\. Your own text stays\.$/u);
  const text = String(
    await inWord(
      `const { body } = context.document; body.load("text"); await context.sync(); return body.text;`,
    ),
  );
  for (const words of ["Brevhuvud", "Sidfot", "§ 6"]) expect(text.split(words)).toHaveLength(2);
  expect(text.indexOf("Agenda, Projektmöte")).toBeLessThan(text.indexOf("Minutes 2026:1"));
  expect(text.indexOf("Brevhuvud")).toBeLessThan(text.indexOf("Sidfot"));
});

const author = 'w:author="Karin Ekström" w:date="2026-11-20T09:00:00Z"';
const run = (text: string, kind = "t") => `<w:r><w:${kind}>${text}</w:${kind}></w:r>`;
/** A text in which a colleague has put one word in the place of another, and a paragraph that she has put in whole. */
const tracked =
  `<w:p>${run("Vi ses ")}<w:del w:id="1" ${author}>${run("fredag", "delText")}</w:del>` +
  `<w:ins w:id="2" ${author}>${run("torsdag")}</w:ins>${run(" igen.")}</w:p>` +
  `<w:p><w:pPr><w:rPr><w:ins w:id="3" ${author}/></w:rPr></w:pPr>` +
  `<w:ins w:id="4" ${author}>${run("Tillagt stycke.")}</w:ins></w:p>` +
  `<w:p>${run("Sist.")}</w:p>`;
const plain = ["Vi ses fredag igen.", "Sist."].map((text) => `<w:p>${run(text)}</w:p>`).join("");

/** The file without its styles, as some programs write one. */
function withoutStyles(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  delete files["word/styles.xml"];
  delete files["word/_rels/document.xml.rels"];
  const types = strFromU8(files["[Content_Types].xml"]!);
  files["[Content_Types].xml"] = strToU8(types.replace(/<Override[^>]*styles\.xml[^>]*>/u, ""));
  return zipSync(files);
}

test.each([
  ["tracked insertions and deletions", tracked, (docx: Uint8Array) => docx, 1],
  ["no styles at all", plain, withoutStyles, 0],
])(
  "a document with %s takes agenda and minutes, says what is tracked, and is otherwise as it was",
  async (_, own, as, notices) => {
    const file = path.join(stage.folder(), "hennes.docx");
    writeFileSync(file, as(new InMemoryMeetingDocument(own).toDocx()));
    const preview = await stage.preview({ now: monday, file });
    const word = await openWordPane(stage, preview);
    const { button, said } = word;
    await word.allow();
    await word.choose(/Projektmöte/u);
    await button(/^Project meeting/u).click();
    const notice = word.pane.getByText("The document has tracked changes");
    await button("Insert in the document").waitFor();
    expect(await notice.count()).toBe(notices);
    await button("Insert in the document").click();
    await said("6 items written. Your own text stays.");
    await word.tab("Minutes");
    await button("Make the minutes").click();
    await button("Write in the document").click();
    await said(/written\. Your own text stays\.$/u);
    expect(await notice.count()).toBe(notices);
    if (notices > 0) await button("Dismiss: The document has tracked changes").click();
    expect(await notice.count()).toBe(0);
    await button("Update the document").click();
    await said("The document is right already.");
    const answer = await fetch(`${preview.url}/preview/document/file`);
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const xml = strFromU8(parts["word/document.xml"]!);
    // What she had, paragraph by paragraph, with who changed what and when.
    const paragraphs = own.match(/<w:p>.*?<\/w:p>/gu) ?? [];
    expect(paragraphs.filter((one) => xml.split(one).length !== 2)).toEqual([]);
    expect(xml).toContain("§ ");
    // The headings are headings also where the document knew of none.
    expect(strFromU8(parts["word/styles.xml"]!)).toMatch(/<w:name w:val="heading 1"\/>/u);
  },
);

/** The document in a Word of WordApi 1.4, as far as the pane asks it more than the preview's own Word knows. */
class TrackingDocument extends WordDocument {
  static override readonly shape: Shape<WordDocument> = {
    ...WordDocument.shape,
    scalars: ["saved", "changeTrackingMode" as "saved"],
  };
  override readonly requirementSets = { WordApi: "1.4" };
  changeTrackingMode = "TrackAll";
}

test("a Word that tells whether it tracks changes is asked, and its answer is said", async () => {
  const document = new TrackingDocument(aDocument().file);
  const preview = await stage.preview({ now: monday, documents: { Word: () => document } });
  const word = await openWordPane(stage, preview);
  const { button, said } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await said("Word tracks changes");
  document.changeTrackingMode = "Off";
  await button("Insert in the document").click();
  await said("6 items written. Your own text stays.");
  expect(await word.pane.getByText("Word tracks changes").count()).toBe(0);
});

/** The file with a picture that no zip makes smaller. */
function withPicture(docx: Uint8Array, bytes: number): Uint8Array {
  const files = unzipSync(docx);
  const types = strFromU8(files["[Content_Types].xml"]!);
  const png = '<Default Extension="png" ContentType="image/png"/>';
  files["[Content_Types].xml"] = strToU8(types.replace("<Override", `${png}<Override`));
  files["word/media/image1.png"] = Uint8Array.from(randomBytes(bytes));
  return zipSync(files);
}

test("a document of 4 MB goes with the notice piece by piece, and can be stopped on its way", async () => {
  const file = path.join(stage.folder(), "stort.docx");
  writeFileSync(file, withPicture(new InMemoryMeetingDocument(plain).toDocx(), 4 * 1024 * 1024));
  const preview = await stage.preview({ now: monday, file });
  const word = await openWordPane(stage, preview, { width: 320 });
  const { button, page, pane, said } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await button("Insert in the document").click();
  await said("6 items written. Your own text stays.");
  // The first piece goes through; the second waits for her.
  let pieces = 0;
  await page.route("**/attachmentSessions/**", async (route) => {
    pieces += 1;
    if (pieces !== 2) await route.continue();
  });
  await button("Notice…").click();
  const bar = pane.getByRole("progressbar", { name: "Attaching the document…" });
  await pane.locator('[role="progressbar"][aria-valuenow]:not([aria-valuenow="0"])').waitFor();
  expect(await bar.getAttribute("aria-valuenow")).toBe(String(3_276_800));
  expect([...(await word.violations()), ...(await word.tooWide())]).toEqual([]);
  await button("Cancel").click();
  await said("Stopped. What was finished by then stays; do it again for the rest.");
  await page.unroute("**/attachmentSessions/**");
  await button("Notice…").click();
  await said(/^A draft to .* is in Drafts\. Nothing was sent\. stort\.docx is attached\.$/u);
  const { tenant } = preview;
  const drafts = [...tenant.mailboxOf(tenant.signedInUserId).messages.values()].filter(
    ({ attachments }) => attachments.some(({ name }) => name === "stort.docx"),
  );
  expect(drafts.map(({ attachments }) => attachments.length)).toEqual([1]);
  expect(drafts[0]?.attachments[0]?.size).toBeGreaterThan(4 * 1024 * 1024);
});

const calendars = sharedData("ics");
(calendars ? test : test.skip)(
  "meetings of real calendars make an agenda and minutes, and writing them again does nothing",
  async () => {
    const preview = await stage.preview({ calendar: path.join(calendars!, "samples") });
    const { tenant, url } = preview;
    const token = tenant.tokens.issue(tenant.signedInUserId, ["User.Read", "Calendars.Read"]);
    const client = new GraphClient({
      baseUrl: `${url}/graph/v1.0`,
      getAccessToken: async () => token,
    });
    const owner = { name: "Maria", address: "maria@contoso.example" };
    const { value } = await client.get<{ value: Event[] }>(
      withQuery("/me/events", { $select: meetingFields, $top: 200 }),
    );
    const meetings = value.flatMap((event) => toMeeting(event, owner, "Europe/Stockholm") ?? []);
    // Every fifth, since the whole way of each takes a quarter of a second.
    const some = meetings.filter((_, at) => at % 5 === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const meeting of some) {
      const { document } = await wholeWay(meeting);
      expect(document.text).toContain("Protokoll");
    }
    process.stderr.write(`${some.length} meetings of real calendars\n`);
  },
);
