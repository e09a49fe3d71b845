import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import { addItem, changeItem, moveItem, removeItem } from "../../../src/core/agenda/edit-agenda";
import type { Agenda } from "../../../src/core/meeting/agenda";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aMeeting, anAgenda, mats } from "../meeting/a-meeting";

const meeting = aMeeting();
const tag = (block: string) => `kansli:0k3f9a2b7c1d:a:${block}`;

async function update(
  document: InMemoryMeetingDocument,
  agenda: Agenda,
  writeAnew: ReadonlySet<string> = new Set(),
) {
  const reading = await document.read();
  const { value, warnings } = planAgendaDocument({ agenda, meeting, reading, writeAnew });
  await document.apply(value.plan);
  return { ...value, agenda: value.taken.agenda, warnings };
}

const threeItems = anAgenda([
  { title: "Mötets öppnande", minutes: 5 },
  {
    ...{ title: "Investeringsram 2027", type: "decision", presenter: mats, minutes: 35 },
    ...{ purpose: "Ram för linje 4", preparedDecision: "Styrelsen beslutade att godkänna ramen." },
    attachments: [{ name: "Kalkyl.pdf" }],
  },
  { title: "Paus", isPause: true, minutes: 10 },
  { title: "Övriga frågor", type: "discussion", minutes: 20 },
]);

test("an agenda comes into the document with times, numbers, types and papers", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  expect(document.text.split("\n")).toEqual([
    "Dagordning, styrelsemöte 2026:6",
    "Torsdag 3 december 2026 kl. 09:00–12:00, Hamnsalen",
    "Kallade: Karin Ekström, Anna Lindqvist, Henrik Sandell, Priya Nair, Mats Oskarsson",
    "09:00\t1.\tMötets öppnande",
    "Information · 5 min",
    "09:05\t2.\tInvesteringsram 2027",
    "Beslut · Mats Oskarsson · 35 min",
    "Ram för linje 4",
    "Förslag till beslut: Styrelsen beslutade att godkänna ramen.",
    "Bilaga 1: Kalkyl.pdf",
    "09:40\t\tPaus",
    "10 min",
    "09:50\t3.\tÖvriga frågor",
    "Diskussion · 20 min",
  ]);
});

test("updating again without a change does nothing", async () => {
  const document = new InMemoryMeetingDocument();
  expect((await update(document, threeItems)).changedItems).toBe(threeItems.items.length);
  const { plan, questions, changedItems } = await update(document, threeItems);
  expect(plan.changes).toEqual([]);
  expect(questions).toEqual([]);
  expect(changedItems).toBe(0);
});

test("only what differs is changed, and what she has typed around it stays", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.typeParagraph(tag("item.i1"), "Kaffe finns från 8.30", "after");
  document.typeParagraph(tag("item.i2"), "Se även brevet", "within");
  const { plan, changedItems } = await update(
    document,
    changeItem(threeItems, "i2", { title: "Investeringsram 2027, linje 4" }),
  );
  expect(plan.changes).toMatchObject([
    { change: "set-text", text: "Investeringsram 2027, linje 4" },
  ]);
  expect(changedItems).toBe(1);
  expect(document.text).toContain("Kaffe finns från 8.30");
  expect(document.text).toContain("Se även brevet");
});

test("what she edits in the document comes back into the agenda", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.type(tag("item.i2/title"), "Ram för linje 4");
  document.type(tag("item.i2/details"), "Diskussion · Karin Ekström · 20 min");
  const { agenda, taken } = await update(document, threeItems);
  expect(taken.changedTexts).toBe(2);
  expect(agenda.items[1]).toMatchObject({
    ...{ title: "Ram för linje 4", type: "discussion", minutes: 20 },
    presenter: { name: "Karin Ekström", address: "karin@lindhaga.example" },
  });
  expect(document.text).toContain("09:25\t\tPaus");
});

test("a presenter that she takes out of the line is taken off the item", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.type(tag("item.i2/details"), "Beslut · 35 min");
  const { agenda } = await update(document, threeItems);
  expect(agenda.items[1]?.presenter).toBeUndefined();
});

test("a line that cannot be read stays as she wrote it, with a warning and a question", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.type(tag("item.i2/details"), "en kvart, Mats");
  const { warnings, questions } = await update(document, threeItems);
  expect(warnings).toMatchObject([{ code: "not-read-back", place: "item.i2/details" }]);
  expect(questions).toMatchObject([{ kind: "edited", key: "item.i2/details" }]);
  expect(document.text).toContain("en kvart, Mats");
  await update(document, threeItems, new Set(["item.i2/details"]));
  expect(document.text).toContain("Beslut · Mats Oskarsson · 35 min");
});

test("where both have changed a text hers stays until she says otherwise", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.type(tag("item.i2/title"), "Hennes rubrik");
  const changed = changeItem(threeItems, "i2", { title: "Rubrik i panelen" });
  const { questions } = await update(document, changed);
  expect(questions).toMatchObject([
    { kind: "edited", inDocument: "Hennes rubrik", wanted: "Rubrik i panelen" },
  ]);
  expect(document.text).toContain("Hennes rubrik");
  const again = await update(document, changed);
  expect(again.questions).toHaveLength(1);
  await update(document, changed, new Set(["item.i2/title"]));
  expect(document.text).toContain("Rubrik i panelen");
  expect(document.text).not.toContain("Hennes rubrik");
});

test("items are added before what follows, so that her notes stay with the item above", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.typeParagraph(tag("item.i1"), "Anteckning om öppnandet", "after");
  await update(document, addItem(threeItems, { title: "Ny punkt" }, 1));
  const lines = document.text.split("\n");
  const at = lines.indexOf("09:00\t1.\tMötets öppnande");
  expect(lines.slice(at, at + 4)).toEqual([
    "09:00\t1.\tMötets öppnande",
    "Information · 5 min",
    "Anteckning om öppnandet",
    "09:05\t2.\tNy punkt",
  ]);
});

test("a moved item takes with it what she wrote in it", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.typeParagraph(tag("item.i4"), "Min notering", "within");
  const { plan } = await update(document, moveItem(threeItems, "i4", -3));
  expect(plan.changes.filter(({ change }) => change === "move")).toHaveLength(1);
  const lines = document.text.split("\n");
  expect(lines[3]).toBe("09:00\t1.\tÖvriga frågor");
  expect(lines[5]).toBe("Min notering");
});

test("a removed item leaves what she wrote in it as text of hers", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.typeParagraph(tag("item.i2"), "Min notering", "within");
  const { questions } = await update(document, removeItem(threeItems, "i2"));
  expect(questions).toMatchObject([{ kind: "own-text", block: "item.i2" }]);
  expect(document.text).toContain("Min notering");
  expect(document.text).not.toContain("Investeringsram");
  expect(document.tags.filter((one) => one.includes(".i2"))).toEqual([]);
});

test("an item she takes out of the document leaves the agenda, and can be put back", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.erase(tag("item.i2"));
  const copy = new InMemoryMeetingDocument(document.xml);
  await copy.apply({ changes: [], record: (await document.read()).record! });
  const { taken } = await update(document, threeItems);
  expect(taken.removedTitles).toEqual(["Investeringsram 2027"]);
  expect(document.text).not.toContain("Kalkyl.pdf");
  await update(copy, threeItems, new Set(["item.i2"]));
  expect(copy.text).toContain("09:05\t2.\tInvesteringsram 2027");
});

test("what she wrote in the purpose of an item stays when she takes out the item's own line", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.typeParagraph(tag("purpose.i2"), "Min notering", "within");
  document.erase(tag("item.i2"));
  const { agenda, questions } = await update(document, threeItems);
  expect(agenda.items.map(({ id }) => id)).toEqual(["i1", "i3", "i4"]);
  expect(questions).toContainEqual(
    expect.objectContaining({ kind: "own-text", block: "purpose.i2" }),
  );
  expect(document.text).toContain("Ram för linje 4\nMin notering");
  expect(document.text).not.toContain("Förslag till beslut");
});

test("an order made in the document comes back", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.drag(tag("item.i1"), tag("item.i4"));
  const { agenda, taken } = await update(document, threeItems);
  expect(taken.isReordered).toBe(true);
  expect(agenda.items.map(({ id }) => id)).toEqual(["i2", "i3", "i4", "i1"]);
  expect(document.text).toContain("10:05\t3.\tMötets öppnande");
});

test("a block copied by hand becomes plain text of hers", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.copy(tag("item.i2"), tag("item.i4"));
  const { questions } = await update(document, threeItems);
  expect(questions.every(({ kind }) => kind === "copied")).toBe(true);
  expect(new Set(document.tags).size).toBe(document.tags.length);
  expect(document.text.split("Investeringsram 2027")).toHaveLength(3);
});

test("a field that a copied block has lost is not looked for in the block it was copied from", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.copy(tag("item.i1"), tag("heading"));
  document.erase(tag("item.i1/time"));
  await update(document, threeItems);
  const lines = document.text.split("\n").filter((line) => line.includes("Mötets öppnande"));
  expect(lines).toHaveLength(2);
  const { agenda } = await update(document, moveItem(threeItems, "i1", 1));
  expect(document.tags).not.toContain(tag("item.i1/time"));
  expect(document.text).toContain("09:00\t1.\tMötets öppnande");
  expect(agenda.items.map(({ id }) => id)).toEqual(["i2", "i1", "i3", "i4"]);
});

test("a control of ours nested in her table is changed where it stands", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  const nested = new InMemoryMeetingDocument(
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${document.xml}</w:tc></w:tr></w:tbl><w:p/>`,
  );
  await nested.apply({ changes: [], record: (await document.read()).record! });
  await update(nested, changeItem(threeItems, "i2", { title: "Ny rubrik" }));
  expect(nested.text).toContain("09:05\t2.\tNy rubrik");
});

test("without its record the document keeps every text that differs, and asks", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.loseRecord();
  document.type(tag("item.i4/title"), "Frågor i övrigt");
  const { questions } = await update(document, threeItems);
  expect(questions).toMatchObject([{ kind: "edited", inDocument: "Frågor i övrigt" }]);
  expect(new Set(document.tags).size).toBe(document.tags.length);
});

test("numbers are counted on without the record too, and nobody is asked about them", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  document.loseRecord();
  const { questions } = await update(document, addItem(threeItems, { title: "Ny punkt" }, 0));
  const numbers = document.text.match(/(?<=\t)\d+(?=\.\t)/gu);
  expect(numbers).toEqual(["1", "2", "3", "4"]);
  expect(questions.filter(({ key }) => key.endsWith("/no"))).toEqual([]);
});

test("another meeting's parts are left alone", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, threeItems);
  const before = document.text;
  const other = { ...threeItems, meetingId: "another00000", title: "Ledningsgrupp" };
  const reading = await document.read();
  const { value } = planAgendaDocument({
    ...{ agenda: other, meeting: aMeeting({ id: "another00000" }), reading },
  });
  await document.apply(value.plan);
  expect(document.text.startsWith(before)).toBe(true);
  expect(document.text).toContain("Ledningsgrupp");
});

test("what only the minutes can know is a blank in the agenda, and stays a slot for them", async () => {
  const document = new InMemoryMeetingDocument();
  const open = anAgenda([
    {
      ...{ title: "Val av sekreterare", type: "decision", minutes: 2 },
      preparedDecision: "Styrelsen beslutade att utse {keeper} att föra protokollet.",
    },
  ]);
  const { agenda } = await update(document, open);
  expect(document.text).toContain("Styrelsen beslutade att utse … att föra protokollet.");
  expect((await update(document, agenda)).agenda.items[0]?.preparedDecision).toBe(
    "Styrelsen beslutade att utse {keeper} att föra protokollet.",
  );
});
