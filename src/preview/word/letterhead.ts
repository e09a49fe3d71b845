import { DocxPackage } from "./docx-package";
import { namespaces } from "./xml";

const officeRelations = namespaces.r;
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const used = `xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}" xmlns:w14="${namespaces.w14}" xmlns:w15="${namespaces.w15}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"`;

/** What stands on a company's paper. */
export interface Letterhead {
  company: string;
  address: string;
  registration: string;
  /** Language of the text, "sv-SE". */
  language: string;
}

/** The parts of an empty document on a company's paper: header, footer, and headings of the company's own look. */
export function letterheadParts(letterhead: Letterhead): Record<string, string> {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships([`${officeRelations}/officeDocument`, "word/document.xml"]),
    "word/_rels/document.xml.rels": relationships(
      [`${officeRelations}/styles`, "styles.xml"],
      [`${officeRelations}/header`, "header1.xml"],
      [`${officeRelations}/footer`, "footer1.xml"],
    ),
    "word/document.xml": documentXml,
    "word/styles.xml": stylesXml(letterhead),
    "word/header1.xml": `<w:hdr ${used}>${line("Sidhuvud", letterhead.company)}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ${used}>${line("Sidfot", `${letterhead.company} · ${letterhead.address} · ${letterhead.registration}`)}</w:ftr>`,
  };
}

/** The bytes of a document with nothing in it, as Word begins a new one. */
export function emptyDocument(): Uint8Array {
  const nobody = { company: "", address: "", registration: "", language: "sv-SE" };
  return DocxPackage.of({
    ...letterheadParts(nobody),
    "word/footer1.xml": `<w:ftr ${used}>${line("Sidfot", "")}</w:ftr>`,
  }).write();
}

const contentTypes = `<Types xmlns="${namespaces.types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["document.xml", "document.main"],
  ["styles.xml", "styles"],
  ["header1.xml", "header"],
  ["footer1.xml", "footer"],
]
  .map(
    ([name, type]) => `<Override PartName="/word/${name}" ContentType="${wordTypes}.${type}+xml"/>`,
  )
  .join("")}</Types>`;

const documentXml = `<w:document ${used}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;

function relationships(...entries: [string, string][]): string {
  const rows = entries.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${namespaces.rels}">${rows.join("")}</Relationships>`;
}

function line(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</w:t></w:r></w:p>`;
}

/** Styles as a Swedish Word saves them: Swedish ids, English names. */
function stylesXml({ language }: Letterhead): string {
  return `<w:styles ${used}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    style("Normal", "Normal", "", "", 'w:default="1"', ""),
    style("Rubrik", "Title", '<w:spacing w:before="0" w:after="240"/>', look(40, "1F4E5F", true)),
    style("Rubrik1", "heading 1", heading(280, 0), look(28, "1F4E5F", true)),
    style("Rubrik2", "heading 2", heading(200, 1), look(24, "2F6F7E", true)),
    style("Rubrik3", "heading 3", heading(160, 2), look(22, "2F6F7E", true)),
    style("Underrubrik", "Subtitle", '<w:spacing w:after="200"/>', look(24, "595959")),
    style("Liststycke", "List Paragraph", '<w:ind w:left="720"/><w:contextualSpacing/>', ""),
    style("Sidhuvud", "header", '<w:jc w:val="right"/>', look(20, "1F4E5F", true)),
    style("Sidfot", "footer", '<w:jc w:val="center"/>', look(16, "595959")),
  ].join(
    "",
  )}<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

function style(
  id: string,
  name: string,
  paragraph: string,
  run: string,
  mark = "",
  base = "Normal",
): string {
  const basedOn = base === "" ? "" : `<w:basedOn w:val="${base}"/><w:next w:val="Normal"/>`;
  const pPr = paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`;
  const rPr = run === "" ? "" : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="paragraph" ${mark} w:styleId="${id}"><w:name w:val="${name}"/>${basedOn}<w:qFormat/>${pPr}${rPr}</w:style>`;
}

function heading(before: number, level: number): string {
  return `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level}"/>`;
}

function look(size: number, color: string, isBold = false): string {
  return `${isBold ? "<w:b/>" : ""}<w:color w:val="${color}"/><w:sz w:val="${size}"/>`;
}
