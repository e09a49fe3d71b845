import fs from "node:fs";
import type { JudgedSentence } from "../../../src/core/triage/asking/train-ask-model";

/** Each fifth sentence is kept for the test; whoever learns learns from the others. */
const testEvery = 5;

/** Whether the sentence at this place of the file is kept for the test. */
export function isHeldOut(index: number): boolean {
  return index % testEvery === 0;
}

/** Reads lines of a label, a tab and a sentence; none when the file is absent. `yes` is the label of those that ask. */
export function readSentences(file: string, yes: string): JudgedSentence[] {
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
