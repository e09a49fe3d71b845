import type { Message } from "../message";
import { ownTextEnd } from "../own-text";
import type { SeenMessage } from "../seen-message";
import { isFromPerson } from "../triage-message";
import type { AskModel } from "./ask-model";

/** The sentence of a message that asks the most, and how surely, above 0 and at most 1. */
export interface FoundAsk {
  sentence: string;
  strength: number;
}

const mostCharacters = 2_500;
const mostSentences = 40;
const sentenceEnd = /(?<=[.!?])\s+|[\r\n]+/u;
/** Below these log-odds nothing is said on the card: better silent than wrong. From `sure` on a sentence surely asks. */
const told = 1;
const sure = 3;

/** Finds the sentence in the writer's own words that asks the most of the reader; `undefined` when none does. */
export function findAsk(model: AskModel, text: string): FoundAsk | undefined {
  const own = text.slice(0, Math.min(ownTextEnd(text), mostCharacters));
  let found: FoundAsk | undefined;
  for (const piece of own.split(sentenceEnd).slice(0, mostSentences)) {
    const sentence = piece.trim();
    const strength = Math.min(1, (model.logOdds(sentence) - told) / (sure - told));
    if (strength > (found?.strength ?? 0)) found = { sentence, strength };
  }
  return found;
}

/** Looks for what is asked in messages in which no phrase told it, once for each reading of a message. */
export class AskReader {
  private readonly found = new WeakMap<SeenMessage["reading"], FoundAsk | "nothing">();

  constructor(private readonly model: AskModel) {}

  /** What a message asks where no phrase or question mark said so; `undefined` for mailings and machines. */
  read(seen: SeenMessage): FoundAsk | undefined {
    if (seen.isMailing || seen.isOwn || asksInPhrases(seen) || !isFromPerson(seen))
      return undefined;
    const { reading, message } = seen;
    const known = this.found.get(reading) ?? this.look(message);
    this.found.set(reading, known);
    return known === "nothing" ? undefined : known;
  }

  private look({ body, preview }: Message): FoundAsk | "nothing" {
    return findAsk(this.model, body ?? preview) ?? "nothing";
  }
}

/** The kinds of signs with which a phrase asks for something. */
export const askingKinds = ["request", "decision", "judgement", "signature", "practical"] as const;

function asksInPhrases({ content: { signs, questions } }: SeenMessage): boolean {
  return questions > 0 || askingKinds.some((kind) => signs.has(kind));
}
