import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphsIn } from "../story";
import type { WordFile } from "../word-file";
import { childrenW, childW, makeW, namespaces, rootOf, valW } from "../xml";
import type { Body } from "./body";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { WordCollection } from "./word-collection";

const kinds: Record<string, string> = { Primary: "default", FirstPage: "first", EvenPages: "even" };

/** Word's Section. */
export class Section {
  static readonly shape: Shape<Section> = {
    name: "Section",
    children: ["body"],
    methods: ["getHeader", "getFooter", "getNext", "getNextOrNullObject"],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    /** Its properties; null when the document has none yet. */
    private readonly end: Element | null,
  ) {}

  get body(): Body {
    return this.make.body(this.make.file.body);
  }

  getHeader(kind: unknown): Body {
    return this.part("header", kind);
  }

  getFooter(kind: unknown): Body {
    return this.part("footer", kind);
  }

  getNext(): Section {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): Section | null {
    const all = sectionEnds(this.make.file);
    const next = all[all.indexOf(this.end) + 1];
    return next === undefined ? null : this.make.section(next);
  }

  /** The header or footer of a kind, made when the section has none. */
  private part(name: "header" | "footer", kind: unknown): Body {
    const type = kinds[String(kind)];
    if (type === undefined) throw invalidArgument();
    const { file } = this.make;
    const home = this.end ?? childW(file.body, "sectPr");
    const reference =
      home && childrenW(home, `${name}Reference`).find((each) => valW(each, "type") === type);
    const id = reference?.getAttributeNS(namespaces.r, "id");
    const target = id ? file.parts.related(id)?.target : undefined;
    if (target !== undefined) return this.make.body(rootOf(file.parts.xml(`word/${target}`)));
    return file.edit(() => this.make.body(makePart(file, home ?? addSection(file), name, type)));
  }
}

/** Word's collection of sections. */
export class SectionCollection extends WordCollection<Section> {
  static readonly shape: Shape<SectionCollection> = {
    name: "SectionCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}

/** The properties of each section in order; null for a document that has none. */
export function sectionEnds(file: WordFile): (Element | null)[] {
  const inner = paragraphsIn(file.body).flatMap((each) => childW(each, "pPr", "sectPr") ?? []);
  return [...inner, childW(file.body, "sectPr") ?? null];
}

function addSection(file: WordFile): Element {
  const made = makeW(file.body, "sectPr");
  file.body.appendChild(made);
  return made;
}

function makePart(file: WordFile, home: Element, name: "header" | "footer", type: string): Element {
  let number = 1;
  while (file.parts.has(`word/${name}${number}.xml`)) number += 1;
  const partName = `word/${name}${number}.xml`;
  const top = name === "header" ? "hdr" : "ftr";
  const id = file.parts.addPart(
    partName,
    `<w:${top} xmlns:w="${namespaces.w}"><w:p/></w:${top}>`,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`,
    `${namespaces.r}/${name}`,
  );
  const reference = makeW(home, `${name}Reference`, { type });
  reference.setAttributeNS(namespaces.r, "r:id", id);
  home.insertBefore(reference, home.firstChild);
  return rootOf(file.parts.xml(partName));
}
