// `npm run triage -- --mail FILE|FOLDER [--me address] [--evaluate] [--all]`: ranks one's own mail, with reasons.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { displayNameOf } from "../src/core/shared/person";
import { lanes } from "../src/core/triage/lane";
import { readHabitPrior } from "../src/core/triage/learning/habit-prior";
import { HabitStream } from "../src/core/triage/learning/habit-stream";
import { TriageTable } from "../src/core/triage/triage-table";
import type { TriagedMessage } from "../src/core/triage/triaged-message";
import { evaluateOwnMail, type ShippedPrior } from "./triage/evaluate-own-mail";
import { readOwnMail, type OwnMail } from "./triage/read-own-mail";

/** How many messages of each lane are shown without --all. */
const shown = 8;
const reasonsShown = 4;

const usage =
  "Say which mail: npm run triage -- --mail FILE|FOLDER [--me address] [--evaluate] [--all]";

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { mail: place, me, evaluate, all } = readOptions();
  if (place === undefined || !fs.existsSync(place)) {
    console.error(place === undefined ? usage : `${place} is not there.\n${usage}`);
    process.exit(2);
  }
  console.error(`Reading ${place}…`);
  const mail = await readOwnMail(place, me);
  const { profile, inbox, sent, refused } = mail;
  if (refused > 0) console.error(`${refused} pieces could not be read.`);
  if (inbox.length === 0) {
    console.error(`${place} holds no mail that was received.`);
    process.exit(1);
  }
  const addresses = profile.executive.addresses.join(", ");
  console.error(`As the mail of ${addresses}: ${inbox.length} received, ${sent.length} sent.`);
  const prior = shippedPrior();
  const lines = evaluate ? evaluateOwnMail(mail, prior) : rank(mail, prior, all);
  console.log(lines.join("\n"));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        mail: { type: "string" },
        me: { type: "string" },
        evaluate: { type: "boolean" },
        all: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : ""}\n${usage}`);
    process.exit(2);
  }
}

function shippedPrior(): ShippedPrior {
  const file = path.join(__dirname, "../assets/triage-prior.json");
  const document = JSON.parse(fs.readFileSync(file, "utf8")) as { trainedOn?: string };
  return {
    weights: readHabitPrior(document).value,
    trainedOn: document.trainedOn?.split(" ") ?? [],
  };
}

/** Puts the mail into lanes as the pane does, at the moment of its last message. */
function rank({ profile, inbox, sent }: OwnMail, prior: ShippedPrior, all = false): string[] {
  const table = new TriageTable(profile);
  table.takeSent(sent);
  table.take(inbox);
  const last = Math.max(
    ...[...inbox, ...sent].map(({ receivedAt }) => Date.parse(receivedAt) || 0),
  );
  const habits = table.followHabits(
    (known) => new HabitStream({ ...known, prior: prior.weights, state: undefined }),
  );
  const learning = Array.from(habits.advance(last));
  console.error(`Learned from ${habits.lessons} of ${learning.at(-1) ?? 0} messages.`);
  Array.from(table.triage());
  const list = table.list();
  return lanes.flatMap((lane) => {
    const messages = list.filter((message) => message.lane === lane);
    const some = all ? messages : messages.slice(0, shown);
    const rest = messages.length - some.length;
    const more = rest > 0 ? [`  … and ${rest} more (--all shows them)`] : [];
    return [`\n${lane.toUpperCase()} (${messages.length})`, ...some.flatMap(toLines), ...more];
  });
}

function toLines({ message, score, startingPoint, contributions }: TriagedMessage): string[] {
  const head = `  ${String(score).padStart(3)}  ${message.receivedAt.slice(0, 10)}  ${displayNameOf(message.from)}: ${message.subject}`;
  const told = contributions.slice(0, reasonsShown);
  const rest = contributions.slice(reasonsShown);
  const others = rest.reduce((sum, { points }) => sum + points, 0);
  return [
    head,
    `         ${startingPoint} to begin with`,
    ...told.map(({ points, reason }) => `       ${signed(points)} ${reason.en}`),
    ...(rest.length > 0 ? [`       ${signed(others)} ${rest.length} smaller reasons`] : []),
  ];
}

function signed(points: number): string {
  return (points > 0 ? `+${points}` : `${points}`).padStart(4);
}
