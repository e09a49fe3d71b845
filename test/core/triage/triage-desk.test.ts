/** @jest-environment node */
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import type { Message } from "../../../src/core/triage/message";
import { aMessage, aProfile } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = () => "2026-11-23T09:00:00.000Z";
const names = {
  decide: "Decide",
  handle: "Handle",
  meetings: "Meetings",
  invoices: "Invoices",
  read: "Read",
  bulk: "Bulk",
};

function aDesk(mailbox: InMemoryMailbox, store = new InMemoryDeskStore(), profile = aProfile()) {
  return new TriageDesk({ mailbox, store, profile, now });
}

const decision = (parts: Partial<Message> = {}) =>
  aMessage({
    subject: "Hyresavtal Västra hamnen – behöver ditt beslut senast fredag",
    preview: "Hej Anna, kan vi skriva på tioårsavtalet? Vi behöver ditt beslut senast fredag.",
    ...parts,
  });

test("every message is in a lane once the mailbox is open, and the counts add up", async () => {
  const mailbox = new InMemoryMailbox([
    decision(),
    aMessage(),
    aMessage({ kind: "meetingRequest" }),
  ]);
  const desk = aDesk(mailbox);
  await desk.open();
  const { messages, counts, reviewed, total, phase, syncedAt } = desk.snapshot;
  expect({ phase, reviewed, total, syncedAt }).toEqual({
    phase: "ready",
    reviewed: 3,
    total: 3,
    syncedAt: now(),
  });
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(3);
  expect(messages.map(({ lane }) => lane)).toContain("meetings");
  expect(messages[0]?.lane).toBe("decide");
});
