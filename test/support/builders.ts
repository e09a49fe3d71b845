import type { Message } from "../../src/core/triage/message";
import type { TriageProfile } from "../../src/core/triage/triage-profile";
import type { Person } from "../../src/core/shared/person";

/** Anna, the executive of all tests. */
export const anna: Person = { name: "Anna Lindqvist", address: "anna@nordvik.example" };
/** Maria, her assistant. */
export const maria: Person = { name: "Maria Nyberg", address: "maria@nordvik.example" };

let made = 0;

/** A plain message from a stranger to Anna alone, with any of it put otherwise. */
export function aMessage(parts: Partial<Message> = {}): Message {
  const id = parts.id ?? `message-${++made}`;
  const from = parts.from ?? { name: "Erik Sund", address: "erik.sund@brukets.example" };
  return {
    id,
    conversationId: `conversation-of-${id}`,
    internetMessageId: `<${id}@brukets.example>`,
    subject: "Provsvar från laboratoriet",
    preview: "Här är svaren.",
    from,
    sender: from,
    to: [anna],
    cc: [],
    receivedAt: "2026-11-23T08:00:00Z",
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

/** A message that Anna has sent. */
export function aSentMessage(parts: Partial<Message> = {}): Message {
  return aMessage({
    from: anna,
    sender: anna,
    to: [person("erik.sund@brukets.example")],
    ...parts,
  });
}

/** Anna's desk at Nordvik, with Maria beside her. */
export function aProfile(parts: Partial<TriageProfile> = {}): TriageProfile {
  return {
    executive: { name: anna.name, givenName: "Anna", addresses: [anna.address] },
    assistant: { name: maria.name, givenName: "Maria", addresses: [maria.address] },
    managers: [],
    directReports: [],
    board: [],
    vips: [],
    ownDomains: ["nordvik.example"],
    timeZone: "Europe/Stockholm",
    locale: "sv-SE",
    ...parts,
  };
}

/** A person of whom only the address matters. */
export function person(address: string, name = ""): Person {
  return { name, address };
}
