import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { stylesXml, toDocumentXml } from "../../../src/core/meeting/document/to-package";
import type { Minutes } from "../../../src/core/meeting/minutes";
import { loadPeer } from "../budget/peers";

/** Makes the minutes' file once. */
export type MakeFile = () => Promise<Uint8Array>;

/** The bytes of a .docx around a body. */
export function toDocx(body: string): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const packaged = "application/vnd.openxmlformats-package.relationships+xml";
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${types}.${type}+xml"/>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${packaged}"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${override("styles", "styles")}</Types>`,
    ),
    "_rels/.rels": strToU8(relation("officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": strToU8(relation("styles", "styles.xml")),
    "word/document.xml": strToU8(toDocumentXml(body)),
    "word/styles.xml": strToU8(stylesXml),
  });
}

/** How many actions stand in a .docx, to see that everybody does the same work. */
export function countActions(docx: Uint8Array): number {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  return xml.split("Beställ del ").length - 1;
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The same minutes as a template: a loop of items, and in each a loop of actions. */
function aTemplate(): Uint8Array {
  const lines = [
    ...["{title}", "{#paragraphs}", "§ {number} {title}", "{report}", "{decision}"],
    ...["{#actions}", "{who} – {what}, {due}", "{/actions}", "{/paragraphs}"],
  ];
  return toDocx(lines.map(paragraph).join(""));
}

function toData({ title, paragraphs }: Minutes) {
  return {
    title,
    paragraphs: paragraphs.map(({ number, title: heading, report, decision, actions }) => ({
      ...{ number: String(number), title: heading, report, decision },
      actions: actions.map(({ owner, what, due }) => ({ who: owner.name, what, due })),
    })),
  };
}

interface EasyTemplate {
  TemplateHandler: new () => { process(template: Uint8Array, data: object): Promise<Uint8Array> };
}
type Zip = new (bytes: Uint8Array) => object;
type Templater = new (
  zip: object,
  options: object,
) => { render(data: object): void; getZip(): { generate(options: object): Uint8Array } };
interface Docx {
  Document: new (options: object) => object;
  Paragraph: new (options: object) => object;
  Packer: { toBuffer(document: object): Promise<Uint8Array> };
}

function defaultOf(module: Record<string, unknown> | undefined): unknown {
  return module?.default ?? module;
}

/** The peers that can be loaded, each with its way of making the file. */
export async function peersAtWork(minutes: Minutes): Promise<Record<string, MakeFile | undefined>> {
  const template = aTemplate();
  const data = toData(minutes);
  const easy = defaultOf(await loadPeer("easy-template-x/dist/cjs/easy-template-x.cjs")) as
    EasyTemplate | undefined;
  const pizzip = defaultOf(await loadPeer("pizzip/js/index.js")) as Zip | undefined;
  const templater = defaultOf(await loadPeer("docxtemplater/js/docxtemplater.js")) as
    Templater | undefined;
  const docx = (await loadPeer("docx/dist/index.mjs")) as Docx | undefined;
  return {
    "easy-template-x":
      easy && (() => new easy.TemplateHandler().process(Buffer.from(template), data)),
    docxtemplater:
      templater &&
      pizzip &&
      (() => {
        const document = new templater(new pizzip(template), { paragraphLoop: true });
        document.render(data);
        return Promise.resolve(document.getZip().generate({ type: "uint8array" }));
      }),
    docx: docx && (() => docx.Packer.toBuffer(withDocx(docx, data))),
  };
}

function withDocx({ Document, Paragraph }: Docx, { title, paragraphs }: ReturnType<typeof toData>) {
  const line = (text: string) => new Paragraph({ text });
  const children = [
    new Paragraph({ text: title, heading: "Title" }),
    ...paragraphs.flatMap((one) => [
      new Paragraph({ text: `§ ${one.number} ${one.title}`, heading: "Heading1" }),
      ...[one.report, one.decision].map(line),
      ...one.actions.map(({ who, what, due }) => line(`${who} – ${what}, ${due ?? ""}`)),
    ]),
  ];
  return new Document({ sections: [{ children }] });
}
