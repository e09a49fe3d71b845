import fs from "node:fs";
import path from "node:path";
import { readContentSigns } from "../../src/core/triage/content-signs";
import { toMeasure, type Bench, type BenchRow } from "./bench";
import { aWinkClassifier, loadWink } from "./triage-quality/other-peers";

interface Sentence {
  text: string;
  asks: boolean;
}

/** Each fifth sentence is kept for the test; the peers learn from the others. */
const testEvery = 5;

/** Says of a sentence whether it asks something of the reader. */
type Judge = (text: string) => boolean;

/**
 * Which sentences ask something of the reader? Kansli's signs as triage reads them, which learn nothing from this
 * data, beside naive Bayes trained on four fifths of it. The second set has only sentences that ask: recall alone.
 */
export const bench: Bench = {
  name: "intent",
  run({ data }) {
    const folder = path.join(data, "email-intent");
    const sentences = readSentences(path.join(folder, "parakweet/Ask0729-fixed.txt"), "Yes");
    const actions = readSentences(path.join(folder, "enron-actions/dataset.tsv"), "ACTION");
    const train = sentences.filter((_, index) => index % testEvery !== 0);
    const test = sentences.filter((_, index) => index % testEvery === 0);
    const judges = { kansli, "wink-naive-bayes": train.length > 0 ? winkOn(train) : undefined };
    const rows = (of: (judge: Judge) => number, count: number): BenchRow[] =>
      Object.entries(judges).map(([who, judge]) => {
        if (count === 0) return { who, note: "not run: data absent" };
        return judge
          ? { who, value: Number(of(judge).toPrecision(4)) }
          : { who, note: "not installed" };
      });
    const asking = actions.filter(({ asks }) => asks);
    const shares = { unit: "share", better: "higher" } as const;
    const measures = [
      toMeasure({
        measure: "F1 of asks",
        ...shares,
        rows: rows((judge) => f1(test, judge), test.length),
      }),
      toMeasure({
        measure: "recall of asks in action sentences",
        ...shares,
        rows: rows(
          (judge) => asking.filter(({ text }) => judge(text)).length / asking.length,
          asking.length,
        ),
      }),
    ];
    return Promise.resolve({ bench: "intent", measures });
  },
};

function kansli(text: string): boolean {
  const { signs, questions } = readContentSigns("", text);
  const { request, decision, judgement, signature, practical } = signs;
  return questions > 0 || !!(request ?? decision ?? judgement ?? signature ?? practical);
}

function winkOn(train: readonly Sentence[]): Judge | undefined {
  const wink = loadWink();
  if (!wink) return undefined;
  const classifier = aWinkClassifier(wink);
  for (const { text, asks } of train) classifier.learn(`${text} .`, asks ? "yes" : "no");
  classifier.consolidate();
  return (text) => classifier.computeOdds(`${text} .`)[0]?.[0] === "yes";
}

function f1(sentences: readonly Sentence[], judge: Judge): number {
  let right = 0;
  let said = 0;
  for (const { text, asks } of sentences) {
    if (!judge(text)) continue;
    said += 1;
    if (asks) right += 1;
  }
  return (2 * right) / (said + sentences.filter(({ asks }) => asks).length);
}

/** Lines of a label, a tab and a sentence; none when the file is absent. */
function readSentences(file: string, yes: string): Sentence[] {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const tab = line.indexOf("\t");
      return tab < 0
        ? []
        : [{ asks: line.slice(0, tab) === yes, text: line.slice(tab + 1).trim() }];
    });
}
