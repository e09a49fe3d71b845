import type { Language } from "../../shared/language";
import type { Warning } from "../../shared/parsed";
import { warningTexts, type FileWarningCode } from "./warning-texts";

/** The words that places begin with. */
const placeWords: Readonly<Record<string, string>> = { line: "rad", account: "konto" };

/** Says a warning of a file in a language, its place first: "rad 12: ”12,3O” är inget belopp och togs inte med." */
export function describeWarning(warning: Warning, language: Language): string {
  const place = describePlace(warning.place, language);
  const sentence = describe(warning, language);
  return place === "" ? sentence : `${place}: ${sentence}`;
}

function describe({ code, message, given = [] }: Warning, language: Language): string {
  if (!isKnown(code)) return message;
  return warningTexts[code][language](given[0] ?? "", given[1] ?? "");
}

function describePlace(place: string, language: Language): string {
  if (language === "en") return place;
  return place.replace(/^(?:line|account)\b/, (word) => placeWords[word] ?? word);
}

function isKnown(code: string): code is FileWarningCode {
  return Object.hasOwn(warningTexts, code);
}
