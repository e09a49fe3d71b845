import type { Agenda, ItemType } from "../../meeting/agenda";
import type { InBothLanguages } from "../../shared/language";
import type { Parsed, Warning } from "../../shared/parsed";
import type { AgendaTemplate, TemplateItem } from "./agenda-template";

/** What can be odd in a file of templates. */
export const templateOddities = [
  "no-templates",
  "other-version",
  "bad-template",
  "too-many-items",
  "bad-item",
  "bad-type",
  "bad-minutes",
] as const;

/** The code of one oddity. */
export type TemplateOddity = (typeof templateOddities)[number];

const kind = "kansli-agenda-templates";
const mostItems = 200;
const longest = 10_000;

/** Makes a template of hers from an agenda: its structure and prepared words, without people, papers and sources. */
export function toOwnTemplate(agenda: Agenda, id: string, name: string): AgendaTemplate {
  const both = (text: string): InBothLanguages => ({ sv: text, en: text });
  const items = agenda.items
    .filter(({ source }) => !source)
    .map(({ title, type, minutes, isPause, purpose, preparedText, preparedDecision }) => ({
      ...{ title: both(title), type, minutes, presenter: "none" as const, isPause },
      ...{ purpose: both(purpose), preparedText: both(preparedText) },
      preparedDecision: both(preparedDecision),
    }));
  const heading = agenda.title.split(",")[0] ?? "";
  return { id, name: both(name), heading: both(heading), isOwn: true, items };
}

/** Writes templates as a file that another assistant can take in. */
export function writeTemplateFile(templates: readonly AgendaTemplate[]): string {
  return `${JSON.stringify({ kind, version: 1, templates }, undefined, 2)}\n`;
}

/** Reads a file of templates. What cannot be read is left out with a warning; nothing is ever thrown for a bad file. */
export function readTemplateFile(text: string): Parsed<AgendaTemplate[]> {
  const warnings: Warning[] = [];
  const warn: Warn = (code, place: string, message) => void warnings.push({ code, place, message });
  const file = readJson(text);
  if (!isRecord(file) || file.kind !== kind) {
    warn("no-templates", "", "this is not a file of agenda templates");
    return { value: [], warnings };
  }
  if (file.version !== 1) warn("other-version", "version", "made by another version of Kansli");
  const list = Array.isArray(file.templates) ? (file.templates as unknown[]) : [];
  if (list.length === 0) warn("no-templates", "templates", "there is no template in the file");
  const value = list.flatMap((one, at) => readTemplate(one, `templates[${at}]`, warn));
  return { value, warnings };
}

type Warn = (code: TemplateOddity, place: string, message: string) => void;

function readTemplate(value: unknown, place: string, warn: Warn): AgendaTemplate[] {
  if (!isRecord(value)) {
    warn("bad-template", place, "this template is not an object");
    return [];
  }
  const name = readBoth(value.name);
  const list = Array.isArray(value.items) ? (value.items as unknown[]) : [];
  if (!name || list.length === 0) {
    warn("bad-template", place, "this template has no name or no items");
    return [];
  }
  if (list.length > mostItems) warn("too-many-items", place, `only ${mostItems} items are read`);
  const items = list
    .slice(0, mostItems)
    .flatMap((item, at) => readItem(item, `${place}.items[${at}]`, warn));
  const id = typeof value.id === "string" && value.id ? value.id : `own-${name.sv}`;
  return [{ id, name, heading: readBoth(value.heading) ?? name, isOwn: true, items }];
}

const types: readonly ItemType[] = ["information", "discussion", "decision"];

function readItem(value: unknown, place: string, warn: Warn): TemplateItem[] {
  const title = isRecord(value) ? readBoth(value.title) : undefined;
  if (!isRecord(value) || !title) {
    warn("bad-item", place, "this item has no title and is left out");
    return [];
  }
  const type = types.find((one) => one === value.type);
  if (!type) warn("bad-type", place, "this item has no known type and becomes information");
  const minutes = Number(value.minutes);
  const isLength = Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;
  if (!isLength) warn("bad-minutes", place, "this item has no length and becomes 10 minutes");
  const presenter = value.presenter;
  const isPresenter = presenter === "chair" || presenter === "executive";
  return [
    {
      ...{ title, type: type ?? "information", minutes: isLength ? minutes : 10 },
      ...{ presenter: isPresenter ? presenter : "none", isPause: value.isPause === true },
      ...readTexts(value),
      ...(value.takesNewItems === true && { takesNewItems: true }),
    },
  ];
}

function readTexts(value: Record<string, unknown>): Partial<TemplateItem> {
  const texts = ["purpose", "preparedText", "preparedDecision"].flatMap((name) => {
    const text = readBoth(value[name]);
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** A text in both languages; one that is written in one language only, or plainly, stands for both. */
function readBoth(value: unknown): InBothLanguages | undefined {
  const { sv, en } = isRecord(value) ? value : { sv: value, en: value };
  const first = [sv, en].find((text): text is string => typeof text === "string" && text !== "");
  if (first === undefined) return undefined;
  const text = (one: unknown) => (typeof one === "string" && one ? one : first).slice(0, longest);
  return { sv: text(sv), en: text(en) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    // The one who reads is told so by the warning that follows.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
