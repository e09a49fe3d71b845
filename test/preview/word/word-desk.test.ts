/** @jest-environment node */
import { readFileSync } from "node:fs";
import { DocumentError } from "../../../src/preview/word/docx-package";
import { openBytes, openWord } from "../../../src/preview/word/open-word";
import { WordDesk } from "../../../src/preview/word/word-desk";
import { viewDocument } from "../../../src/preview/word/view-document";
import type { DocumentView } from "../../../src/preview/page-api";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { aDocument, p, sdt } from "./a-document";

test("the page sees paragraphs, controls and tables in their order", () => {
  const { file } = aDocument(p("Rubrik", "Rubrik1") + sdt("k", p("tre")));
  expect(viewDocument(file).blocks).toMatchObject([
    { kind: "paragraph", number: 0, style: "Heading1", runs: [{ text: "Rubrik" }] },
    { kind: "control", title: "Title of k", blocks: [{ kind: "paragraph", number: 1 }] },
  ]);
});

test("a document of the drive gives its bytes as it is, and takes what is put in its place", async () => {
  const tenant = new Tenant();
  tenant.addUser({
    id: "a",
    displayName: "A",
    mail: "a@b.example",
    userPrincipalName: "a@b.example",
  });
  const stored = tenant.driveOf("a").addFile("m.docx", aDocument(p("Ett")).file.save());
  const open = await openWord(stored);
  open.file.edit(() => open.body.insertText("!", "End"));
  open.file.endStep();
  expect(openBytes("copy.docx", await stored.bytes()).body.text).toBe("Ett!");
  await stored.replace(aDocument(p("Annat")).file.save());
  expect(open.body.text).toBe("Annat");
  await expect(stored.replace(new Uint8Array([1, 2, 3]))).rejects.toThrow(DocumentError);
  expect(open.body.text).toBe("Annat");
});

test("a new document lies in the drive under a name of its own and is shown, and the others can be shown again", async () => {
  const tenant = new Tenant();
  const mail = "a@b.example";
  tenant.addUser({ id: "a", displayName: "A", mail, userPrincipalName: mail });
  tenant.signedInUserId = "a";
  const told: string[] = [];
  const desk = new WordDesk(tenant, ({ type }) => told.push(type));
  await desk.begin();
  const first = desk.document;
  for (const text of ["Ett", "Två"]) await first.openBeside(aDocument(p(text)).file.save());
  expect(desk.document.body.text).toBe("Två");
  const page = desk.routes();
  const view = async () => (await (await page.request("/")).json()) as DocumentView;
  expect(await view()).toMatchObject({
    name: "Dokument2.docx",
    others: ["Mötesdokument.docx", "Dokument1.docx"],
  });
  const show = (name: string) =>
    page.request("/shown", { method: "PUT", body: JSON.stringify({ name }) });
  expect((await show("Dokument1.docx")).status).toBe(204);
  expect(desk.document.body.text).toBe("Ett");
  expect(told).toEqual(Array.from({ length: 4 }, () => "document-shown"));
  const folder = tenant.driveOf("a").specialFolder("documents");
  expect(folder?.children.map(({ name }) => name)).toEqual([
    "Mötesdokument.docx",
    "Dokument1.docx",
    "Dokument2.docx",
  ]);
});

test("what the pane saves in the document lies in the file beside what others saved, and undoing leaves it", () => {
  const { file, body } = aDocument(p("Ett"));
  file.edit(() => body.insertText("!", "End"));
  file.endStep();
  file.settings = { record: '"<möte> & \\"papper\\""', other: "1" };
  file.settings = { record: '"två"', other: "1" };
  file.undo();
  expect(file.settings).toEqual({ record: '"två"', other: "1" });
  const again = openBytes("again.docx", file.save());
  expect(again.settings).toEqual({ record: '"två"', other: "1" });
  expect(again.body.text).toBe("Ett");
  const { parts } = again.file;
  const name = "word/webextensions/webextension1.xml";
  expect(parts.contentTypeOf(name)).toBe("application/vnd.ms-office.webextension+xml");
  const [id] = /[0-9a-f-]{36}/.exec(readFileSync("manifest.xml", "utf8")) ?? [];
  const own = new TextDecoder().decode(parts.bytesOf(name));
  parts.put(name, own.replaceAll(id ?? "?", "another"));
  again.settings = { mine: "2" };
  const both = openBytes("both.docx", again.file.save());
  expect(both.settings).toEqual({ mine: "2" });
  expect(new TextDecoder().decode(both.file.parts.bytesOf(name))).toContain("två");
});
