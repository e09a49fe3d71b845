import type { Element } from "@xmldom/xmldom";
import { Numbering } from "./numbering";
import { paragraphsIn } from "./story";
import { Styles } from "./styles";
import type { WordFile } from "./word-file";
import { childW, valW } from "./xml";

/** What stands before each paragraph of a list in a story: "1.", "a)", a bullet. */
export function labelsOf(file: WordFile, story: Element): Map<Element, string> {
  const numbering = new Numbering(file.parts);
  const styles = new Styles(file.parts);
  const counts = new Map<string, number[]>();
  const labels = new Map<Element, string>();
  if (!numbering.existing) return labels;
  for (const paragraph of paragraphsIn(story)) {
    const place = listPlaceOf(styles, paragraph);
    if (!place) continue;
    // Lists of one definition count on together.
    const key = valW(childW(numbering.num(place.numId), "abstractNumId")) ?? place.numId;
    const level = numbering.level(place.numId, place.level);
    const counted = counts.get(key) ?? [];
    counts.set(key, counted);
    counted.length = Math.min(counted.length, place.level + 1);
    const start = Number(valW(childW(level, "start")) ?? 1);
    counted[place.level] =
      counted[place.level] === undefined ? start : (counted[place.level] ?? 0) + 1;
    labels.set(paragraph, labelOf(numbering, place.numId, level, counted));
  }
  return labels;
}

function listPlaceOf(
  styles: Styles,
  paragraph: Element,
): { numId: string; level: number } | undefined {
  const own = childW(paragraph, "pPr", "numPr");
  const styleId = valW(childW(paragraph, "pPr", "pStyle"));
  const ofStyle = own
    ? undefined
    : styles
        .chain(styleId, "paragraph")
        .map((each) => childW(each, "pPr", "numPr"))
        .find(Boolean);
  const place = own ?? ofStyle;
  const numId = valW(childW(place, "numId"));
  if (numId === undefined || numId === "0") return undefined;
  return { numId, level: Number(valW(childW(place, "ilvl")) ?? 0) };
}

function labelOf(
  numbering: Numbering,
  numId: string,
  level: Element | undefined,
  counted: readonly number[],
): string {
  const text = valW(childW(level, "lvlText")) ?? "";
  if (valW(childW(level, "numFmt")) === "bullet")
    return /^[\uf000-\uf0ff]$/.test(text) ? "\u2022" : text;
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const format = valW(childW(numbering.level(numId, place), "numFmt")) ?? "decimal";
    return numberAs(counted[place] ?? 1, format);
  });
}

function numberAs(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
    case "upperLetter": {
      const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
      return format === "upperLetter" ? letters.toUpperCase() : letters;
    }
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "none":
      return "";
    default:
      return String(value);
  }
}

const romans: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let left = value;
  let text = "";
  for (const [worth, letters] of romans) {
    while (left >= worth) {
      text += letters;
      left -= worth;
    }
  }
  return text;
}
