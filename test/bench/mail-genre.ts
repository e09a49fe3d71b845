import fs from "node:fs";
import path from "node:path";
import { chooseLane } from "../../src/core/triage/choose-lane";
import { CorrespondenceHistory } from "../../src/core/triage/correspondence-history";
import { KnownPeople } from "../../src/core/triage/known-people";
import type { Lane } from "../../src/core/triage/lane";
import { learnedFeaturesOf } from "../../src/core/triage/learned-features";
import { LearnedWeights } from "../../src/core/triage/learned-weights";
import { lessonFor } from "../../src/core/triage/learner";
import type { Message } from "../../src/core/triage/message";
import { readMessage } from "../../src/core/triage/read-message";
import { startingLogOdds } from "../../src/core/triage/score-points";
import { TriageContext } from "../../src/core/triage/seen-message";
import { isFromPerson, judge } from "../../src/core/triage/triage-message";
import { toMeasure, type Bench, type BenchRow } from "./bench";
import { aWinkClassifier, loadWink } from "./triage-quality/other-peers";
import { ownerProfile, plainMessage } from "./triage-quality/owner-mail";
import { readJsonLines } from "./triage-quality/read-json-lines";

/** Genres of mail that asks nothing: news, reports, press releases, pointers, newsletters, jokes. */
const lowGenres = new Set(["2.4", "2.5", "2.6", "2.7", "2.9", "2.10", "2.11", "2.12"]);
const notScored = 100;
/** So many characters of a text are known of each message in a list. */
const previewLength = 255;
/** wink-naive-bayes wants so many messages before it says anything. */
const fewestTold = 50;
/** The mail is out of many mailboxes: whoever a message is to in the first place stands for the executive. */
const executive = { name: "", address: "executive@mailbox.example" };

interface GenreRow {
  id: string;
  date: string;
  from: string;
  to: string;
  cc: string;
  subject: string;
  labels: [string, number][];
  body: string;
}

interface Labelled {
  message: Message;
  isLow: boolean;
}

type Judged = readonly [said: boolean, isLow: boolean];

/**
 * Which mail is only to be read, or not even that? The lanes read and bulk against the others, on mail whose genre
 * students have marked, in order of time; a wrong lane is put right at once, as an assistant would, and learned from.
 */
export const bench: Bench = {
  name: "mail-genre",
  run({ data }) {
    const file = path.join(data, "email-intent/berkeley-enron/messages.jsonl.gz");
    const mail = fs.existsSync(file) ? readMail(file) : [];
    const contestants: Record<string, Judged[] | undefined> = {
      kansli: runKansli(mail, true),
      "kansli, not corrected": runKansli(mail, false),
      "wink-naive-bayes": runWink(mail),
      "wink-naive-bayes, told as little": runWink(mail, "as Kansli"),
    };
    const rows = Object.entries(contestants).map(([who, judged]): BenchRow => {
      if (mail.length === 0) return { who, note: "not run: data absent" };
      if (!judged) return { who, note: "not installed" };
      return { who, value: Number(macroF1(judged.slice(notScored)).toPrecision(4)) };
    });
    const measure = {
      measure: "macro-F1 of read or bulk",
      unit: "share",
      better: "higher",
    } as const;
    return Promise.resolve({ bench: "mail-genre", measures: [toMeasure({ ...measure, rows })] });
  },
};

function runKansli(mail: readonly Labelled[], isCorrected: boolean): Judged[] {
  const profile = ownerProfile("", [executive.address]);
  const history = new CorrespondenceHistory(profile);
  const context = new TriageContext(profile, new KnownPeople(profile), history);
  const weights = new LearnedWeights();
  return mail.map(({ message, isLow }) => {
    history.addReceived(message);
    const seen = context.see(message, readMessage(message, profile));
    const features = learnedFeaturesOf(seen);
    const { evidence, logOdds } = judge(seen, { weights, features });
    const { lane } = chooseLane(evidence, isFromPerson(seen));
    const said = lane === "read" || lane === "bulk";
    if (isCorrected && said !== isLow) {
      const right: Lane = isLow ? "read" : "handle";
      const standing = { evidence, logOdds: startingLogOdds + logOdds };
      weights.add(lessonFor(weights, features, { lane: right }, standing));
    }
    return [said, isLow];
  });
}

/**
 * Told of every message what it is, and of its whole text; or as Kansli: of the first 255 characters, which is what a
 * list knows, and only where it was wrong, for nobody says of each right lane that it is.
 */
function runWink(
  mail: readonly Labelled[],
  how: "all" | "as Kansli" = "all",
): Judged[] | undefined {
  const wink = loadWink();
  if (!wink) return undefined;
  let classifier: ReturnType<typeof aWinkClassifier> | undefined;
  let builtFrom = 0;
  const told: Labelled[] = [];
  const most = how === "all" ? 2_500 : previewLength;
  return mail.map((one) => {
    if (told.length >= fewestTold && told.length >= builtFrom * 1.2) {
      builtFrom = told.length;
      classifier = aWinkClassifier(wink);
      for (const { message, isLow } of told)
        classifier.learn(textOf(message, most), yesOrNo(isLow));
      classifier.consolidate();
    }
    const said = classifier?.computeOdds(textOf(one.message, most))[0]?.[0] === "yes";
    if (how === "all" || said !== one.isLow || !classifier) told.push(one);
    return [said, one.isLow];
  });
}

function yesOrNo(isLow: boolean): "yes" | "no" {
  return isLow ? "yes" : "no";
}

function textOf({ subject, body }: Message, most: number): string {
  return `${subject} ${(body ?? "").slice(0, most)} .`;
}

function macroF1(judged: readonly Judged[]): number {
  const f1 = (kind: boolean) => {
    const right = judged.filter(([said, isLow]) => said === kind && isLow === kind).length;
    const said = judged.filter(([one]) => one === kind).length;
    const are = judged.filter(([, isLow]) => isLow === kind).length;
    return (2 * right) / (said + are);
  };
  return (f1(true) + f1(false)) / 2;
}

function readMail(file: string): Labelled[] {
  return readJsonLines<GenreRow>(file)
    .toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date))
    .map((row) => ({
      message: toMessage(row),
      isLow: row.labels.some(([label]) => lowGenres.has(label)),
    }));
}

function toMessage({ id, date, from, to, cc, subject, body }: GenreRow): Message {
  const people = (list: string) =>
    list
      .split(/[,\s]+/u)
      .flatMap((address) =>
        address.includes("@") ? [{ name: "", address: address.toLowerCase() }] : [],
      );
  return plainMessage({
    id,
    subject,
    body,
    preview: body.slice(0, previewLength),
    from: people(from)[0] ?? { name: "", address: "" },
    to: people(to).map((one, place) => (place === 0 ? executive : one)),
    cc: people(cc),
    conversationId: id,
    receivedAt: Number.isNaN(Date.parse(date)) ? "" : new Date(date).toISOString(),
  });
}
