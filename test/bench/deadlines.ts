import { readDeadlines } from "../../src/core/triage/deadlines/read-deadlines";
import type { Bench, BenchMeasure } from "./bench";
import { chronoFindings, chronoSetUps } from "./deadlines/chrono-findings";
import { isRight, type Finding } from "./deadlines/meaning";
import { phrases, type Phrase } from "./deadlines/phrases";

function ownFindings({ text, written }: Phrase): Finding[] {
  return readDeadlines(text, written);
}

/** chrono-node says nothing of what is due or unsure, so that neither is compared beside it. */
function onlyDates({ from, date, time }: Finding): Finding {
  return time === undefined ? { from, date } : { from, date, time };
}

function countErrors(table: readonly Phrase[], find: (phrase: Phrase) => Finding[]): number {
  return table.filter((phrase) => !isRight(find(phrase), phrase.meaning)).length;
}

/** The errors of chrono-node in its best way of use for a language. */
function chronoErrors(table: readonly Phrase[], language: Phrase["language"]): number {
  const spoken = table.filter((phrase) => phrase.language === language);
  return Math.min(
    ...chronoSetUps.map((setUp) => countErrors(spoken, (phrase) => chronoFindings(phrase, setUp))),
  );
}

function besideChrono(measure: string, table: readonly Phrase[]): BenchMeasure {
  const kansli = countErrors(table, (phrase) => ownFindings(phrase).map(onlyDates));
  const chrono = chronoErrors(table, "sv") + chronoErrors(table, "en");
  return {
    measure,
    unit: "phrases",
    better: "lower",
    rows: [
      { who: "kansli", value: kansli },
      { who: "chrono-node", value: chrono },
    ],
    // Without a single error of ours the ratio would have no end; one error is counted then.
    ratio: { "chrono-node": chrono / Math.max(kansli, 1) },
  };
}

/**
 * Reads the table of dated phrases with `readDeadlines` and with chrono-node (its best way of use for each language) and counts the
 * phrases that each reads wrong: all of them, by language, and those that the reader was never tuned on. The last
 * measure also asks whether what is due and what is unsure was told apart, which chrono-node does not try.
 */
export const bench: Bench = {
  name: "deadlines",
  run() {
    const measures = [
      besideChrono("errors", phrases),
      besideChrono(
        "errors, Swedish",
        phrases.filter(({ language }) => language === "sv"),
      ),
      besideChrono(
        "errors, English",
        phrases.filter(({ language }) => language === "en"),
      ),
      besideChrono(
        "errors, held phrases",
        phrases.filter(({ held }) => held),
      ),
    ];
    const whole = countErrors(phrases, ownFindings);
    measures.push({
      measure: "errors with due and unsure",
      unit: "phrases",
      better: "lower",
      rows: [{ who: "kansli", value: whole }],
      ratio: {},
    });
    return Promise.resolve({ bench: "deadlines", measures });
  },
};
