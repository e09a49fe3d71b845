import { readDeadlines } from "../../src/core/triage/deadlines/read-deadlines";
import { chronoFindings, chronoSetUps } from "./deadlines/chrono-findings";
import { isRight, type Finding } from "./deadlines/meaning";
import { phrases, type Phrase } from "./deadlines/phrases";

interface Row {
  who: string;
  value: number;
}

interface Measure {
  measure: string;
  unit: string;
  better: "lower";
  rows: Row[];
  ratio: Record<string, number>;
}

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

function besideChrono(measure: string, table: readonly Phrase[]): Measure {
  const kansli = countErrors(table, (phrase) => ownFindings(phrase).map(onlyDates));
  const chrono = Math.min(
    ...chronoSetUps.map((setUp) => countErrors(table, (phrase) => chronoFindings(phrase, setUp))),
  );
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
 * Reads the table of dated phrases with `readDeadlines` and with chrono-node (its best way of use here) and counts the
 * phrases that each reads wrong: all of them, by language, and those that the reader was never tuned on. The last
 * measure also asks whether what is due and what is unsure was told apart, which chrono-node does not try.
 */
export const bench = {
  name: "deadlines",
  run(): Promise<{ bench: "deadlines"; measures: Measure[] }> {
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
