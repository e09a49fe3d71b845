/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import { deployableManifest } from "../../scripts/deployable-manifest";

const read = (name: string) => readFileSync(path.join(__dirname, "../..", name), "utf8");
const outlook = read("manifest.outlook.xml");
const documents = read("manifest.xml");
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

test("every address is that of the host, whether it ends in a slash or not", () => {
  for (const manifest of [outlook, documents]) {
    const made = deployableManifest(manifest, "https://office.nordvik.example/kansli/");
    const places = count(manifest, "https://localhost:3000");
    expect(places).toBeGreaterThan(5);
    expect(count(made, "https://office.nordvik.example/kansli/")).toBe(places);
    expect(made).not.toMatch(/localhost|kansli\/\//);
    expect(deployableManifest(manifest, "https://office.nordvik.example/kansli")).toBe(made);
  }
});

test("in Outlook the pane opens in an executive's mailbox and stays while she reads", () => {
  const made = deployableManifest(outlook, "https://kansli.example");
  expect(made).toMatch(
    /<DesktopFormFactor><SupportsSharedFolders>true<\/SupportsSharedFolders>\s*<ExtensionPoint/,
  );
  expect(made).toMatch(
    /<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="Outlook.Url" \/><SupportsPinning>true<\/SupportsPinning>\s*<\/Action>/,
  );
});

test("each of the two elements is there once, and the repository's own manifest has neither", () => {
  const made = deployableManifest(outlook, "https://kansli.example");
  for (const name of ["<SupportsSharedFolders>", "<SupportsPinning>"])
    expect([count(outlook, name), count(made, name)]).toEqual([0, 1]);
});

test("Word's and Excel's manifest changes in its addresses only", () => {
  const there = "https://kansli.example";
  expect(deployableManifest(documents, there)).toBe(
    documents.replaceAll("https://localhost:3000", there),
  );
});
