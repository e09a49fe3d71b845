import type { Document, Node } from "@xmldom/xmldom";
import { DocumentError, DocxPackage } from "./docx-package";
import { childW, rootOf } from "./xml";

/** The parts that are read while the document is open, so that none of them may turn out broken then. */
const readParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|word\/(_rels\/document\.xml\.rels|(document|styles|numbering|settings|header\d*|footer\d*)\.xml|webextensions\/\w+\.xml))$/;

/** Far deeper than tables and controls are ever put into each other. */
const deepest = 500;

/**
 * Opens the bytes of a .docx. Throws DocumentError, with a sentence for the person who gave the file, when they are no
 * zip, no Word document, one that cannot be read, or would unpack to more than a document ever is.
 */
export function readDocx(bytes: Uint8Array): DocxPackage {
  const parts = DocxPackage.unzip(bytes);
  check(parts);
  return parts;
}

function check(parts: DocxPackage): void {
  for (const name of ["word/document.xml", "[Content_Types].xml"])
    if (!parts.has(name)) throw new DocumentError(`This is no Word document: it has no ${name}.`);
  for (const name of parts.names.filter((each) => readParts.test(each))) checkPart(parts, name);
  if (!childW(rootOf(parts.xml("word/document.xml")), "body"))
    throw new DocumentError("This is no Word document: it has no body.");
}

function checkPart(parts: DocxPackage, name: string): void {
  try {
    const tree = parts.xml(name);
    rootOf(tree);
    if (depthOf(tree) > deepest)
      throw new DocumentError("The document cannot be read: its parts are nested too deep.");
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DocumentError(`The document cannot be read: ${cause.message}`, { cause });
  }
}

/** How deep the elements of a tree lie in each other; it goes from node to node, so that no depth is too much for it. */
function depthOf(tree: Document): number {
  let depth = 0;
  let most = 0;
  let node: Node | null = tree;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      most = Math.max(most, depth);
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return most;
}
