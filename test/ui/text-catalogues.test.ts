/** @jest-environment node */
import { en as excelEn } from "../../src/excel/texts/en";
import { sv as excelSv } from "../../src/excel/texts/sv";
import { documentErrorTexts } from "../../src/office/document-error-texts";
import { outlookErrorTexts } from "../../src/office/outlook-error-texts";
import { en as dialogsEn } from "../../src/outlook/dialogs/texts/en";
import { sv as dialogsSv } from "../../src/outlook/dialogs/texts/sv";
import { en as paneEn } from "../../src/outlook/texts/en";
import { sv as paneSv } from "../../src/outlook/texts/sv";
import { en as uiEn } from "../../src/ui/texts/en";
import { paneEn as sharedEn } from "../../src/ui/texts/pane-en";
import { paneSv as sharedSv } from "../../src/ui/texts/pane-sv";
import { sv as uiSv } from "../../src/ui/texts/sv";
import { en as wordEn } from "../../src/word/texts/en";
import { sv as wordSv } from "../../src/word/texts/sv";

type Leaf = string | ((...words: unknown[]) => string);
type Catalogue = Map<string, Leaf>;

const catalogues = [
  { of: "every pane", en: leavesOf(uiEn), sv: leavesOf(uiSv) },
  { of: "parts that panes share", en: leavesOf(sharedEn), sv: leavesOf(sharedSv) },
  { of: "the Outlook pane", en: leavesOf(paneEn), sv: leavesOf(paneSv) },
  { of: "the Outlook pane's dialogs", en: leavesOf(dialogsEn), sv: leavesOf(dialogsSv) },
  { of: "the Word pane", en: leavesOf(wordEn), sv: leavesOf(wordSv) },
  { of: "the Excel pane", en: leavesOf(excelEn), sv: leavesOf(excelSv) },
  { of: "Office's errors", ...errorTexts() },
];
const counts = [0, 1, 2, 21];
/** What is the same in both tongues, rightly. */
const sameInBoth = [
  ...["product", "languageNames.sv", "languageNames.en", "people", "types.information"],
  ...["typesShort.information", "typeLetters.information", "typeLetters.discussion"],
  ...["format", "period", "budget", "monthBar"],
];

describe.each(catalogues)("the texts of $of", ({ en, sv }) => {
  test("both languages have the same keys", () => {
    expect([...sv.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test("no text is empty, has a stray space, or shows what a program makes of nothing", () => {
    for (const [key, text] of [...allSaid(en), ...allSaid(sv)])
      expect(`${key}: ${text}`).toMatch(
        /^[\w .,()-]+: (?!.*(?: {2}|undefined|null|NaN|\[object|\$\{))\S(?:.*\S)?$/,
      );
  });

  test("what a text is given is said in Swedish when it is said in English", () => {
    const given = (key: string, text: string) => {
      // None and one may be said in a word.
      const isFew = /\([01]\)$/.test(key);
      const names = [...new Set(text.match(/«\w+»/g))].sort();
      return isFew ? names.filter((name) => name !== "«figure»") : names;
    };
    const swedish = new Map(allSaid(sv, en));
    for (const [key, text] of allSaid(en))
      expect([key, given(key, swedish.get(key) ?? "")]).toEqual([key, given(key, text)]);
  });

  test("nothing is left in English", () => {
    const swedish = new Map(allSaid(sv, en));
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/«\w+»/g, ""));
    const same = allSaid(en).filter(([key, text]) => swedish.get(key) === text && hasWords(text));
    const untranslated = same.filter(([key]) => !sameInBoth.includes(key.replace(/\(.*/, "")));
    expect(untranslated).toEqual([]);
  });

  test("quotes, apostrophes and dots are those of print", () => {
    for (const [key, text] of [...allSaid(en), ...allSaid(sv)])
      expect(`${key}: ${text}`).not.toMatch(/["']|\.\.\.|\w - \w/);
  });
});

function leavesOf(node: object, path: string[] = []): Catalogue {
  const pairs = Object.entries(node) as [string, unknown][];
  return new Map(
    pairs.flatMap(([key, value]): [string, Leaf][] => {
      const place = [...path, key];
      if (typeof value === "object" && value !== null) return [...leavesOf(value, place)];
      return [[place.join("."), value as Leaf]];
    }),
  );
}

function errorTexts(): { en: Catalogue; sv: Catalogue } {
  const entries = Object.entries({ ...outlookErrorTexts, ...documentErrorTexts });
  return {
    en: new Map(entries.map(([code, texts]) => [code, texts.en])),
    sv: new Map(entries.map(([code, texts]) => [code, texts.sv])),
  };
}

/**
 * Says every text of a catalogue: [key, text], and those with a count once for each of `counts`. What a text is given
 * is named in it, "«lane»"; the names are those of `named`, since the Swedish texts may name theirs otherwise.
 */
function allSaid(catalogue: Catalogue, named = catalogue): [string, string][] {
  return [...catalogue].flatMap(([key, leaf]): [string, string][] => {
    if (typeof leaf === "string") return [[key, leaf]];
    const names = parametersOf(named.get(key));
    const say = (count: number) =>
      leaf(...names.map((name) => (name === "count" ? count : `«${name}»`)));
    const toSay = names.includes("count") ? counts : [2];
    return toSay.map((count) => [`${key}(${count})`, say(count)]);
  });
}

function parametersOf(leaf: Leaf | undefined): string[] {
  const list = /^\(?([^)=]*)\)?\s*=>/.exec(String(leaf))?.[1] ?? "";
  return list.split(",").map((name) => name.trim());
}
