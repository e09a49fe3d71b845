import type { DeskPerson } from "../triage-profile";
import { ownTextEnd } from "../own-text";
import { HashScan } from "../word-scan";
import { answersBelow } from "./answers-below";
import { WordShelf, type ShelvedWords } from "./word-shelf";
import { habitWordKind, tellingWord } from "./habit-words";

/** Who wrote what a message quotes: the executive wrote the newest part, some older part, or none that is seen. */
export type QuotedBy = "nothing" | "others" | "executive" | "executiveEarlier";

/** What habits are learned from in the words of one message: counts and hashes, no text. */
export interface HabitText {
  /** The subject's words, "Re:" and its like left out, and the first words of the writer's own text, each once. */
  words: ShelvedWords;
  /** How many characters the writer's own text has. */
  length: number;
  isReply: boolean;
  isForward: boolean;
  subjectAsks: boolean;
  questions: number;
  /** How many words and phrases that ask for something. */
  asks: number;
  /** How many words that mailings use. */
  mailing: number;
  /** One of the first words thanks. */
  thanks: boolean;
  /** The last question stands near the end. */
  endsAsking: boolean;
  /** How many pieces of quoted lines the writer answers, below or between them. */
  quotes: number;
  quoted: QuotedBy;
  /** The given name stands in the first words. */
  greets: boolean;
  /** The given name or the family name stands in the text. */
  names: boolean;
}

/** The executive's names and addresses, ready for looking up. */
export class ExecutiveNames {
  readonly given: number;
  readonly family: number;
  private readonly familyName: string;
  private readonly givenStart: string;
  private readonly addresses: readonly string[];

  constructor(executive: Pick<DeskPerson, "name" | "givenName" | "addresses">) {
    const words = executive.name.toLowerCase().split(/[^\p{L}'-]+/u);
    const given = executive.givenName.toLowerCase();
    const others = words.filter((word) => word.length > 2 && word !== given);
    this.familyName = executive.name.includes(",") ? (others[0] ?? "") : (others.at(-1) ?? "");
    this.givenStart = given.slice(0, 3);
    this.given = given.length > 1 ? hashOf(given) : 0;
    this.family = this.familyName === "" ? 0 : hashOf(this.familyName);
    this.addresses = executive.addresses.map((address) => address.toLowerCase());
  }

  /** Whether a line of a quotation's head names the executive as the writer. The line is in lower case. */
  wrote(line: string): boolean {
    if (this.addresses.some((address) => address !== "" && line.includes(address))) return true;
    return (
      this.familyName !== "" && line.includes(this.familyName) && line.includes(this.givenStart)
    );
  }
}

/** How many words take part in learning. */
const mostWords = { subject: 24, text: 70 };
/** How much of a text is looked at. */
const mostCharacters = 700;
/** How much of a quotation is looked through for answers. */
const mostLookedAt = 5_000;
/** Thanks that stand among so many first words are what a message is about. */
const thankedWithin = 30;
/** From this part of the text on a question stands near its end. */
const nearEnd = 0.6;
const answerMark = /^\s*(?:(?:re|sv|vs|aw|ang|antw|fwd?|vb|wg)\s*(?:\[\d+\])?\s*:\s*)+/iu;
const isForwarded = /^\s*(?:fwd?|vb|wg)\s*:/iu;
const scan = new HashScan();
/** Marks by hash which words of the present text were seen; a mark counts when it is the present text's. */
const seenIn = new Int32Array(1 << 10);
const { asking, mailing: mailed } = habitWordKind;
const seenHash = new Int32Array(seenIn.length);
const shelf = new WordShelf(mostWords.subject + mostWords.text);
let textNumber = 0;

/** Reads the subject and the text of a message for learning: the words of its writer, and whom it quotes. */
export function readHabitText(subject: string, text: string, names: ExecutiveNames): HabitText {
  const mark = answerMark.exec(subject)?.[0].length ?? 0;
  const forward = mark > 0 && isForwarded.test(subject);
  const quoteAt = ownTextEnd(text);
  const below = answersBelow(text, quoteAt, mostLookedAt, Math.max(1, mostCharacters - quoteAt));
  const goesOn = below.text !== "" && quoteAt < mostCharacters;
  const ownText = goesOn ? `${text.slice(0, quoteAt)}\n${below.text}` : text;
  const ownEnd = Math.min(goesOn ? ownText.length : quoteAt, mostCharacters);
  scan.scan(subject, mark);
  const inSubject = putDistinct(mostWords.subject);
  const subjectAsks = scan.questions > 0;
  scan.scan(ownText, 0, ownEnd);
  const { questions, lastQuestion } = scan;
  lookAtWords(names);
  return {
    words: shelf.take(inSubject, putDistinct(mostWords.text)),
    length: ownEnd,
    isReply: mark > 0 && !forward,
    isForward: forward,
    subjectAsks,
    questions,
    asks: seen.asks,
    mailing: seen.mailing,
    thanks: seen.thanks,
    endsAsking: questions > 0 && lastQuestion > ownEnd * nearEnd,
    quotes: below.quotes,
    quoted: quotedIn(text, quoteAt, names),
    greets: seen.greets,
    names: seen.named,
  };
}

/** What the words of the scanned text tell, each by itself. */
const seen = { asks: 0, mailing: 0, thanks: false, greets: false, named: false };

function lookAtWords({ given, family }: ExecutiveNames): void {
  const { hashes, count } = scan;
  let asks = 0;
  let mailing = 0;
  let thanks = false;
  let greets = false;
  let named = false;
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? 0;
    const telling = tellingWord(hash);
    if (telling !== 0) {
      if (telling === asking) asks += 1;
      else if (telling === mailed) mailing += 1;
      else if (at < thankedWithin) thanks = true;
    }
    if (hash !== 0 && (hash === given || hash === family)) {
      named = true;
      greets ||= at < 5 && hash === given;
    }
  }
  seen.asks = asks;
  seen.mailing = mailing;
  seen.thanks = thanks;
  seen.greets = greets;
  seen.named = named;
}

/** Puts the first words of the scanned text on the shelf, each once, and gives how many. */
function putDistinct(most: number): number {
  textNumber += 1;
  const { hashes, lengths } = scan;
  let count = 0;
  for (let at = 0; at < scan.count && count < most; at++) {
    if ((lengths[at] ?? 0) < 2) continue;
    const hash = hashes[at] ?? 0;
    let place = (hash ^ (hash >>> 15)) & (seenIn.length - 1);
    while (seenIn[place] === textNumber && seenHash[place] !== hash) {
      place = (place + 1) & (seenIn.length - 1);
    }
    if (seenIn[place] === textNumber) continue;
    seenIn[place] = textNumber;
    seenHash[place] = hash;
    shelf.put(hash);
    count += 1;
  }
  return count;
}

function quotedIn(text: string, quoteAt: number, names: ExecutiveNames): QuotedBy {
  if (quoteAt >= text.length) return "nothing";
  const quoted = text.slice(quoteAt, quoteAt + mostCharacters).toLowerCase();
  if (!names.wrote(quoted)) return "others";
  let first = true;
  for (const line of headLines(quoted)) {
    if (names.wrote(line)) return first ? "executive" : "executiveEarlier";
    first = false;
  }
  return "others";
}

/** How far a quotation's head line is read. */
const headLength = 160;
const headMark = /(?:from|från)\s*:| wrote:| skrev(?= |:)/gu;

/** The pieces of a quotation that name who wrote what follows, the newest first. The text is in lower case. */
function* headLines(quoted: string): Generator<string, void> {
  for (const { 0: mark, index } of quoted.matchAll(headMark)) {
    const end = index + mark.length;
    if (mark === " wrote:") yield quoted.slice(Math.max(0, index - headLength), index);
    // The Swedish name stands after the verb as a rule, and before it now and then.
    else if (mark === " skrev") yield quoted.slice(Math.max(0, index - headLength), end + 80);
    else yield quoted.slice(end, end + headLength).split("\n", 1)[0] ?? "";
  }
}

function hashOf(word: string): number {
  scan.scan(word);
  return scan.hashes[0] ?? 0;
}
