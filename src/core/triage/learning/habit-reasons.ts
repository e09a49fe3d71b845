import type { InBothLanguages } from "../../shared/language";
import type { SeenMessage } from "../seen-message";
import { WordScan } from "../word-scan";
import type { HabitShares } from "./habit-learner";
import { signalTrust } from "./lesson-strengths";

/** What habit says of one message: the shares of the log-odds, and how to name the words that counted. */
export interface SeenHabit {
  shares: HabitShares;
  /** The weight of a word's hash. */
  weightOfWord: (hash: number) => number;
}

/** A share of the log-odds with its name and its reason. */
export interface HabitReason {
  signal: string;
  logOdds: number;
  reason: InBothLanguages;
}

const scan = new WordScan();

/**
 * What habit adds to the log-odds of the signals, without the executive's own base rate: how much of all her mail gets
 * an answer says nothing of one message.
 */
export function habitLogOdds({ shares }: SeenHabit): number {
  return habitParts(shares).reduce((sum, [, logOdds]) => sum + logOdds, 0);
}

/** How much of what the signals say of a message counts: all of it until its reader's habits are known. */
export function trustIn({ habit }: SeenMessage): number {
  return habit ? signalTrust : 1;
}

/** The shares of habit with their reasons; they sum to `habitLogOdds`. Shares that say nothing are left out. */
export function habitReasons(habit: SeenHabit, seen: SeenMessage): HabitReason[] {
  return habitParts(habit.shares)
    .filter(([, logOdds]) => logOdds !== 0)
    .map(([signal, logOdds]) => ({
      signal,
      logOdds,
      reason: reasons[signal](seen, habit, logOdds),
    }));
}

type HabitSignal = keyof typeof reasons;

function habitParts(shares: HabitShares): (readonly [signal: HabitSignal, logOdds: number])[] {
  return [
    ["habit-sender", shares.sender + shares.identity],
    ["habit-addressing", shares.addressing],
    ["habit-conversation", shares.conversation],
    ["habit-content", shares.content],
    ["habit-time", shares.time],
    ["habit-words", shares.topic + shares.words],
  ];
}

/** One sentence for each part of habit. */
const reasons = {
  "habit-sender": ({ known }: SeenMessage) => ({
    sv: `Vana: svar till avsändaren, ${known?.answered ?? 0} av ${known?.received ?? 0}`,
    en: `Habit: answers to this sender, ${known?.answered ?? 0} of ${known?.received ?? 0}`,
  }),
  "habit-addressing": () => ({
    sv: "Vana: ställt så här, till så många",
    en: "Habit: addressed this way, to so many",
  }),
  "habit-conversation": () => ({
    sv: "Vana: läget i samtalet",
    en: "Habit: this point of a conversation",
  }),
  "habit-content": () => ({
    sv: "Vana: längden och frågorna",
    en: "Habit: the length and the questions",
  }),
  "habit-time": () => ({
    sv: "Vana: när brevet kom",
    en: "Habit: when the message came",
  }),
  "habit-words": (seen: SeenMessage, habit: SeenHabit, logOdds: number) =>
    ofWords(heaviestWords(seen, habit, Math.sign(logOdds))),
} satisfies Record<
  string,
  (seen: SeenMessage, habit: SeenHabit, logOdds: number) => InBothLanguages
>;

function ofWords(words: readonly string[]): InBothLanguages {
  if (words.length === 0) {
    return { sv: "Vana: orden tillsammans", en: "Habit: the words taken together" };
  }
  const sv = words.map((word) => `”${word}”`).join(", ");
  return { sv: `Vana: ord som ${sv}`, en: `Habit: words such as ${words.map(quoted).join(", ")}` };
}

function quoted(word: string): string {
  return `“${word}”`;
}

/** The words, as they stand in this message, that weighed most in the direction of the whole. */
function heaviestWords({ message }: SeenMessage, habit: SeenHabit, sign: number): string[] {
  const heavy = new Map<string, number>();
  for (const text of [message.subject, message.preview]) {
    scan.scan(text);
    for (let at = 0; at < scan.count; at++) {
      const weight = habit.weightOfWord(scan.hashes[at] ?? 0) * sign;
      if (weight > 0) heavy.set(scan.word(at).toLowerCase(), weight);
    }
  }
  return [...heavy]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .map(([word]) => word);
}
