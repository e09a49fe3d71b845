import { toLines, type Block, type ParagraphLook } from "../meeting/document/block";
import { documentWords, type DocumentWords } from "../meeting/document/document-words";
import { toLongDate } from "../meeting/meeting-clock";
import type { ActionItem, Attendance, MeetingMoment, Minutes, Paragraph } from "../meeting/minutes";
import { numberAttachments } from "../meeting/number-attachments";
import type { Language } from "../shared/language";
import { displayNameOf } from "../shared/person";
import { saysVote } from "./vote-words";

/** Lays minutes out as the blocks of their document. Empty fields are there to be filled in while it is a draft. */
export function layOutMinutes(minutes: Minutes): Block[] {
  const { language } = minutes;
  const words = documentWords[language];
  const isDraft = minutes.status === "draft";
  const numbers = numberAttachments(minutes.paragraphs);
  return [
    text("heading", words.heading, "title", minutes.title),
    ...some("facts", words.facts, "subtitle", toFacts(minutes, words)),
    ...some("versions", words.version, "text", toVersions(minutes, words)),
    ...layOutAttendance(minutes, words),
    ...some("officers", words.chair, "text", toOfficers(minutes, words)),
    ...minutes.paragraphs.flatMap((one) =>
      layOutParagraph(one, { isDraft, language, words, numbers: numbers.get(one.id) ?? [] }),
    ),
    ...layOutActions(minutes, words),
    ...some("signatures", words.signatures, "text", toSignatures(minutes, words)),
  ];
}

function text(block: string, title: string, look: ParagraphLook, content: string): Block {
  return { block, title, content: toLines(look, content) };
}

function some(block: string, title: string, look: ParagraphLook, content: string): Block[] {
  return content === "" ? [] : [text(block, title, look, content)];
}

function toFacts({ date, startTime, endTime, place, language }: Minutes, words: DocumentWords) {
  const end = endTime && `–${endTime}`;
  const time = startTime && ` ${words.at} ${startTime}${end}`;
  const line = `${toLongDate(date, language)}${time}${place && `, ${place}`}`;
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

function toVersions({ versions }: Minutes, words: DocumentWords): string {
  return versions
    .map(({ version, at, note }) => `${words.version} (${version}, ${at.slice(0, 10)}): ${note}`)
    .join("\n");
}

function layOutAttendance({ attendance }: Minutes, words: DocumentWords): Block[] {
  if (attendance.length === 0) return [];
  const rows = attendance.map((one) => [
    displayNameOf(one.person),
    [words.capacities[one.capacity], one.title].filter(Boolean).join(", "),
    toPresence(one, words),
  ]);
  const head = [words.name, words.role, words.presence];
  const table = { widths: [40, 30, 30], rows: [head, ...rows] };
  return [{ block: "attendance", title: words.attendance, content: [table] }];
}

function toPresence({ present, arrived, left, stepsIn }: Attendance, words: DocumentWords): string {
  if (!present) return words.absent;
  const moment = (one: MeetingMoment) =>
    "paragraph" in one ? `${words.paragraphSign} ${one.paragraph}` : one.time;
  return [
    stepsIn ? words.stepsIn : words.present,
    ...(arrived ? [`${words.arrived} ${moment(arrived)}`] : []),
    ...(left ? [`${words.left} ${moment(left)}`] : []),
  ].join(", ");
}

function toOfficers({ chair, keeper, approvers }: Minutes, words: DocumentWords): string {
  return [
    ...(chair ? [`${words.chair}: ${displayNameOf(chair)}`] : []),
    ...(keeper ? [`${words.keeper}: ${displayNameOf(keeper)}`] : []),
    ...(approvers.length > 0
      ? [`${words.approvers}: ${approvers.map(displayNameOf).join(", ")}`]
      : []),
  ].join("\n");
}

function layOutParagraph(
  paragraph: Paragraph,
  layout: {
    isDraft: boolean;
    language: Language;
    words: DocumentWords;
    numbers: readonly number[];
  },
): Block[] {
  const { isDraft, language, words, numbers } = layout;
  const { id, number, report, decision, attachments, actions } = paragraph;
  const { paragraphSign, fill } = words;
  const no = { field: "no", text: String(number), title: paragraphSign };
  const title = { field: "title", text: paragraph.title, title: fill.title };
  const head = { look: "heading", spans: [`${paragraphSign} `, no, "  ", title] } as const;
  const asks = isDraft && paragraph.type === "decision";
  const papers = attachments
    .map(({ name }, at) => `${words.attachment} ${numbers[at] ?? at + 1}: ${name}`)
    .join("\n");
  return [
    { block: `par.${id}`, title: `${paragraphSign} ${number}`, content: [head] },
    ...(report || isDraft ? [text(`report.${id}`, words.report, "text", report)] : []),
    ...some(`notes.${id}`, words.vote, "text", toNotes(paragraph, language, words)),
    ...(decision || asks ? [text(`decision.${id}`, words.decision, "strong", decision)] : []),
    ...some(`papers.${id}`, words.attachment, "text", papers),
    ...actions.map((action) => layOutAction(action, isDraft, words)),
  ];
}

/** Conflicts, objections, mover and vote, a line each. */
function toNotes(paragraph: Paragraph, language: Language, words: DocumentWords): string {
  const { conflicts, objections, mover } = paragraph;
  const votes = toVotes(paragraph, language, words);
  return [
    ...(conflicts.length > 0 ? [words.conflict + conflicts.map(displayNameOf).join(", ")] : []),
    ...(mover ? [words.mover + displayNameOf(mover)] : []),
    ...(votes.length > 0 ? [words.vote + votes.join(", ")] : []),
    ...objections.map((objection) => `${words.objection}: ${objection}`),
  ].join("\n");
}

/** How the vote fell, but for what the decision says itself. */
function toVotes({ vote, decision }: Paragraph, language: Language, words: DocumentWords) {
  if (!vote) return [];
  const counts = [
    `${vote.inFavour} ${words.inFavour}`,
    `${vote.against} ${words.against}`,
    `${vote.abstained} ${words.abstained}`,
  ];
  return [
    ...(saysVote(decision, vote, language) ? [] : counts),
    ...(vote.chairDecided ? [words.chairDecided] : []),
  ];
}

/** Who, what and when; what is not known leaves its place to be filled in while it is a draft, and none later. */
function layOutAction(
  { id, owner, what, due = "" }: ActionItem,
  isDraft: boolean,
  words: DocumentWords,
): Block {
  const { fill } = words;
  const name = displayNameOf(owner);
  const spans = [
    words.action,
    ...(name || isDraft ? [{ field: "who", text: name, title: fill.who }, " – "] : []),
    { field: "what", text: what, title: fill.what },
    ...(due || isDraft ? [words.due, { field: "when", text: due, title: fill.when }] : []),
  ];
  return { block: `action.${id}`, title: words.actions, content: [{ look: "text", spans }] };
}

/** All actions of the meeting once more, in one table at the end. */
function layOutActions({ paragraphs }: Minutes, words: DocumentWords): Block[] {
  const rows = paragraphs.flatMap(({ number, actions }) =>
    actions.map(({ owner, what, due }) => [
      `${words.paragraphSign} ${number}`,
      ...[displayNameOf(owner), what, due ?? ""],
    ]),
  );
  if (rows.length === 0) return [];
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const { who, what, when } = words.fill;
  const head = [words.paragraphSign, ...[who, what, when].map(capital)];
  const table = { widths: [10, 30, 42, 18], rows: [head, ...rows] };
  return [{ block: "actions", title: words.actions, content: [table] }];
}

function toSignatures({ chair, keeper, approvers }: Minutes, words: DocumentWords): string {
  const line = "______________________________";
  const names = [
    ...(keeper ? [`${words.keeper}: ${displayNameOf(keeper)}`] : []),
    ...(chair ? [`${words.chair}: ${displayNameOf(chair)}`] : []),
    ...approvers.map((one) => `${words.approvers}: ${displayNameOf(one)}`),
  ];
  return names.map((name) => `${line}\n${name}`).join("\n");
}
