import { writeFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import type { Preview } from "../../../src/preview/preview-server";
import { openBytes } from "../../../src/preview/word/open-word";
import { sharedData } from "../real-mail/shared-data";
import { aDocument, p } from "../word/a-document";
import { openPane, type OpenPane } from "../../support/open-pane";
import { setStage } from "../../support/stage";

const stage = setStage();

let preview: Preview;
let folder: string;

beforeEach(() => {
  folder = stage.folder();
});

/** Opens Word with one's own files, the clock at a moment, and reads the calendar in the pane. */
async function open(files: { file?: string; calendar: string }, now: Date): Promise<OpenPane> {
  preview = await stage.preview({ now, ...files });
  const opened = await openPane(stage, preview, { app: "word", now });
  await opened.allow();
  return opened;
}

/** Makes an agenda of one meeting and puts it into the document. */
async function insertAgenda(pane: FrameLocator, meeting: RegExp): Promise<void> {
  await pane.getByRole("option", { name: meeting }).first().click();
  await pane.getByRole("button", { name: /^Project meeting/ }).click();
  await pane.getByRole("button", { name: "Insert in the document" }).click();
  await pane
    .getByText(/^\d+ items written/)
    .first()
    .waitFor();
}

async function savedText(): Promise<string> {
  const answer = await fetch(`${preview.url}/preview/document/file`);
  return openBytes("saved.docx", new Uint8Array(await answer.arrayBuffer())).body.text;
}

function anIcs(...lines: string[]): string {
  const calendar = path.join(folder, "own.ics");
  const words = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  writeFileSync(calendar, `${words.join("\r\n")}\r\n`);
  return calendar;
}

test("a meeting of one's own calendar becomes an agenda in one's own document, whose text stays", async () => {
  const calendar = anIcs(
    "UID:1",
    "DTSTART;TZID=Europe/Stockholm:20260302T130000",
    "DTEND;TZID=Europe/Stockholm:20260302T140000",
    "SUMMARY:Projektmöte <Åäö> & 会议",
    "ATTENDEE;CN=Anna Ek:mailto:anna@provbolaget.example",
  );
  const file = path.join(folder, "minutes.docx");
  writeFileSync(file, aDocument(p("Min rubrik", "Rubrik1") + p("Mitt stycke.")).file.save());
  const { page, pane } = await open({ file, calendar }, new Date("2026-03-02T08:00:00Z"));
  await page.getByRole("heading", { name: "minutes.docx" }).waitFor();
  await insertAgenda(pane, /^Projektmöte/);
  const text = await savedText();
  expect(text).toContain("Projektmöte <Åäö> & 会议");
  expect(text).toContain("Min rubrik\nMitt stycke.");
  await page.locator(".paper").getByText("Mitt stycke.").waitFor();
  await page.locator(".paper .control-title, .paper .control").first().waitFor();
});

/** Calendars of the library's samples: by itself, a series, without an end, a whole day, a zone of the file's own. */
const samples: [string, string, string][] = [
  ["minimal.ics", "2012-06-29T20:00:00Z", "Really long event name thing"],
  ["recur_instances.ics", "2012-10-01T20:00:00Z", "Crazy Event Thingy!"],
  ["only_dtstart_time.ics", "2012-06-29T20:00:00Z", "Really long event name thing"],
  ["only_dtstart_date.ics", "2012-06-29T20:00:00Z", "Really long event name thing"],
  ["timezone_from_file.ics", "2023-03-06T05:00:00Z", "A test event"],
];

test.each(samples)("the sample calendar %s leads to an agenda", async (name, now, meeting) => {
  const calendar = sharedData(`ics/samples/${name}`);
  if (calendar === undefined) return;
  const { pane } = await open({ calendar }, new Date(now));
  await insertAgenda(pane, new RegExp(`^${meeting}`));
  expect(await savedText()).toMatch(
    /Really long event name thing|Crazy Event Thingy!|A test event/,
  );
});
