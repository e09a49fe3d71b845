import type { KnownPeople } from "../known-people";
import type { Message } from "../message";
import { hashWord } from "../word-scan";
import { FeatureRow, type HabitFeatures } from "./feature-row";
import { fade, own, type Habit, type HabitHistory, type Thread } from "./habit-history";
import type { HabitText } from "./habit-text";
import type { Resemblance } from "./mail-topics";

/** Everything the features of one message are made of. */
export interface HabitMoment {
  message: Message;
  text: HabitText;
  /** Hours since 1970. */
  at: number;
  history: HabitHistory;
  people: KnownPeople;
  /** The executive's addresses in lower case. */
  executive: ReadonlySet<string>;
  /** What the history's topics say of the text. */
  resembles: Resemblance;
}

const row = new FeatureRow();
const name = hashWord;

/** The features of a message as things stood when it came. Must be asked before the history hears of the message. */
export function readHabitFeatures(moment: HabitMoment): HabitFeatures {
  const { message, text, at, history, people } = moment;
  const sender = people.of(message.from.address, message.from.name);
  const { sender: known, domain } = history.ofSender(message.from.address);
  fade(known, at);
  fade(domain, at);
  const thread = history.ofThread(message.conversationId);
  const view: View = {
    message,
    text,
    at,
    history,
    people,
    executive: moment.executive,
    resembles: moment.resembles,
    known,
    domain,
    thread,
    internal: sender.isColleague ? 1 : 0,
    machine:
      sender.kind === "noReply" || sender.kind === "list" ? 1 : sender.kind === "office" ? 2 : 0,
    addressing: addressingOf(moment),
    recipients: log2(message.to.length + message.cc.length),
    standing: standingOf(thread, moment),
    treated: treatedOf(known, history.base),
    parent: parentOf(moment),
  };
  row.begin();
  addBase(view);
  addSender(view);
  addAddressing(view);
  addConversation(view);
  addContent(view);
  addTime(view);
  addTopic(view);
  row.add(name(message.from.address), 1);
  row.add(name(sender.domain), 2);
  row.end("identity");
  addWords(text);
  row.end("words");
  return row.finish();
}

interface View extends HabitMoment {
  known: Habit;
  domain: Habit;
  thread: Thread | undefined;
  internal: number;
  machine: number;
  addressing: number;
  recipients: number;
  /** What the message stands on: 0 new, 1 forwarded, 2 an answer, 3 an answer to the desk. */
  standing: number;
  /** How the sender's messages were treated: 0 not known, 1 seldom, 2 as others', 3 often answered. */
  treated: number;
  /** What the message answers, as `parentOf` tells it. */
  parent: number;
}

/** The hashed name of each feature. The names never change: weights are known by them. */
const f = {
  likeAnswered: name("feature likeAnswered"),
  likeSent: name("feature likeSent"),
  threadLikeAnswered: name("feature threadLikeAnswered"),
  threadLikeSent: name("feature threadLikeSent"),
  wordOdds: name("feature wordOdds"),
  threadWordOdds: name("feature threadWordOdds"),
  one: name("feature one"),
  base: name("feature base"),
  share: name("feature share"),
  domainShare: name("feature domainShare"),
  recentShare: name("feature recentShare"),
  received: name("feature received"),
  written: name("feature written"),
  lastWritten: name("feature lastWritten"),
  lastReceived: name("feature lastReceived"),
  answeredCount: name("feature answeredCount"),
  sinceAnswered: name("feature sinceAnswered"),
  internal: name("feature internal"),
  machine: name("feature machine"),
  internalReceived: name("feature internalReceived"),
  recipients: name("feature recipients"),
  recipientsLog: name("feature recipientsLog"),
  addressing: name("feature addressing"),
  addressingRecipients: name("feature addressingRecipients"),
  treatedAddressing: name("feature treatedAddressing"),
  internalAddressing: name("feature internalAddressing"),
  re: name("feature re"),
  forward: name("feature forward"),
  threadOwn: name("feature threadOwn"),
  threadOthers: name("feature threadOthers"),
  threadLast: name("feature threadLast"),
  threadOwnAt: name("feature threadOwnAt"),
  ownAtStanding: name("feature ownAtStanding"),
  ownAtQuestions: name("feature ownAtQuestions"),
  sinceOwn: name("feature sinceOwn"),
  begun: name("feature begun"),
  threadLastAt: name("feature threadLastAt"),
  threadWriters: name("feature threadWriters"),
  passedBy: name("feature passedBy"),
  ownAlone: name("feature ownAlone"),
  quoted: name("feature quoted"),
  parent: name("feature parent"),
  parentTreated: name("feature parentTreated"),
  thread: name("feature thread"),
  addressingStanding: name("feature addressingStanding"),
  treatedStanding: name("feature treatedStanding"),
  asks: name("feature asks"),
  questions: name("feature questions"),
  mailing: name("feature mailing"),
  subjectAsks: name("feature subjectAsks"),
  length: name("feature length"),
  greets: name("feature greets"),
  names: name("feature names"),
  addressingAsks: name("feature addressingAsks"),
  lengthQuestions: name("feature lengthQuestions"),
  standingQuestions: name("feature standingQuestions"),
  treatedQuestions: name("feature treatedQuestions"),
  thanksStanding: name("feature thanksStanding"),
  lastQuestionStanding: name("feature lastQuestionStanding"),
  quotesStanding: name("feature quotesStanding"),
  hour: name("feature hour"),
  weekday: name("feature weekday"),
  lastOwn: name("feature lastOwn"),
  ownDay: name("feature ownDay"),
  ownWeekLog: name("feature ownWeekLog"),
  ownHours: name("feature ownHours"),
} as const;

function addBase({ history }: View): void {
  row.add(f.one);
  row.add(f.base, 0, logit(history.base) / 2);
  row.end("base");
}

function addSender({ known, domain, history, at, internal, machine }: View): void {
  const base = history.base;
  const start = logit(base);
  row.add(f.share, 0, logit(share(known.answered, known.received, base, 3)) - start);
  row.add(f.domainShare, 0, logit(share(domain.answered, domain.received, base, 5)) - start);
  row.add(
    f.recentShare,
    0,
    logit(share(known.recentAnswered, known.recentReceived, base, 2)) - start,
  );
  row.add(f.received, log2(known.received));
  row.add(f.written, log2(known.writtenTo));
  row.add(f.lastWritten, span(at - known.lastWrittenAt));
  row.add(f.lastReceived, span(at - known.lastReceivedAt));
  row.add(f.answeredCount, Math.min(4, known.answered));
  row.add(f.sinceAnswered, log2(known.sinceAnswered));
  if (internal) row.add(f.internal);
  if (machine) row.add(f.machine, machine);
  row.add(f.internalReceived, internal * 16 + log2(known.received));
  row.end("sender");
}

function addAddressing({ message, addressing, recipients, treated, internal }: View): void {
  row.add(f.recipients, recipients);
  row.add(f.recipientsLog, 0, Math.log2(1 + message.to.length + message.cc.length) / 4);
  row.add(f.addressing, addressing);
  row.add(f.addressingRecipients, addressing * 16 + recipients);
  row.add(f.treatedAddressing, treated * 16 + addressing);
  row.add(f.internalAddressing, internal * 16 + addressing);
  row.end("addressing");
}

function addConversation(view: View): void {
  const { text, thread, at, message, addressing, standing, treated, parent } = view;
  if (text.isReply) row.add(f.re);
  if (text.isForward) row.add(f.forward);
  row.add(f.threadOwn, Math.min(3, thread?.own ?? 0));
  row.add(f.threadOthers, Math.min(4, thread?.others ?? 0));
  row.add(f.threadLast, lastSpeaker(thread, message.from.address));
  if (thread && thread.own > 0) {
    const ownAt = span(at - thread.ownAt);
    row.add(f.threadOwnAt, ownAt);
    row.add(f.ownAtStanding, ownAt * 8 + standing);
    row.add(f.ownAtQuestions, ownAt * 16 + standing * 4 + Math.min(2, text.questions));
    row.add(f.sinceOwn, Math.min(6, thread.sinceOwn));
    if (thread.begunByOwn) row.add(f.begun);
  }
  if (thread) row.add(f.threadLastAt, span(at - thread.lastAt));
  if (thread) {
    const passedBy = log2(view.history.sent - thread.sentByLast);
    row.add(f.passedBy, passedBy * 2 + Math.min(1, thread.own));
  }
  // The first to answer a conversation that the desk began; few messages are, so each teaches more.
  if (thread?.others === 0) row.add(f.ownAlone, 0, 3);
  const writers = Math.min(5, thread?.writers.length ?? 0);
  if (writers > 1) row.add(f.threadWriters, writers);
  row.add(f.quoted, quotedPlace[text.quoted]);
  row.add(f.parent, parent);
  if (parent !== 0) row.add(f.parentTreated, parent * 4 + treated);
  row.add(f.thread, Math.min(3, writers) * 64 + Math.min(3, thread?.own ?? 0) * 8 + parent);
  row.add(f.addressingStanding, addressing * 8 + standing);
  row.add(f.treatedStanding, treated * 8 + standing);
  row.end("conversation");
}

function addContent({ text, addressing, standing, treated }: View): void {
  const asks = log2(text.asks);
  const questions = Math.min(4, text.questions);
  const length = log2(text.length / 20);
  row.add(f.asks, asks);
  row.add(f.questions, questions);
  row.add(f.mailing, Math.min(4, text.mailing));
  if (text.subjectAsks) row.add(f.subjectAsks);
  row.add(f.length, length);
  if (text.greets) row.add(f.greets);
  if (text.names) row.add(f.names);
  row.add(f.addressingAsks, addressing * 64 + Math.min(2, questions) * 8 + Math.min(4, asks));
  row.add(f.lengthQuestions, length * 4 + Math.min(2, questions));
  row.add(f.standingQuestions, standing * 4 + Math.min(2, questions));
  row.add(f.treatedQuestions, treated * 4 + Math.min(2, questions));
  row.add(f.thanksStanding, (text.thanks ? 8 : 0) + standing);
  const lastQuestion = questions === 0 ? 0 : text.endsAsking ? 2 : 1;
  row.add(f.lastQuestionStanding, lastQuestion * 8 + standing);
  row.add(f.quotesStanding, Math.min(3, text.quotes) * 8 + standing);
  row.end("content");
}

function addTime({ at, history }: View): void {
  row.add(f.hour, (Math.floor(at) % 24) >> 2);
  row.add(f.weekday, Math.floor(at / 24) % 7);
  row.add(f.lastOwn, span(at - history.lastOwnAt));
  row.add(f.ownDay, Math.min(5, history.sentWithin(24, at)));
  row.add(f.ownWeekLog, 0, Math.log2(1 + history.sentWithin(168, at)) / 4);
  row.add(f.ownHours, 0, history.ownHours.ahead(at));
  row.end("time");
}

function addTopic(view: View): void {
  const { resembles, standing, thread, treated, addressing, parent } = view;
  const situations = [0, 1 + standing, 8 + treated, 16 + addressing, 32 + parent];
  for (const situation of situations) {
    row.add(f.likeAnswered, situation, resembles.answered);
    row.add(f.likeSent, situation, resembles.sent);
    row.add(f.wordOdds, situation, resembles.wordOdds / 2);
  }
  if (thread?.topic) {
    row.add(f.threadLikeAnswered, standing, thread.topic.answered);
    row.add(f.threadLikeSent, standing, thread.topic.sent);
    row.add(f.threadWordOdds, standing, thread.topic.wordOdds / 2);
  }
  row.end("topic");
}

function addWords({ words }: HabitText): void {
  const { hashes, subject, text, end } = words;
  row.addWords(hashes, subject, text, 0, 1 / Math.sqrt(Math.max(1, text - subject)));
  row.addWords(hashes, text, end, 1, 1 / Math.sqrt(Math.max(1, end - text)));
}

/** 0 alone, 1 alone with copies, 2 first of several, 3 among several, 4 copied, 5 not named. */
function addressingOf({ message, executive }: HabitMoment): number {
  const place = message.to.findIndex(({ address }) => executive.has(address));
  if (place < 0) return message.cc.some(({ address }) => executive.has(address)) ? 4 : 5;
  if (message.to.length === 1) return message.cc.length === 0 ? 0 : 1;
  return place === 0 ? 2 : 3;
}

function standingOf(thread: Thread | undefined, { text }: HabitMoment): number {
  if (thread?.last === own || text.quoted === "executive") return 3;
  return text.isReply ? 2 : text.isForward ? 1 : 0;
}

function treatedOf(known: Habit, base: number): number {
  if (known.received < 2) return 0;
  const answered = share(known.answered, known.received, base, 3);
  return answered < base / 2 ? 1 : answered < 2 * base ? 2 : 3;
}

const quotedPlace = { nothing: 0, others: 1, executiveEarlier: 2, executive: 3 } as const;

function lastSpeaker(thread: Thread | undefined, sender: string): number {
  if (!thread || thread.last === "") return 0;
  if (thread.last === own) return 1;
  return thread.last === sender ? 2 : 3;
}

/** What the message answers: 0 not known, 1 nothing, 2 the desk, 3 its own writer, 4 somebody else, 5 something unseen. */
function parentOf({ message, history }: HabitMoment): number {
  const { headers } = message;
  if (!headers) return 0;
  const id = headers["in-reply-to"]?.trim();
  if (!id) return 1;
  const writer = history.writer(id);
  if (writer === undefined) return 5;
  if (writer === own) return 2;
  return writer === message.from.address ? 3 : 4;
}

function share(some: number, all: number, base: number, strength: number): number {
  return Math.min(0.98, (some + strength * base) / (all + strength));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** The number of binary digits of a count: 0, 1, 2, 2, 3… at most 12. */
function log2(count: number): number {
  return Math.min(12, 32 - Math.clz32(count));
}

/** How long ago, in eight steps from an hour to months; 8 for never. */
function span(hours: number): number {
  if (!Number.isFinite(hours)) return 8;
  return hours < 1
    ? 0
    : hours < 4
      ? 1
      : hours < 12
        ? 2
        : hours < 36
          ? 3
          : hours < 96
            ? 4
            : hours < 240
              ? 5
              : hours < 1000
                ? 6
                : 7;
}
