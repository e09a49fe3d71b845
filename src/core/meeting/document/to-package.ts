const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const partTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A built-in style: its id and name, what it is based on, and its looks where the document does not have it. */
type Style = readonly [id: string, name: string, kind: string, based: string, looks: string];

/**
 * The styles that the layout uses, by their built-in names. Word finds the document's own style of the same name,
 * whatever its id in her language, and takes these looks only where the document has none.
 */
const styles: readonly Style[] = [
  ["Normal", "Normal", "paragraph", "", '<w:pPr><w:spacing w:after="120"/></w:pPr>'],
  [
    ...(["Title", "Title", "paragraph", "Normal"] as const),
    '<w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr>',
  ],
  [
    ...(["Subtitle", "Subtitle", "paragraph", "Normal"] as const),
    '<w:rPr><w:color w:val="595959"/><w:sz w:val="24"/></w:rPr>',
  ],
  [
    ...(["Heading1", "heading 1", "paragraph", "Normal"] as const),
    '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr>' +
      '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
  ],
  [
    ...(["Heading2", "heading 2", "paragraph", "Normal"] as const),
    '<w:pPr><w:keepNext/><w:spacing w:before="160" w:after="40"/><w:outlineLvl w:val="1"/></w:pPr>' +
      '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>',
  ],
  [
    ...(["PlaceholderText", "Placeholder Text", "character", ""] as const),
    '<w:rPr><w:color w:val="666666"/></w:rPr>',
  ],
  ["TableNormal", "Normal Table", "table", "", ""],
  [
    ...(["TableGrid", "Table Grid", "table", "TableNormal"] as const),
    `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
      .join("")}</w:tblBorders></w:tblPr>`,
  ],
];

/** The styles as a part of a document. */
export const stylesXml = `<w:styles xmlns:w="${wordNamespace}">${styles.map(toStyle).join("")}</w:styles>`;

function toStyle([id, name, kind, based, looks]: Style): string {
  const isDefault = id === "Normal" || id === "TableNormal" ? ' w:default="1"' : "";
  return (
    `<w:style w:type="${kind}"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `${based && `<w:basedOn w:val="${based}"/>`}<w:qFormat/>${looks}</w:style>`
  );
}

/** A whole document part around the content of a body. */
export function toDocumentXml(body: string): string {
  return `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`;
}

const packageStart =
  '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  toPart(
    "/_rels/.rels",
    "application/vnd.openxmlformats-package.relationships+xml",
    toRelation("officeDocument", "word/document.xml"),
  ) +
  toPart(
    "/word/_rels/document.xml.rels",
    "application/vnd.openxmlformats-package.relationships+xml",
    toRelation("styles", "styles.xml"),
  ) +
  toPart("/word/styles.xml", `${partTypes}.styles+xml`, stylesXml);

/**
 * The content of a body as one flat package, as `insertOoxml` takes it.
 * @see https://learn.microsoft.com/office/dev/add-ins/word/create-better-add-ins-for-word-with-office-open-xml
 */
export function toPackage(body: string): string {
  const document = toPart(
    "/word/document.xml",
    `${partTypes}.document.main+xml`,
    toDocumentXml(body),
  );
  return `${packageStart}${document}</pkg:package>`;
}

function toPart(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function toRelation(kind: string, target: string): string {
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${officeTypes}/${kind}" Target="${target}"/></Relationships>`
  );
}
