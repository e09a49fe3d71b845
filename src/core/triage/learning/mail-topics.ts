import type { ShelvedWords } from "./word-shelf";

/** The kinds of mail whose topics are told apart: what came, what of it was answered, and what the desk wrote. */
export type TopicKind = "received" | "answered" | "sent";

/** How much one message is like what the desk cares for. */
export interface Resemblance {
  /** How much more it resembles what was answered than all that came, as a logarithm from -3 to 3. */
  answered: number;
  /** The same of what the desk wrote. */
  sent: number;
  /** How much more often than others the messages that hold its words were answered, as a logarithm from -6 to 6. */
  wordOdds: number;
}

const wordPlaces = 1 << 14;
/** A word of the subject counts as much as so many of the text. */
const subjectFactor = 4;
const mostWords = 256;
/** Fewer messages say nothing of what is usual. */
const fewestMessages = 10;
/** So many messages like all others are thought beside the few that are known of a kind. */
const thoughtMessages = 5;
/** Keeps the logarithm small where hardly a word is known. */
const leastLikeness = 0.003;
/** How much of a kind's past is kept at each new message: half after 138 received, after 69 of the others. */
const kept = { received: 0.995, answered: 0.99, sent: 0.99 } as const;

/** So many messages answered as usual are thought beside those that hold a word. */
const thoughtHolders = 10;
/** No words say more than this, and no resemblance, however odd the mail. */
const mostOdds = 6;
const mostResemblance = 3;
/** Fewer answers say nothing of words. */
const fewestAnswers = 3;

/** Of each word these numbers stand side by side, eight places for each word, so that they are fetched together. */
const columns = { heldIn: 0, received: 1, answered: 2, sent: 3, answeredIn: 4 } as const;
const columnCount = 8;

/** How many messages of one kind are summed up. Newer ones are added larger instead of making all older ones smaller. */
interface Sum {
  messages: number;
  size: number;
}

/**
 * What the executive's mail is about, as the mean of its messages' words, each word weighing more the fewer messages
 * hold it (tf-idf), the newest messages counting most. Nothing of it can be read back and nothing of it is stored.
 */
export class MailTopics {
  private readonly words = new Float32Array(wordPlaces * columnCount);
  private messages = 0;
  private answers = 0;
  private readonly sums: Record<TopicKind, Sum> = {
    received: { messages: 0, size: 1 },
    answered: { messages: 0, size: 1 },
    sent: { messages: 0, size: 1 },
  };
  /** Where the numbers of each word of the weighed text begin, and what the word weighs. */
  private readonly places = new Uint32Array(mostWords);
  private readonly weights = new Float32Array(mostWords);
  private length = 0;
  /** The words that lie weighed, and how many messages were known then. */
  private weighed: ShelvedWords | undefined;
  private weighedAt = 0;

  /** Takes in one message of a kind. */
  add(kind: TopicKind, text: ShelvedWords): void {
    this.weigh(text);
    const sum = this.sums[kind];
    sum.size /= kept[kind];
    sum.messages += sum.size;
    const { words, places, weights, length } = this;
    const { size } = sum;
    const column = columns[kind];
    const counter = kind === "received" ? columns.heldIn : columns.answeredIn;
    const counted = kind === "sent" ? 0 : 1;
    for (let at = 0; at < length; at++) {
      const place = places[at] ?? 0;
      words[place + column] = (words[place + column] ?? 0) + size * (weights[at] ?? 0);
      words[place + counter] = (words[place + counter] ?? 0) + counted;
    }
    if (kind === "received") this.messages += 1;
    if (kind === "answered") this.answers += 1;
    if (size > 1e6) this.shrink(kind);
  }

  /** Compares a message with what was answered and with what the desk wrote; 0 while too little is known. */
  compare(text: ShelvedWords): Resemblance {
    if (this.messages < fewestMessages) return { answered: 0, sent: 0, wordOdds: 0 };
    this.weigh(text);
    const { words, places, weights, length } = this;
    const perAnswer = this.messages / this.answers;
    const tellsOdds = this.answers >= fewestAnswers;
    let received = 0;
    let answered = 0;
    let sent = 0;
    let odds = 0;
    for (let at = 0; at < length; at++) {
      const place = places[at] ?? 0;
      const weight = weights[at] ?? 0;
      received += (words[place + columns.received] ?? 0) * weight;
      answered += (words[place + columns.answered] ?? 0) * weight;
      sent += (words[place + columns.sent] ?? 0) * weight;
      if (!tellsOdds) continue;
      // So many messages answered as usual would have given those answers.
      const earned = Math.round((words[place + columns.answeredIn] ?? 0) * perAnswer);
      odds += logarithm(earned + thoughtHolders) - logarithm((words[place] ?? 0) + thoughtHolders);
    }
    const usual = received / this.sums.received.messages;
    return {
      answered: resemblance(this.sums.answered, answered, usual),
      sent: resemblance(this.sums.sent, sent, usual),
      wordOdds: within(odds / Math.sqrt(length + 1), mostOdds),
    };
  }

  private weigh(text: ShelvedWords): void {
    if (this.weighed === text && this.weighedAt === this.messages) return;
    this.weighed = text;
    this.weighedAt = this.messages;
    this.length = 0;
    const { subject, text: middle, end } = text;
    const inSubject = this.put(text, subject, middle, subjectFactor);
    const squares = inSubject + this.put(text, middle, end, 1);
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    const { weights, length } = this;
    for (let at = 0; at < length; at++) weights[at] = (weights[at] ?? 0) * scale;
  }

  private put({ hashes }: ShelvedWords, from: number, to: number, factor: number): number {
    const { words, places, weights } = this;
    const all = logarithm(this.messages + 2);
    const end = Math.min(to, from + mostWords - this.length);
    let squares = 0;
    let length = this.length;
    for (let at = from; at < end; at++) {
      const place = placeOf(hashes[at] ?? 0) * columnCount;
      // How rare the word is: the logarithm of one over the share of messages that hold it.
      const weight = factor * Math.max(0, all - logarithm((words[place] ?? 0) + 1));
      places[length] = place;
      weights[length++] = weight;
      squares += weight * weight;
    }
    this.length = length;
    return squares;
  }

  private shrink(kind: TopicKind): void {
    const sum = this.sums[kind];
    for (let at = columns[kind]; at < this.words.length; at += columnCount) {
      this.words[at] = (this.words[at] ?? 0) / sum.size;
    }
    sum.messages /= sum.size;
    sum.size = 1;
  }
}

/**
 * How much more a message resembles a kind than all that came. `total` are its cosines with the kind's messages in
 * sum, `usual` is the mean cosine with what came.
 */
function resemblance({ messages, size }: Sum, total: number, usual: number): number {
  const likeness = (total / size + thoughtMessages * usual) / (messages / size + thoughtMessages);
  const ratio = Math.log((likeness + leastLikeness) / (usual + leastLikeness));
  return within(ratio, mostResemblance);
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

const tabled = 1 << 12;
const logarithms = Float32Array.from({ length: tabled }, (_, count) => Math.log(count));

/** The logarithm of a whole number. */
function logarithm(count: number): number {
  return count < tabled ? (logarithms[count] ?? 0) : Math.log(count);
}

function placeOf(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (wordPlaces - 1);
}
