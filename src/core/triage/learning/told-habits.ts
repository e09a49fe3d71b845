import type { Message } from "../message";
import { WordScan } from "../word-scan";
import type { Habit } from "./habit-history";
import type { HabitLearner } from "./habit-learner";
import type { LessonReason } from "./lesson-strengths";

/** A sender with how many of her messages were answered. */
export interface ToldSender {
  name: string;
  address: string;
  received: number;
  answered: number;
}

/** What was learned from an executive's habits, in names and numbers that can be said. */
export interface ToldHabits {
  /** How many messages were learned from. */
  lessons: number;
  received: number;
  answered: number;
  /** How many lessons the last ninety days gave, by what they were drawn from; absent where there was none. */
  drawn: Readonly<Partial<Record<LessonReason, number>>>;
  /** Who is answered the most, and who the least, the clearest first. */
  often: readonly ToldSender[];
  seldom: readonly ToldSender[];
  /** Words that raise a message and words that lower it, the heaviest first. */
  raising: readonly ToldWord[];
  lowering: readonly ToldWord[];
}

/** A word that counts. */
export interface ToldWord {
  word: string;
  /** It counts because of this executive's mail; else because of the prior. */
  isOwn: boolean;
}

const mostSenders = 5;
const mostWords = 8;
const fewestReceived = 4;
/** Words that weigh less than this, in log-odds, are not worth saying. */
const leastWeight = 0.05;
const readMessages = 500;
const scan = new WordScan();

/** Chooses whom to name: those with enough mail who are answered far more, or far less, than others. */
export function tellSenders(
  habits: readonly (readonly [address: string, habit: Habit])[],
  messages: readonly Message[],
  share: number,
): Pick<ToldHabits, "often" | "seldom"> {
  const names = new Map(messages.map(({ from }) => [from.address, from.name]));
  const senders = habits
    .map(([address, { received, answered }]): ToldSender => ({
      name: names.get(address) ?? "",
      address,
      received,
      answered,
    }))
    .filter(({ received }) => received >= fewestReceived);
  /** How many answers more than from others one would expect of so many messages. */
  const surplus = ({ received, answered }: ToldSender) => answered - received * share;
  const often = senders
    .filter((sender) => sender.answered > 1 && surplus(sender) > 0)
    .sort((one, other) => surplus(other) - surplus(one));
  const seldom = senders
    .filter(({ answered }) => answered === 0)
    .sort((one, other) => other.received - one.received);
  return { often: often.slice(0, mostSenders), seldom: seldom.slice(0, mostSenders) };
}

/** Finds the words that weigh most, as they stand in the newest messages. */
export function tellWords(
  messages: readonly Message[],
  learner: Pick<HabitLearner, "weightOfWord" | "learnedOfWord">,
): Pick<ToldHabits, "raising" | "lowering"> {
  const weights = new Map<string, { weight: number; isOwn: boolean }>();
  for (const { subject, preview } of messages.slice(-readMessages)) {
    for (const text of [subject, preview]) {
      scan.scan(text);
      for (let at = 0; at < scan.count; at++) {
        const hash = scan.hashes[at] ?? 0;
        const weight = learner.weightOfWord(hash);
        if (Math.abs(weight) < leastWeight) continue;
        const isOwn = Math.abs(learner.learnedOfWord(hash)) * 2 > Math.abs(weight);
        weights.set(scan.word(at).toLowerCase(), { weight, isOwn });
      }
    }
  }
  const words = Array.from(weights, ([word, weighed]) => ({ word, ...weighed }));
  words.sort((one, other) => other.weight - one.weight);
  const named = (some: typeof words) =>
    some.slice(0, mostWords).map(({ word, isOwn }) => ({ word, isOwn }));
  return {
    raising: named(words.filter(({ weight }) => weight > 0)),
    lowering: named(words.filter(({ weight }) => weight < 0).reverse()),
  };
}
