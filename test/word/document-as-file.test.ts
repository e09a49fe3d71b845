/** @jest-environment node */
import { documentAsFile } from "../../src/word/document-as-file";
import type { PaneHost } from "../../src/word/pane-host";
import { aMeeting } from "./a-meeting";

const aHost = (url: string): PaneHost => ({
  displayLanguage: "sv-SE",
  document: { read: async () => ({ parts: [] }), apply: async () => undefined },
  documentFacts: () => ({ url, isReadOnly: false }),
  readDocumentFile: async () => Uint8Array.of(1, 2, 3),
});
const nameAt = async (url: string, title = "Board") => {
  const meeting = aMeeting({ title });
  const [file] = await documentAsFile(aHost(url), { document: "ours", meeting });
  return file?.name;
};

test("the document is called as where it lies, on the web and on a machine", async () => {
  const web = "https://contoso.example/sites/a/M%C3%B6te%20100%25.docx?web=1";
  expect(await nameAt(web)).toBe("Möte 100%.docx");
  expect(await nameAt("https://contoso.example/100%.docx")).toBe("100%.docx");
  expect(await nameAt("C:\\Möten\\Protokoll 100%25.docx")).toBe("Protokoll 100%25.docx");
});

test("one that was never saved is called after the meeting, without signs that no file may have", async () => {
  expect(await nameAt("", 'Styrelse 2026:6 / "extra"')).toBe("Styrelse 2026 6 extra.docx");
  expect(await nameAt("", "??")).toBe("Kansli.docx");
});

test("another meeting's document, and one that this meeting is not in, does not go with its mail", async () => {
  const meeting = aMeeting();
  for (const document of ["empty", "another meeting's", "unread"] as const)
    expect(await documentAsFile(aHost("a.docx"), { document, meeting })).toEqual([]);
});
