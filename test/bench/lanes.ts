import type { Lane } from "../../src/core/triage/lane";
import { toMeasure, type Bench, type BenchMeasure } from "./bench";
import { isBuried, isMisplaced, triageOnFirstMorning } from "./lanes/first-morning";
import { labelledMail, type LabelledMail } from "./lanes/labelled-mail";
import { aWinkClassifier, loadWink } from "./triage-quality/other-peers";

type Choose = (mail: LabelledMail) => Lane;

const open = labelledMail.filter(({ held }) => !held);
const held = labelledMail.filter((mail) => mail.held);

function textOf({ message: { from, subject, body } }: LabelledMail): string {
  return `${from.address} ${subject} ${body ?? ""} .`;
}

/** What the words of the open half teach wink-naive-bayes; `undefined` when it is not installed. */
function winkOnOpenHalf(): Choose | undefined {
  const wink = loadWink();
  if (!wink) return undefined;
  const classifier = aWinkClassifier(wink);
  for (const mail of open) classifier.learn(textOf(mail), mail.accepted[0] ?? "read");
  classifier.consolidate();
  return (mail) => (classifier.computeOdds(textOf(mail))[0]?.[0] ?? "read") as Lane;
}

function halfMeasures(
  name: string,
  mails: readonly LabelledMail[],
  wink: Choose | "taught by these" | undefined,
): BenchMeasure[] {
  return (
    [
      ["misplaced", isMisplaced],
      ["buried", isBuried],
    ] as const
  ).map(([error, isError]) => {
    const count = (choose: Choose) => mails.filter((mail) => isError(mail, choose(mail))).length;
    return toMeasure({
      measure: `${error}, ${name}, of ${mails.length}`,
      unit: "messages",
      better: "lower",
      rows: [
        { who: "kansli", value: count((mail) => triageOnFirstMorning(mail).lane) },
        typeof wink === "function"
          ? { who: "wink-naive-bayes", value: count(wink) }
          : { who: "wink-naive-bayes", note: wink ?? "not installed" },
        { who: "everything handle", value: count(() => "handle") },
      ],
    });
  });
}

/**
 * Puts labelled messages, Swedish and English, into lanes as on the first morning, and counts those in a lane that a
 * good assistant would not accept and, above all, those that are buried: somebody is needed, and they lie in read or
 * bulk. On the held half beside wink-naive-bayes, which learns from the open half, and beside the plainest rule.
 */
export const bench: Bench = {
  name: "lanes",
  run() {
    const wink = winkOnOpenHalf();
    const languages = { Swedish: "sv", English: "en" } as const;
    const measures = Object.entries(languages).flatMap(([name, language]) => {
      const spoken = (mails: readonly LabelledMail[]) =>
        mails.filter((mail) => mail.language === language);
      return [
        ...halfMeasures(`${name}, open`, spoken(open), wink && "taught by these"),
        ...halfMeasures(`${name}, held`, spoken(held), wink),
      ];
    });
    return Promise.resolve({ bench: "lanes", measures });
  },
};
