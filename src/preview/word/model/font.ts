import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphProperties } from "../numbering";
import { paragraphOf, paragraphsOf, runsOf, type Span } from "../span";
import { runsIn } from "../story";
import { Styles } from "../styles";
import type { WordFile } from "../word-file";
import { childW, makeW, putInOrder, remove, valW } from "../xml";
import { highlights, runOrder, underlines } from "./font-names";
import { hexOf } from "./hex-of";

const isOn = (mark: Element | undefined) =>
  mark !== undefined && !/^(0|false|off|none)$/.test(valW(mark) ?? "1");

/** Whether a run is bold or italic by itself, whatever its paragraph's style. */
export function runLook(run: Element): { bold: boolean; italic: boolean } {
  return { bold: isOn(childW(run, "rPr", "b")), italic: isOn(childW(run, "rPr", "i")) };
}

/** A run's property: its own, else its styles', else its paragraph's styles', else the document's. */
function effective(file: WordFile, run: Element, name: string): Element | undefined {
  const styles = new Styles(file.parts);
  const own = childW(run, "rPr");
  const paragraph = paragraphOf(run);
  const character = valW(childW(own, "rStyle"));
  const layers = [
    own,
    ...(character === undefined
      ? []
      : styles.chain(character, "character").map((style) => childW(style, "rPr"))),
    ...styles
      .chain(valW(childW(paragraph, "pPr", "pStyle")), "paragraph")
      .map((style) => childW(style, "rPr")),
    styles.runDefaults,
  ];
  for (const layer of layers) {
    const found = childW(layer, name);
    if (found) return found;
  }
  return undefined;
}

/** Word's Font: what is the same in all of a span's text, and null where it differs. */
export class Font {
  static readonly shape: Shape<Font> = {
    name: "Font",
    scalars: [
      "name",
      "size",
      "bold",
      "italic",
      "color",
      "underline",
      "subscript",
      "superscript",
      "strikeThrough",
      "doubleStrikeThrough",
      "highlightColor",
    ],
    identity: "reference",
  };

  constructor(
    private readonly file: WordFile,
    private readonly span: () => Span,
  ) {}

  get bold() {
    return this.same((run) => isOn(this.look(run, "b")));
  }
  set bold(value: boolean | null) {
    this.toggle("b", value);
  }
  get italic() {
    return this.same((run) => isOn(this.look(run, "i")));
  }
  set italic(value: boolean | null) {
    this.toggle("i", value);
  }
  get strikeThrough() {
    return this.same((run) => isOn(this.look(run, "strike")));
  }
  set strikeThrough(value: boolean | null) {
    this.toggle("strike", value);
  }
  get doubleStrikeThrough() {
    return this.same((run) => isOn(this.look(run, "dstrike")));
  }
  set doubleStrikeThrough(value: boolean | null) {
    this.toggle("dstrike", value);
  }
  get subscript() {
    return this.same((run) => valW(this.look(run, "vertAlign")) === "subscript");
  }
  set subscript(value: boolean | null) {
    this.put("vertAlign", { val: value ? "subscript" : "baseline" });
  }
  get superscript() {
    return this.same((run) => valW(this.look(run, "vertAlign")) === "superscript");
  }
  set superscript(value: boolean | null) {
    this.put("vertAlign", { val: value ? "superscript" : "baseline" });
  }
  get underline(): string {
    const value = this.same((run) => valW(this.look(run, "u")) ?? "none");
    if (value === null) return "Mixed";
    return Object.entries(underlines).find(([, mark]) => mark === value)?.[0] ?? "None";
  }
  set underline(value: string) {
    const mark = underlines[value];
    if (mark === undefined) throw invalidArgument();
    this.put("u", { val: mark });
  }
  get color(): string {
    const value = this.same((run) => valW(this.look(run, "color")) ?? "auto");
    return value === null ? "" : value === "auto" ? "#000000" : `#${value.toUpperCase()}`;
  }
  set color(value: string) {
    this.put("color", { val: hexOf(value) });
  }
  get size(): number | null {
    return this.same((run) => Number(valW(this.look(run, "sz")) ?? 20) / 2);
  }
  set size(value: number | null) {
    if (value === null || !(value > 0)) throw invalidArgument();
    this.put("sz", { val: Math.round(value * 2) });
  }
  get name(): string {
    return this.same((run) => valW(this.look(run, "rFonts"), "ascii") ?? "Times New Roman") ?? "";
  }
  set name(value: string) {
    this.put("rFonts", { ascii: value, hAnsi: value, cs: value });
  }
  get highlightColor(): string | null {
    const value = this.same((run) => valW(this.look(run, "highlight")) ?? "none");
    if (value === null) return "";
    return Object.entries(highlights).find(([, mark]) => mark === value)?.[0] ?? null;
  }
  set highlightColor(value: string | null) {
    const mark = value ? (highlights[value.toUpperCase()] ?? value.toLowerCase()) : "none";
    if (mark !== "none" && !Object.values(highlights).includes(mark)) throw invalidArgument();
    this.put("highlight", { val: mark });
  }

  private look(run: Element, name: string): Element | undefined {
    return effective(this.file, run, name);
  }

  private same<T>(read: (run: Element) => T): T | null {
    const span = this.span();
    const runs = runsOf(span);
    // Without text it is the paragraph's mark that has a look.
    const marks = runs.length > 0 ? runs : paragraphsOf(span).map(markOf);
    const values = new Set(marks.map(read));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }

  private toggle(name: string, value: boolean | null): void {
    this.put(name, value ? {} : { val: 0 });
  }

  private put(name: string, attributes: Record<string, string | number>): void {
    this.file.edit(() => {
      const span = this.span();
      const runs = runsOf(span);
      const paragraphs = paragraphsOf(span).filter((each) =>
        runsIn(each).every((run) => runs.includes(run)),
      );
      const homes = [
        ...runs.map((run) => propertiesOf(run)),
        ...paragraphs.map((each) => markProperties(each)),
      ];
      for (const home of homes) putInOrder(home, makeW(home, name, attributes), runOrder);
    });
  }
}

/** A paragraph's mark as if it were a run of the paragraph. */
function markOf(paragraph: Element): Element {
  return childW(paragraph, "pPr") ?? paragraph;
}

function propertiesOf(run: Element): Element {
  const known = childW(run, "rPr");
  if (known) return known;
  const made = makeW(run, "rPr");
  run.insertBefore(made, run.firstChild);
  return made;
}

function markProperties(paragraph: Element): Element {
  const properties = paragraphProperties(paragraph);
  const known = childW(properties, "rPr");
  if (known) return known;
  const made = makeW(properties, "rPr");
  properties.insertBefore(
    made,
    childW(properties, "sectPr") ?? childW(properties, "pPrChange") ?? null,
  );
  return made;
}

/** Takes the character style of a placeholder away. */
export function dropPlaceholderLook(run: Element): void {
  const style = childW(run, "rPr", "rStyle");
  if (style && valW(style) === "PlaceholderText") remove(style);
}
