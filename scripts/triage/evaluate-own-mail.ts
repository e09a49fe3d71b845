import { answeredBy } from "../../src/core/triage/learning/answered-by";
import type { Message } from "../../src/core/triage/message";
import { keyOf } from "../../src/core/triage/learned-document";
import { hasBogofilter, runBogofilter } from "../../test/bench/triage-quality/bogofilter-run";
import { runKansli } from "../../test/bench/triage-quality/kansli-run";
import { pooledQuality, type Scored } from "../../test/bench/triage-quality/measures";
import { runRule } from "../../test/bench/triage-quality/other-peers";
import {
  knownAtOf,
  type OwnerMail,
  type SentMail,
} from "../../test/bench/triage-quality/owner-mail";
import type { OwnMail } from "./read-own-mail";

const hour = 3_600_000;
const answerHours = 168;
const notScored = 100;

/** The prior with the hashes of the addresses it was trained on. */
export interface ShippedPrior {
  weights: Float32Array | undefined;
  trainedOn: readonly string[];
}

/**
 * Measures triage on one's own mail: in order of time, each message is scored before it is known whether it was
 * answered. Gives the lines to print.
 */
export function evaluateOwnMail(mail: OwnMail, prior: ShippedPrior): string[] {
  const owner = toOwnerMail(mail);
  const answers = owner.received.slice(notScored).filter(({ answered }) => answered).length;
  const head = `${owner.received.length} received, ${owner.sent.length} sent; ${answers} of those after the first ${notScored} were answered within seven days.`;
  if (answers === 0) return [head, "Without an answer among them nothing can be measured."];
  const isKnown = mail.profile.executive.addresses.some((one) =>
    prior.trainedOn.includes(keyOf(one)),
  );
  const start = isKnown ? undefined : prior.weights;
  const note = isKnown ? ["The shipped start was trained on this mailbox and is left out."] : [];
  const rows: [string, Scored[]][] = [
    ["Kansli", runKansli(owner, { prior: start }).scored],
    ["one-line rule", runRule(owner)],
    ...(hasBogofilter() ? [["bogofilter", runBogofilter(owner).scored] as [string, Scored[]]] : []),
  ];
  return [head, ...note, ...rows.map(([who, scored]) => toLine(who, scored.slice(notScored)))];
}

function toLine(who: string, scored: Scored[]): string {
  const { rocAuc, prAuc, precisionAtTenth, recallAtTenth, bestF1 } = pooledQuality([scored]);
  const figure = (name: string, value: number) => `${name} ${value.toFixed(3)}`;
  return [
    who.padEnd(14),
    figure("ROC-AUC", rocAuc),
    figure("PR-AUC", prAuc),
    figure("precision at 10 %", precisionAtTenth),
    figure("recall at 10 %", recallAtTenth),
    figure("best F1", bestF1),
  ].join("  ");
}

/** What became of one's own mail: an answer is a message of one's own in the conversation within seven days. */
function toOwnerMail({ profile, inbox, sent }: OwnMail): OwnerMail {
  const received = inTimeOrder(inbox);
  const own = inTimeOrder(sent);
  const answeredAt = answersOf(received, own);
  return {
    owner: profile.executive.name,
    profile,
    sent: own,
    received: received.map(({ message, at }) => {
      const answer = answeredAt.get(message);
      const delayHours = answer === undefined ? undefined : (answer - at) / hour;
      const answered = answer !== undefined;
      return { message, at, answered, knownAt: knownAtOf(at, answered, delayHours) };
    }),
  };
}

function inTimeOrder(messages: readonly Message[]): SentMail[] {
  return messages
    .map((message) => ({ message, at: Date.parse(message.receivedAt) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((one, other) => one.at - other.at);
}

/** When each message that was answered was, in milliseconds since 1970. */
function answersOf(received: readonly SentMail[], own: readonly SentMail[]): Map<Message, number> {
  const byConversation = new Map<string, SentMail[]>();
  for (const one of received) {
    const { conversationId } = one.message;
    const others = byConversation.get(conversationId);
    if (others) others.push(one);
    else byConversation.set(conversationId, [one]);
  }
  const answeredAt = new Map<Message, number>();
  for (const { message: answer, at } of own) {
    const waiting = (byConversation.get(answer.conversationId) ?? []).filter(
      (one) => one.at < at && at - one.at <= answerHours * hour && !answeredAt.has(one.message),
    );
    for (const { message } of answeredBy(answer, waiting)) answeredAt.set(message, at);
  }
  return answeredAt;
}
