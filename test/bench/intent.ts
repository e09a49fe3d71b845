import fs from "node:fs";
import path from "node:path";
import { readAskModel } from "../../src/core/triage/asking/ask-model";
import type { JudgedSentence } from "../../src/core/triage/asking/train-ask-model";
import { askingKinds } from "../../src/core/triage/asking/ask-reader";
import { readContentSigns } from "../../src/core/triage/content-signs";
import { toMeasure, type Bench, type BenchRow } from "./bench";
import { isHeldOut, readSentences } from "./intent/read-sentences";
import { aWinkClassifier, loadWink } from "./triage-quality/other-peers";

/** Says of a sentence whether it asks something of the reader. */
type Judge = (text: string) => boolean;

/**
 * Which sentences ask something of the reader? The model that ships and naive Bayes, both trained on the same four
 * fifths of the sentences, and the phrases of triage, which learn nothing, judge the last fifth. The second set has only sentences that ask: recall alone.
 */
export const bench: Bench = {
  name: "intent",
  run({ data }) {
    const folder = path.join(data, "email-intent");
    const sentences = readSentences(path.join(folder, "parakweet/Ask0729-fixed.txt"), "Yes");
    const actions = readSentences(path.join(folder, "enron-actions/dataset.tsv"), "ACTION");
    const train = sentences.filter((_, index) => !isHeldOut(index));
    const test = sentences.filter((_, index) => isHeldOut(index));
    const judges = {
      kansli: shippedModel(),
      "kansli, phrases alone": phrasesAlone,
      "wink-naive-bayes": train.length > 0 ? winkOn(train) : undefined,
    };
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

/** The model that ships, trained by scripts/train-ask-model.ts on the same four fifths. */
function shippedModel(): Judge {
  const file = path.join(__dirname, "../../assets/ask-model.json");
  const model = readAskModel(JSON.parse(fs.readFileSync(file, "utf8"))).value;
  if (!model) throw new RangeError("intent: the shipped model could not be read");
  return (text) => model.asks(text);
}

function phrasesAlone(text: string): boolean {
  const { signs, questions } = readContentSigns("", text);
  return questions > 0 || askingKinds.some((kind) => signs.has(kind));
}

function winkOn(train: readonly JudgedSentence[]): Judge | undefined {
  const wink = loadWink();
  if (!wink) return undefined;
  const classifier = aWinkClassifier(wink);
  for (const { text, asks } of train) classifier.learn(`${text} .`, asks ? "yes" : "no");
  classifier.consolidate();
  return (text) => classifier.computeOdds(`${text} .`)[0]?.[0] === "yes";
}

function f1(sentences: readonly JudgedSentence[], judge: Judge): number {
  let right = 0;
  let said = 0;
  for (const { text, asks } of sentences) {
    if (!judge(text)) continue;
    said += 1;
    if (asks) right += 1;
  }
  return (2 * right) / (said + sentences.filter(({ asks }) => asks).length);
}
