import type { Message } from "../../../src/core/triage/message";
import { plainProfile, type TriageProfile } from "../../../src/core/triage/triage-profile";

/** One message that an owner received, with what became of it. */
export interface ReceivedMail {
  message: Message;
  /** When it came, in milliseconds since 1970. */
  at: number;
  /** Whether the owner answered it within seven days, as far as can be seen. */
  answered: boolean;
  /** When that was known, in milliseconds since 1970: at the answer, or three days after it came. */
  knownAt: number;
}

/** One message that the owner wrote. */
export interface SentMail {
  message: Message;
  at: number;
}

/** The mail of one owner in order of time. */
export interface OwnerMail {
  owner: string;
  profile: TriageProfile;
  received: ReceivedMail[];
  sent: SentMail[];
}

/** Messages nobody answered count as such after this long. */
export const silenceMilliseconds = 3 * 24 * 3_600_000;

/** Answers of 0 hours come from clocks that disagree; they count as known an hour after the message came. */
const soonestHours = 1;

/** When a label was known: at the answer, or after three days of silence. */
export function knownAtOf(at: number, answered: boolean, delayHours: number | null | undefined) {
  if (!answered) return at + silenceMilliseconds;
  const hours = delayHours ?? 0;
  return at + (hours > 0 ? hours : soonestHours) * 3_600_000;
}

/** A profile made from a name and addresses, as the pane makes one for a mailbox it knows nothing about. */
export function ownerProfile(name: string, addresses: readonly string[]): TriageProfile {
  const address = addresses[0] ?? "";
  const profile = plainProfile({ name, address }, { timeZone: "UTC", locale: "en-US" });
  return {
    ...profile,
    executive: { ...profile.executive, addresses: addresses.length > 0 ? addresses : [address] },
  };
}

/** A message with what the data does not tell left plain. */
export function plainMessage(
  parts: Pick<Message, "id" | "subject" | "from" | "receivedAt"> & Partial<Message>,
): Message {
  return {
    conversationId: "",
    internetMessageId: "",
    preview: "",
    sender: parts.from,
    to: [],
    cc: [],
    isRead: false,
    importance: "normal",
    flag: "notFlagged",
    categories: [],
    hasAttachments: false,
    kind: "message",
    confidentiality: "normal",
    ...parts,
  };
}

/** The subject without "Re:" and its like and without a list's tag: what makes a conversation where nothing else does. */
export function subjectStem(subject: string): string {
  let stem = subject;
  let before;
  do {
    before = stem;
    stem = stem.replace(
      /^\s*(?:re|fwd?|sv|vs|vb|aw)\s*(?:\[\d+\])?\s*:\s*|^\s*\[[^\]]{1,20}\]\s*/iu,
      "",
    );
  } while (stem !== before);
  return stem.toLowerCase().replace(/\s+/gu, " ").trim();
}

/** "Anna Lind" of "anna.lind@…" and the folder name "lind-a"; the family name alone when no address tells more. */
export function nameOfOwner(owner: string, addresses: readonly string[]): string {
  const family = owner.split("-")[0] ?? owner;
  for (const address of addresses) {
    const words = (address.split("@")[0] ?? "").split(/[._]+/u).filter((word) => word.length > 1);
    if (words.length > 1 && words.at(-1) === family) return words.map(capital).join(" ");
  }
  return capital(family);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
