import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document, Element } from "@xmldom/xmldom";
import { ContentError } from "../tenant/content-error";
import { childrenOf, namespaces, parseXml, rootOf, writeXml } from "./xml";

/** A file that cannot be opened as a Word document, with a sentence for the person who gave it. */
export class DocumentError extends ContentError {
  override readonly name = "DocumentError";
}

/** Limits against files made to fill the memory. */
const mostBytes = 200 * 1024 * 1024;
const mostParts = 5_000;
/** Real documents are packed to a hundredth at the most; small parts may be more. */
const mostRatio = 400;
const suspectBytes = 10 * 1024 * 1024;

/** The parts of a .docx, each as it came until it is changed. */
export class DocxPackage {
  private readonly trees = new Map<string, Document>();

  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /**
   * Opens the bytes of a zip. Throws DocumentError when they are none, or would unpack to more than a document ever is;
   * whether it is a Word document, `readDocx` says.
   */
  static unzip(bytes: Uint8Array): DocxPackage {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      throw new DocumentError("This is no Word document: a .docx is a zip file, and this is none.");
    }
    return new DocxPackage(new Map(Object.entries(unzip(bytes))));
  }

  /** A package of texts, as a new document is made. */
  static of(texts: Record<string, string>): DocxPackage {
    const parts = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
    return new DocxPackage(new Map(parts));
  }

  has(name: string): boolean {
    return this.parts.has(name) || this.trees.has(name);
  }

  get names(): string[] {
    return [...new Set([...this.parts.keys(), ...this.trees.keys()])];
  }

  /** The tree of a part, which may be changed in place; throws RangeError for a part that is not there. */
  xml(name: string): Document {
    const known = this.trees.get(name);
    if (known) return known;
    const bytes = this.parts.get(name);
    if (!bytes) throw new RangeError(`DocxPackage.xml: no part ${name}`);
    const tree = parseXml(strFromU8(bytes));
    this.trees.set(name, tree);
    return tree;
  }

  bytesOf(name: string): Uint8Array {
    const tree = this.trees.get(name);
    if (tree) return strToU8(writeXml(tree));
    const bytes = this.parts.get(name);
    if (!bytes) throw new RangeError(`DocxPackage.bytesOf: no part ${name}`);
    return bytes;
  }

  /** Puts a part in place of what was there. */
  put(name: string, content: string | Uint8Array): void {
    this.trees.delete(name);
    this.parts.set(name, typeof content === "string" ? strToU8(content) : content);
  }

  /** Adds a part that nothing in the package had, with its content type and a relationship from the document. */
  addPart(
    name: string,
    content: string | Uint8Array,
    contentType: string,
    relation: string,
  ): string {
    this.put(name, content);
    this.declareType(name, contentType);
    return this.relate(relation, name.replace(/^word\//, ""));
  }

  /** Adds a part that belongs to the package rather than to the document. */
  addPackagePart(name: string, content: string, contentType: string, relation: string): void {
    this.put(name, content);
    this.declareType(name, contentType);
    this.relateFrom("_rels/.rels", relation, name);
  }

  /** The id of a relationship of the document; made when there is none with this type and target. */
  relate(type: string, target: string, mode?: "External"): string {
    return this.relateFrom(documentRels, type, target, mode);
  }

  /** The id of a relationship in a part of relationships, which is made when there is none. */
  relateFrom(part: string, type: string, target: string, mode?: "External"): string {
    if (!this.has(part)) this.put(part, `<Relationships xmlns="${namespaces.rels}"/>`);
    const root = rootOf(this.xml(part));
    const entries = childrenOf(root);
    const known = entries.find(
      (each) => each.getAttribute("Type") === type && each.getAttribute("Target") === target,
    );
    if (known) return known.getAttribute("Id") ?? "";
    const numbers = entries.map((each) =>
      Number(/\d+$/.exec(each.getAttribute("Id") ?? "")?.[0] ?? 0),
    );
    const id = `rId${Math.max(0, ...numbers) + 1}`;
    const entry = root.ownerDocument?.createElementNS(namespaces.rels, "Relationship");
    if (!entry) throw new RangeError("DocxPackage.relate: the relationships have no document");
    entry.setAttribute("Id", id);
    entry.setAttribute("Type", type);
    entry.setAttribute("Target", target);
    if (mode) entry.setAttribute("TargetMode", mode);
    root.appendChild(entry);
    return id;
  }

  /** A relationship of the document by its id. */
  related(id: string): { type: string; target: string; isExternal: boolean } | undefined {
    if (!this.has(documentRels)) return undefined;
    const entry = childrenOf(rootOf(this.xml(documentRels))).find(
      (each) => each.getAttribute("Id") === id,
    );
    return (
      entry && {
        type: entry.getAttribute("Type") ?? "",
        target: entry.getAttribute("Target") ?? "",
        isExternal: entry.getAttribute("TargetMode") === "External",
      }
    );
  }

  /** Everything as it is now. */
  snapshot(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.names.map((name) => [name, this.bytesOf(name)]));
  }

  /** Puts everything back as it was; trees that were handed out before are no longer part of the package. */
  restore(snapshot: ReadonlyMap<string, Uint8Array>): void {
    this.trees.clear();
    this.parts.clear();
    for (const [name, bytes] of snapshot) this.parts.set(name, bytes);
  }

  /** The whole as a .docx. */
  write(): Uint8Array {
    const names = this.names;
    // Word looks for the content types first.
    names.sort((a, b) => Number(b === contentTypes) - Number(a === contentTypes));
    return zipSync(Object.fromEntries(names.map((name) => [name, this.bytesOf(name)])));
  }

  contentTypeOf(name: string): string {
    const entries = childrenOf(rootOf(this.xml(contentTypes)));
    const extension = name.split(".").at(-1)?.toLowerCase();
    const own = entries.find((each) => each.getAttribute("PartName") === `/${name}`);
    const usual = entries.find(
      (each) => each.getAttribute("Extension")?.toLowerCase() === extension,
    );
    return (own ?? usual)?.getAttribute("ContentType") ?? "application/octet-stream";
  }

  /** Says of what type a part is, where its name does not already. */
  declareType(name: string, contentType: string): void {
    if (this.contentTypeOf(name) === contentType) return;
    const root: Element = rootOf(this.xml(contentTypes));
    const entry = root.ownerDocument?.createElementNS(namespaces.types, "Override");
    if (!entry) throw new RangeError("DocxPackage.declareType: the content types have no document");
    entry.setAttribute("PartName", `/${name}`);
    entry.setAttribute("ContentType", contentType);
    root.appendChild(entry);
  }
}

const documentRels = "word/_rels/document.xml.rels";
const contentTypes = "[Content_Types].xml";

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        total += originalSize;
        count += 1;
        const isSuspect = originalSize > suspectBytes && originalSize > size * mostRatio;
        if (total > mostBytes || count > mostParts || isSuspect) {
          throw new DocumentError(
            "The file unpacks to far more than a document; it is not opened.",
          );
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError("The file is a broken zip and cannot be opened.", { cause });
  }
}
