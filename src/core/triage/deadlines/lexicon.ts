import type { DateWords, Role, Unit } from "./date-words";
import { englishWords } from "./english-words";
import { swedishWords } from "./swedish-words";

/** All that one word or phrase can mean to the reader of dates, in Swedish and English together. */
export interface Sense {
  /** 0 is Monday. */
  weekday: number | undefined;
  /** 1–12. */
  month: number | undefined;
  /** Whether the weekday or month is an ordinary word as well ("may", "sun"). */
  weak: boolean;
  number: number | undefined;
  ordinal: number | undefined;
  unit: Unit | undefined;
  /** Days from the day of writing. */
  days: number | undefined;
  /** Minutes after midnight. */
  time: number | undefined;
  partOfDay: number | undefined;
  weakTime: number | undefined;
  /** The unit whose end is meant. */
  end: Unit | undefined;
  current: Unit | undefined;
  /** Month and day, "12-24". */
  feast: string | undefined;
  /** IANA name of a time zone. */
  zone: string | undefined;
  roles: Role[];
  /** Whether the word holds a day, a unit or a time, so that a date may stand around it. */
  tells: boolean;
  /** Whether the words for a date may begin with this one. */
  begins: boolean;
  /** Whether a bare number after this word may be a day, an hour or a week. */
  leads: boolean;
}

/** A phrase of several words, by the words after its first. */
export interface Phrase {
  rest: readonly string[];
  whole: string;
  sense: Sense;
}

/** One word: what it means by itself, and the phrases that begin with it, longest first. */
export interface Word {
  sense: Sense | undefined;
  phrases: Phrase[];
}

/** The words and phrases of every language that is read, ready for look-up. */
export interface Lexicon {
  senses: ReadonlyMap<string, Sense>;
  /** Every single word that stands in one of them. */
  words: ReadonlyMap<string, Word>;
}

/** Minutes after midnight of a time written "17:00". */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function emptySense(): Sense {
  return {
    weekday: undefined,
    month: undefined,
    weak: false,
    number: undefined,
    ordinal: undefined,
    unit: undefined,
    days: undefined,
    time: undefined,
    partOfDay: undefined,
    weakTime: undefined,
    end: undefined,
    current: undefined,
    feast: undefined,
    zone: undefined,
    roles: [],
    tells: false,
    begins: false,
    leads: false,
  };
}

function isTelling(sense: Sense): boolean {
  const { weekday, month, unit, days, time, weakTime, end, current, feast } = sense;
  const meanings = [weekday, month, unit, days, time, weakTime, end, current, feast];
  return meanings.some((meaning) => meaning !== undefined) || sense.roles.includes("half");
}

/** Parts with which the words for a date may begin, beside names of days, numbers and units. */
const BEGINNINGS: readonly Role[] = [
  "the",
  "this",
  "next",
  "coming",
  "last",
  "every",
  "between",
  "within",
  "in",
  "end",
  "start",
  "middle",
  "weekSign",
  "quarterSign",
  "lastDay",
  "at",
  "half",
  "quarterHour",
];

/** Words after which a bare number may be a day, an hour or a week. */
const NUMBER_LEADS: readonly Role[] = [
  "at",
  "the",
  "on",
  "by",
  "before",
  "until",
  "from",
  "between",
  "around",
  "weekSign",
  "quarterSign",
];

function isBeginning(sense: Sense): boolean {
  const isNumber = sense.number !== undefined || sense.ordinal !== undefined;
  return sense.tells || isNumber || BEGINNINGS.some((role) => sense.roles.includes(role));
}

type Put = (word: string, write: (sense: Sense) => void) => void;

function addLanguage(words: DateWords, put: Put): void {
  words.weekdays.forEach((forms, weekday) => {
    for (const form of forms) put(form, (sense) => (sense.weekday = weekday));
  });
  words.months.forEach((forms, index) => {
    for (const form of forms) put(form, (sense) => (sense.month = index + 1));
  });
  for (const form of words.weak) put(form, (sense) => (sense.weak = true));
  for (const [word, n] of Object.entries(words.numbers)) put(word, (sense) => (sense.number = n));
  for (const [word, n] of Object.entries(words.ordinals)) put(word, (sense) => (sense.ordinal = n));
  for (const [word, n] of Object.entries(words.days)) put(word, (sense) => (sense.days = n));
  for (const [word, day] of Object.entries(words.feasts)) put(word, (sense) => (sense.feast = day));
  for (const [word, zone] of Object.entries(words.zones)) put(word, (sense) => (sense.zone = zone));
  addTimes(words, put);
  addUnits(words, put);
  for (const [role, forms] of Object.entries(words.roles)) {
    for (const form of forms) put(form, (sense) => sense.roles.push(role as Role));
  }
}

function addTimes(words: DateWords, put: Put): void {
  for (const [word, time] of Object.entries(words.times)) {
    put(word, (sense) => (sense.time = minutesOf(time)));
  }
  for (const [word, time] of Object.entries(words.partsOfDay)) {
    put(word, (sense) => (sense.partOfDay = minutesOf(time)));
  }
  for (const [word, time] of Object.entries(words.weakTimes)) {
    put(word, (sense) => (sense.weakTime = minutesOf(time)));
  }
}

function addUnits(words: DateWords, put: Put): void {
  const write = (
    table: Partial<Record<Unit, readonly string[]>>,
    key: "unit" | "end" | "current",
  ) => {
    for (const [unit, forms] of Object.entries(table)) {
      for (const form of forms) put(form, (sense) => (sense[key] = unit as Unit));
    }
  };
  write(words.units, "unit");
  write(words.ends, "end");
  write(words.current, "current");
}

function buildLexicon(languages: readonly DateWords[]): Lexicon {
  const senses = new Map<string, Sense>();
  const put: Put = (word, write) => {
    const sense = senses.get(word) ?? emptySense();
    senses.set(word, sense);
    write(sense);
  };
  for (const language of languages) addLanguage(language, put);
  for (const sense of senses.values()) {
    sense.tells = isTelling(sense);
    sense.begins = isBeginning(sense);
    sense.leads = NUMBER_LEADS.some((role) => sense.roles.includes(role));
  }
  return { senses, words: wordsOf(senses) };
}

function wordsOf(senses: ReadonlyMap<string, Sense>): Map<string, Word> {
  const words = new Map<string, Word>();
  const wordNamed = (name: string): Word => {
    const word = words.get(name) ?? { sense: senses.get(name), phrases: [] };
    words.set(name, word);
    return word;
  };
  for (const [whole, sense] of senses) {
    const [first = "", ...rest] = whole.split(" ");
    if (rest.length > 0) wordNamed(first).phrases.push({ rest, whole, sense });
    rest.forEach(wordNamed);
    wordNamed(first);
  }
  for (const { phrases } of words.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return words;
}

/** Swedish and English together: letters mix them, and few words mean different times in the two. */
export const lexicon: Lexicon = buildLexicon([swedishWords, englishWords]);
