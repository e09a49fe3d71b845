import fs from "node:fs";
import path from "node:path";
import type { Person } from "../../../src/core/shared/person";
import { lanes, type Lane } from "../../../src/core/triage/lane";
import type { Message, MessageKind } from "../../../src/core/triage/message";
import type { TriageProfile } from "../../../src/core/triage/triage-profile";
import { plainMessage } from "../triage-quality/owner-mail";

/** One message with the lanes that a good assistant would accept for it. */
export interface LabelledMail {
  /** As it is written down, with its text as body and its headers. */
  message: Message;
  accepted: readonly Lane[];
  language: "sv" | "en";
  /** Whether it is only measured: nobody looks at it to make triage better. */
  held: boolean;
}

const karin: Person = { name: "Karin Ahlström", address: "karin.ahlstrom@norrbro.example" };
const johan: Person = { name: "Johan Ek", address: "johan.ek@norrbro.example" };
const lisa: Person = { name: "Lisa Berg", address: "lisa.berg@norrbro.example" };

/** Karin's desk on the first morning: of the people around her only what the directory says is known. */
export const profile: TriageProfile = {
  executive: { name: karin.name, givenName: "Karin", addresses: [karin.address] },
  assistant: { name: "Eva Sund", givenName: "Eva", addresses: ["eva.sund@norrbro.example"] },
  managers: [],
  directReports: [johan, lisa],
  board: [],
  vips: [],
  ownDomains: ["norrbro.example"],
  timeZone: "Europe/Stockholm",
  locale: "sv-SE",
};

/** Who else a message goes to, those first whom the messages greet. */
const others: readonly Person[] = [
  { name: "Marie Holgersson", address: "marie.holgersson@lagerkvist.example" },
  { name: "Tove Hammar", address: "tove.hammar@havsvik.example" },
  { name: "Priya Nair", address: "priya.nair@halewood.example" },
  { name: "Oskar Lund", address: "oskar.lund@norrbro.example" },
  ...Array.from({ length: 40 }, (_, at) => ({
    name: `Kollega ${at}`,
    address: `kollega.${at}@norrbro.example`,
  })),
];

const kinds: Readonly<Record<string, MessageKind>> = {
  request: "meetingRequest",
  cancelled: "meetingCancelled",
  accepted: "meetingAccepted",
  tentative: "meetingTentativelyAccepted",
  declined: "meetingDeclined",
};

const form =
  /^(?<lanes>[^\n]+)\nFrom: (?<name>[^\n]*) <(?<address>[^>\n]+)>\nAddressed: (?<how>to|cc|list)(?: of (?<count>\d+))?(?<marks>[^\n]*)\nSubject: (?<subject>[^\n]*)\n(?<text>[^]*)$/u;

/**
 * Every labelled message, written by hand as mail comes to a chief executive's office, before anybody looked at what
 * triage knows. Every second one is held.
 */
export const labelledMail: readonly LabelledMail[] = [
  ...readLabelled("swedish.txt", "sv"),
  ...readLabelled("english.txt", "en"),
];

function readLabelled(file: string, language: LabelledMail["language"]): LabelledMail[] {
  const written = fs.readFileSync(path.join(__dirname, file), "utf8");
  return written
    .split(/^=== /mu)
    .slice(1)
    .map((one, at) => toLabelled(one, `${language}-${at}`, language, at % 2 === 1));
}

function toLabelled(
  written: string,
  id: string,
  language: LabelledMail["language"],
  held: boolean,
): LabelledMail {
  const parts = form.exec(written)?.groups;
  if (!parts) throw new RangeError(`labelled mail: "${written.slice(0, 80)}" is not in the form`);
  const accepted = (parts.lanes ?? "").split(", ").map(toLane);
  return { message: toMessage(parts, id), accepted, language, held };
}

function toLane(word: string): Lane {
  const lane = lanes.find((one) => one === word);
  if (!lane) throw new RangeError(`labelled mail: "${word}" is no lane`);
  return lane;
}

function toMessage(parts: Readonly<Record<string, string | undefined>>, id: string): Message {
  const { name = "", address = "", subject = "", text = "", marks = "" } = parts;
  const said = marks.split(", ").slice(1);
  const body = text.trim();
  return plainMessage({
    id,
    conversationId: id,
    subject,
    body,
    from: { name, address },
    preview: body.replace(/\s+/gu, " ").slice(0, 255),
    receivedAt: "2026-11-25T08:00:00Z",
    hasAttachments: said.includes("file"),
    kind: kinds[said.find((mark) => mark in kinds) ?? ""] ?? "message",
    headers: headersOf(said),
    ...recipientsOf(parts, address),
  });
}

function headersOf(marks: readonly string[]): Record<string, string> {
  if (marks.includes("newsletter")) return { "list-unsubscribe": "<https://list.example/out>" };
  return marks.includes("automatic") ? { "auto-submitted": "auto-generated" } : {};
}

/** "to of 5" is the executive and four more; "cc of 5" four to whom it goes, and she in copy; a list hides them all. */
function recipientsOf(
  { how, count = "1" }: Readonly<Record<string, string | undefined>>,
  sender: string,
): Pick<Message, "to" | "cc"> {
  if (how === "list") return { to: [{ name: "Alla", address: "alla@norrbro.example" }], cc: [] };
  const few = Math.max(how === "cc" ? 1 : 0, Number(count) - 1);
  const rest = others.filter(({ address }) => address !== sender).slice(0, few);
  return how === "cc" ? { to: rest, cc: [karin] } : { to: [karin, ...rest], cc: [] };
}
