import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphWith } from "../insert";
import { Numbering } from "../numbering";
import { paragraphsIn } from "../story";
import { childrenOf, childW, makeW, putBeside, remove, valW } from "../xml";
import { levelOf, listOf } from "./list-item";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { Paragraph } from "./paragraph";
import { WordCollection } from "./word-collection";

const formats: Record<string, string> = {
  None: "none",
  Arabic: "decimal",
  UpperRoman: "upperRoman",
  LowerRoman: "lowerRoman",
  UpperLetter: "upperLetter",
  LowerLetter: "lowerLetter",
};
const bullets: Record<string, string> = {
  Solid: "\u2022",
  Hollow: "o",
  Square: "\u25aa",
  Diamonds: "\u2666",
  Arrow: "\u27a2",
  Checkmark: "\u2713",
};
const alignments: Record<string, string> = { Left: "left", Centered: "center", Right: "right" };

/** Word's List. */
export class List {
  static readonly shape: Shape<List> = {
    name: "List",
    scalars: ["id", "levelTypes", "levelExistences"],
    children: ["paragraphs"],
    methods: [
      "getLevelParagraphs",
      "getLevelString",
      "insertParagraph",
      "setLevelAlignment",
      "setLevelBullet",
      "setLevelIndents",
      "setLevelNumbering",
      "setLevelStartingNumber",
    ],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    private readonly numId: string,
  ) {}

  get id(): number {
    return Number(this.numId);
  }

  get levelTypes(): string[] {
    return levels.map((level) =>
      valW(childW(this.levelAt(level), "numFmt")) === "bullet" ? "Bullet" : "Number",
    );
  }

  get levelExistences(): boolean[] {
    return levels.map((level) => this.elements.some((each) => levelOf(each) === level));
  }

  get paragraphs() {
    return this.make.paragraphs(() => this.elements);
  }

  getLevelParagraphs(level: unknown) {
    return this.make.paragraphs(() => this.elements.filter((each) => levelOf(each) === level));
  }

  getLevelString(level: unknown): string {
    return valW(childW(this.levelAt(Number(level)), "lvlText")) ?? "";
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    const isStart = location === "Start" || location === "Before";
    const near = this.elements.at(isStart ? 0 : -1);
    if (!near || typeof text !== "string") throw invalidArgument();
    return this.make.file.edit(() => {
      const made = paragraphWith(near, text);
      const isOutside = location === "Before" || location === "After";
      const place = childW(made, "pPr", "numPr");
      if (isOutside && place) remove(place);
      putBeside(made, near, isStart ? "before" : "after");
      return this.make.paragraph(made);
    });
  }

  setLevelAlignment(level: unknown, alignment: unknown): void {
    this.put(level, "lvlJc", known(alignments, alignment));
  }

  setLevelBullet(level: unknown, bullet: unknown, charCode?: unknown): void {
    const letter =
      bullet === "Custom" ? String.fromCodePoint(Number(charCode)) : known(bullets, bullet);
    this.put(level, "numFmt", "bullet");
    this.put(level, "lvlText", letter);
  }

  setLevelIndents(level: unknown, textIndent: unknown, numberIndent: unknown): void {
    this.make.file.edit(() => {
      const home = this.levelAt(Number(level)) ?? notThere();
      const left = Number(textIndent) * 20;
      const indent = makeW(home, "ind", { left, hanging: left - Number(numberIndent) * 20 });
      const properties = childW(home, "pPr");
      if (properties) home.replaceChild(makeW(home, "pPr", {}, [indent]), properties);
      else home.appendChild(makeW(home, "pPr", {}, [indent]));
    });
  }

  setLevelNumbering(level: unknown, numbering: unknown, format?: unknown): void {
    const parts = Array.isArray(format) ? (format as (string | number)[]) : [Number(level), "."];
    const text = parts.map((part) => (typeof part === "number" ? `%${part + 1}` : part)).join("");
    this.put(level, "numFmt", known(formats, numbering));
    this.put(level, "lvlText", text);
  }

  setLevelStartingNumber(level: unknown, start: unknown): void {
    this.put(level, "start", String(Number(start)));
  }

  private get elements(): Element[] {
    return paragraphsIn(this.make.file.body).filter((each) => listOf(each) === this.numId);
  }

  private levelAt(level: number): Element | undefined {
    return new Numbering(this.make.file.parts).level(this.numId, level);
  }

  private put(level: unknown, name: string, value: string): void {
    this.make.file.edit(() => {
      const home = this.levelAt(Number(level)) ?? notThere();
      const made = makeW(home, name, { val: value });
      const old = childW(home, name);
      if (old) home.replaceChild(made, old);
      else home.insertBefore(made, childrenOf(home)[0] ?? null);
    });
  }
}

/** Word's collection of lists. */
export class ListCollection extends WordCollection<List> {
  static readonly shape: Shape<ListCollection> = {
    name: "ListCollection",
    methods: [...WordCollection.methods, "getById", "getByIdOrNullObject"],
    identity: "reference",
  };

  getById(id: unknown): List {
    return this.getByIdOrNullObject(id) ?? notThere();
  }

  getByIdOrNullObject(id: unknown): List | null {
    return this.items.find((each) => each.id === Number(id)) ?? null;
  }
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function known(table: Record<string, string>, name: unknown): string {
  const value = table[String(name)];
  if (value === undefined) throw invalidArgument();
  return value;
}
