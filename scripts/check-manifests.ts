// `npm run manifests`: both manifests are valid against Microsoft's schemas (when those are here), and all they name exists.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { deployableManifest } from "./deployable-manifest";

const root = path.dirname(__dirname);
const schemaFolder = path.join(root, "../shared/data/manifest-xsd");
const manifests = ["manifest.xml", "manifest.outlook.xml"];

void main();

async function main(): Promise<void> {
  const faults = (await Promise.all(manifests.map(checkManifest))).flat();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`${manifests.join(" and ")} hold.`);
}

async function checkManifest(name: string): Promise<string[]> {
  const xml = readFileSync(path.join(root, name), "utf8");
  return [
    ...(await checkAgainstSchemas(name, xml)),
    ...(await checkWellFormed(name, deployableManifest(xml, "https://kansli.example"))),
    ...[...new Set(namedFiles(xml))]
      .filter((file) => !existsSync(sourceOf(file)))
      .map((file) => `${name} names ${file}, which is not built from anything here.`),
  ];
}

async function checkAgainstSchemas(name: string, xml: string): Promise<string[]> {
  if (!existsSync(schemaFolder)) {
    console.log(`not run: ${name} against Microsoft's schemas; ../shared/data/manifest-xsd absent`);
    return [];
  }
  const schemas = readdirSync(schemaFolder)
    .filter((file) => file.endsWith(".xsd"))
    .map((fileName) => ({
      fileName,
      contents: readFileSync(path.join(schemaFolder, fileName), "utf8"),
    }));
  const main = schemas.find((schema) => schema.fileName === "OfficeAppManifestV1_1.xsd");
  if (!main) throw new RangeError("checkAgainstSchemas: OfficeAppManifestV1_1.xsd is not there");
  const { errors } = await validateXML({
    xml: { fileName: name, contents: xml },
    schema: main,
    preload: schemas.filter((schema) => schema !== main),
  });
  return errors.map((error) => error.rawMessage);
}

async function checkWellFormed(name: string, xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: `deployable-${name}`, contents: xml },
    normalization: "c14n",
  });
  return errors.map((error) => error.rawMessage);
}

/** Every file of our own that a manifest names, as "outlook.html" or "assets/icon-16.png". */
function namedFiles(xml: string): string[] {
  return [...xml.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** The file in the repository that a hosted file is built from: a pane's page from its room's template. */
function sourceOf(file: string): string {
  const pane = /^(\w+)\.html$/.exec(file)?.[1];
  return path.join(root, pane ? `src/${pane}/taskpane.html` : file);
}
