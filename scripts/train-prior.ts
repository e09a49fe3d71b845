// `npm run train-prior -- --mail FOLDER`: trains the start of learning that the panes ship with.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { keyOf } from "../src/core/triage/learned-document";
import { writeHabitPrior } from "../src/core/triage/learning/habit-prior";
import { trainHabitPrior, type HabitLesson } from "../src/core/triage/learning/train-habit-prior";
import { runKansli } from "../test/bench/triage-quality/kansli-run";
import { pooledQuality, type Scored } from "../test/bench/triage-quality/measures";
import type { OwnerMail } from "../test/bench/triage-quality/owner-mail";
import { readEnronInbox } from "../test/bench/triage-quality/read-enron-inbox";

const target = path.join(__dirname, "../assets/triage-prior.json");
const notScored = 100;
const fewestAnswers = 20;

main();

function main(): void {
  const { values } = parseArgs({ options: { mail: { type: "string" } } });
  const folder = values.mail;
  if (folder === undefined) {
    console.error(
      "Say where the mail is: npm run train-prior -- --mail FOLDER, a folder that holds enron-inbox/.",
    );
    process.exit(2);
  }
  const owners = readEnronInbox(path.join(folder, "enron-inbox"));
  if (owners.length === 0) {
    console.error(`There is no mail in ${path.join(folder, "enron-inbox")}.`);
    process.exit(1);
  }
  train(owners);
}

function train(owners: readonly OwnerMail[]): void {
  console.log(`Learning from ${owners.length} mailboxes, whole texts and previews…`);
  const previews = owners.map(previewsOnly);
  const whole = owners.map((owner) => runKansli(owner).lessons);
  const short = previews.map((owner) => runKansli(owner).lessons);
  for (const [name, set] of [
    ["whole texts", owners],
    ["previews", previews],
  ] as const) {
    console.log(
      `On mailboxes that were left out of the training, ${name}: ${check(set, whole, short)}`,
    );
  }
  const document = {
    ...writeHabitPrior(trainHabitPrior([...short, ...whole])),
    trainedOn: owners.flatMap(({ profile }) => profile.executive.addresses.map(keyOf)).join(" "),
  };
  fs.writeFileSync(target, `${JSON.stringify(document, undefined, 2)}\n`);
  console.log(`Written: ${path.relative(process.cwd(), target)}`);
}

/** What is known of messages in the list of a pane: the first 255 characters. */
function previewsOnly(owner: OwnerMail): OwnerMail {
  return {
    ...owner,
    received: owner.received.map((mail) => {
      const message = { ...mail.message };
      delete message.body;
      delete message.headers;
      return { ...mail, message };
    }),
  };
}

function check(
  set: readonly OwnerMail[],
  whole: readonly HabitLesson[][],
  short: readonly HabitLesson[][],
): string {
  const scored: Scored[][] = [];
  for (const [index, owner] of set.entries()) {
    const others = [...short, ...whole].filter(
      (lessons) => lessons !== short[index] && lessons !== whole[index],
    );
    const own = runKansli(owner, { prior: trainHabitPrior(others) }).scored.slice(notScored);
    if (own.filter(([, answered]) => answered).length >= fewestAnswers) scored.push(own);
  }
  const { rocAuc, prAuc, precisionAtTenth } = pooledQuality(scored);
  const [roc, pr, tenth] = [rocAuc, prAuc, precisionAtTenth].map((value) => value.toFixed(3));
  return `ROC-AUC ${roc}, PR-AUC ${pr}, precision at 10 % ${tenth}`;
}
