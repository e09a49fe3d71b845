import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { memoryPages, validateXML } from "xmllint-wasm";
import { draftAgenda } from "../../../../src/core/agenda/draft-agenda";
import { changeItem } from "../../../../src/core/agenda/edit-agenda";
import { planAgendaDocument } from "../../../../src/core/agenda/plan-agenda-document";
import { templates } from "../../../../src/core/agenda/templates/templates";
import type { Agenda } from "../../../../src/core/meeting/agenda";
import type { Meeting } from "../../../../src/core/meeting/meeting";
import { draftMinutes } from "../../../../src/core/minutes/draft-minutes";
import { addAction, changeParagraph } from "../../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../../src/core/minutes/plan-minutes-document";
import { sharedData } from "../../../preview/real-mail/shared-data";
import { InMemoryMeetingDocument } from "../../../support/in-memory-document";
import { saveInOffice, testWithOffice } from "../../../support/libre-office";
import { aBody, aMeeting, anAgenda, anAttendee, henrik, maria, mats } from "../a-meeting";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const schemas = sharedData("ooxml-xsd");

/** A document with an agenda and minutes in it. */
async function aDocument(agenda: Agenda, meeting: Meeting) {
  const document = new InMemoryMeetingDocument();
  const first = planAgendaDocument({ agenda, meeting, reading: await document.read() });
  await document.apply(first.value.plan);
  let minutes = draftMinutes({ agenda, meeting, body: aBody(), earlier: [], keeper: maria });
  const { id } = minutes.paragraphs.at(-1)!;
  minutes = changeParagraph(minutes, id, {
    ...{ decision: 'Beslutades att <köpa> & "sälja"', conflicts: [henrik] },
    vote: { inFavour: 3, against: 2, abstained: 1, chairDecided: false },
  });
  minutes = addAction(minutes, id, { owner: mats, what: "Beställ", due: "2026-12-18" });
  minutes = addAction(minutes, id, { owner: { name: "", address: "" }, what: "Ring" });
  const reading = await document.read();
  const second = planMinutesDocument({ minutes, reading, readDueDate: () => undefined });
  await document.apply(second.value.plan);
  return document;
}

const odd: readonly string[] = [
  "<w:p>&amp; ]]> \"citat\" 'och' <!-- -->",
  "جدول الأعمال – סדר יום",
  "Budget 💶 👩‍💼 e\u0301",
  "a\u0000b\u0008c\ud800d\ufffee",
  "x".repeat(10_000),
  "Första raden\nandra\traden",
];

const crowd = Array.from({ length: 300 }, (_, at) => anAttendee(`Person ${at}`));
const cases: [string, Agenda, Meeting][] = [
  ...templates.map((template): [string, Agenda, Meeting] => [
    template.id,
    draftAgenda({ meeting: aMeeting(), template, language: "sv", body: aBody() }),
    aMeeting(),
  ]),
  [
    "odd titles",
    anAgenda(odd.map((title) => ({ title, purpose: title, preparedText: title }))),
    aMeeting({ title: odd[0]!, place: odd[1]! }),
  ],
  ["300 attendees", anAgenda([{ title: "A" }]), aMeeting({ attendees: crowd })],
  ["all day", anAgenda([{ title: "A" }]), aMeeting({ isAllDay: true, isCancelled: true })],
  ["nothing at all", anAgenda([]), aMeeting({ attendees: [], place: "" })],
];

async function validate(documents: string[]) {
  const xsd = readdirSync(schemas!)
    .filter((name) => name.endsWith(".xsd"))
    .map((name) => ({ fileName: name, contents: readFileSync(path.join(schemas!, name), "utf8") }));
  return validateXML({
    xml: documents.map((contents, at) => ({ fileName: `document-${at}.xml`, contents })),
    schema: [xsd.find(({ fileName }) => fileName === "wml.xsd")!],
    preload: xsd.filter(({ fileName }) => fileName !== "wml.xsd"),
    maxMemoryPages: memoryPages.GiB,
  });
}

(schemas ? test : test.skip)(
  "every document made is valid WordprocessingML",
  async () => {
    const documents: string[] = [];
    for (const [, agenda, meeting] of cases.filter(([, { items }]) => items.length > 0)) {
      const files = unzipSync((await aDocument(agenda, meeting)).toDocx());
      documents.push(strFromU8(files["word/document.xml"]!));
      if (documents.length === 1) documents.push(strFromU8(files["word/styles.xml"]!));
    }
    const { valid, errors } = await validate(documents);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  },
  120_000,
);

(schemas ? test : test.skip)(
  "the check of the schema finds what is wrong",
  async () => {
    const bad = `<w:document xmlns:w="${word}"><w:body><w:r/><w:p/></w:body></w:document>`;
    expect((await validate([bad])).valid).toBe(false);
  },
  60_000,
);

testWithOffice("LibreOffice opens it without loss", async () => {
  const [, agenda, meeting] = cases[0]!;
  const longer = changeItem(agenda, "i10", { title: "Köp av < 3 & 4 > lokaler" });
  const written = (await aDocument(longer, meeting)).toDocx();
  const [before, after] = [written, saveInOffice(written, "docx")].map(outlineOf);
  expect(before!.headings.length).toBeGreaterThan(25);
  expect(before!.tables.length).toBe(2);
  expect(after).toEqual(before);
});

/** Headings, tables, and all text with its numbers, as they are in a .docx. */
function outlineOf(file: Uint8Array) {
  const xml = strFromU8(unzipSync(file)["word/document.xml"]!);
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const all = (name: string, within: Pick<Element, "getElementsByTagNameNS"> = document) => [
    ...within.getElementsByTagNameNS(word, name),
  ];
  const textOf = (element: Element) =>
    all("t", element)
      .map((text) => text.textContent)
      .join("")
      .replaceAll("\u200b", "");
  const styleOf = (paragraph: Element) =>
    all("pStyle", paragraph)[0]?.getAttributeNS(word, "val") ?? "";
  const paragraphs = all("p").map((paragraph) => [styleOf(paragraph), textOf(paragraph)] as const);
  const isHeading = /^(?:Heading\d|Title|Subtitle)$/;
  return {
    headings: paragraphs.filter(([style]) => isHeading.test(style)),
    tables: all("tbl").map((table) =>
      all("tr", table).map((row) => all("tc", row).map((cell) => textOf(cell))),
    ),
    text: paragraphs.map(([, text]) => text).filter(Boolean),
  };
}

test.each(odd.slice(0, 3))("a title %s comes back from the document as it was", async (title) => {
  const document = new InMemoryMeetingDocument();
  const agenda = anAgenda([{ title, purpose: title }]);
  const once = planAgendaDocument({ agenda, meeting: aMeeting(), reading: await document.read() });
  await document.apply(once.value.plan);
  const reading = await document.read();
  const { value } = planAgendaDocument({ agenda, meeting: aMeeting(), reading });
  expect(value.plan.changes).toEqual([]);
  expect(reading.parts.find(({ tag }) => tag.endsWith("/title"))?.text).toBe(title);
});

test.each(cases)("updating %s again does nothing", async (_, agenda, meeting) => {
  const document = new InMemoryMeetingDocument();
  const once = planAgendaDocument({ agenda, meeting, reading: await document.read() });
  await document.apply(once.value.plan);
  const again = planAgendaDocument({ agenda, meeting, reading: await document.read() });
  expect(again.warnings).toEqual([]);
  expect(again.value.plan.changes).toEqual([]);
  expect(again.value.questions).toEqual([]);
});
