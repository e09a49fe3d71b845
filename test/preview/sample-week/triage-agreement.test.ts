/** @jest-environment node */
import type { Lane } from "../../../src/core/triage/lane";
import type { KnownPerson, TriageProfile } from "../../../src/core/triage/triage-profile";
import { TriageTable } from "../../../src/core/triage/triage-table";
import { toMessage, type WireMessage } from "../../../src/graph/to-message";
import type { MailboxState, MessageState } from "../../../src/preview/tenant/mailbox-state";
import type { Tenant, TenantUser } from "../../../src/preview/tenant/tenant";
import { expectedLanes } from "./expected-lanes";
import { aSampleWeek, keyOf, mailboxOf, messagesIn } from "./laid-out-week";

interface Judged {
  key: string;
  lane: Lane;
  expected: readonly Lane[];
}

const judged = (["anna", "jonas", "maria"] as const).flatMap((name) => judgeInbox(name));

test("triage agrees with a sensible assistant on most of the week, before it has learned anything", () => {
  const agreed = judged.filter(({ lane, expected }) => expected.includes(lane));
  expect(judged.length).toBeGreaterThanOrEqual(140);
  expect(agreed.length / judged.length).toBeGreaterThan(0.78);
});

test("nothing a person wrote that needs a decision sinks to read or bulk", () => {
  const machines = ["signera-uppdragsavtal", "utlagg-attest"];
  const sunk = judged.filter(
    ({ key, lane, expected }) =>
      expected[0] === "decide" &&
      !expected.includes(lane) &&
      ["read", "bulk"].includes(lane) &&
      !machines.includes(key),
  );
  expect(sunk).toEqual([]);
});

test("every meeting is among the meetings, and no newsletter is on top", () => {
  const wrong = judged.filter(
    ({ lane, expected }) =>
      (expected[0] === "meetings" && lane !== "meetings") ||
      (expected.join() === "bulk" && lane === "decide"),
  );
  expect(wrong.length).toBeLessThanOrEqual(1);
});

function judgeInbox(name: keyof typeof expectedLanes): Judged[] {
  const tenant = aSampleWeek();
  const mailbox = mailboxOf(tenant, name);
  const table = new TriageTable(profileOf(tenant, mailbox));
  table.takeSent(messagesIn(mailbox, "sentitems").map(asRead));
  table.take(messagesIn(mailbox, "inbox").map(asRead));
  Array.from(table.triage());
  return messagesIn(mailbox, "inbox").flatMap((message) => {
    const key = keyOf(message);
    const lane = table.find(message.id)?.lane;
    return lane ? [{ key, lane, expected: expectedLanes[name][key] ?? [] }] : [];
  });
}

/** What the first sync reads of a message: no body and no headers. */
function asRead({ id, resource, extendedProperties }: MessageState): ReturnType<typeof toMessage> {
  const properties = Array.from(extendedProperties, ([name, value]) => ({ id: name, value }));
  const wire: WireMessage = { ...resource, id, singleValueExtendedProperties: properties };
  delete wire.body;
  delete wire.internetMessageHeaders;
  return toMessage(wire);
}

function profileOf(tenant: Tenant, { owner }: MailboxState): TriageProfile {
  const users = [...tenant.users.values()];
  const manager = users.find(({ id }) => id === owner.managerId);
  const assistant = users.find(({ id }) => id === tenant.signedInUserId);
  return {
    executive: deskPerson(owner),
    ...(assistant && assistant !== owner && { assistant: deskPerson(assistant) }),
    managers: manager ? [known(manager)] : [],
    directReports: users.filter(({ managerId }) => managerId === owner.id).map(known),
    board: users.filter(({ department }) => department === "Board").map(known),
    vips: [],
    ownDomains: ["lindhaga.example"],
    timeZone: "Europe/Stockholm",
    locale: "sv-SE",
  };
}

function known({ displayName, mail, jobTitle }: TenantUser): KnownPerson {
  return { name: displayName, address: mail, ...(jobTitle && { title: jobTitle }) };
}

function deskPerson({ displayName, givenName, mail }: TenantUser): TriageProfile["executive"] {
  return { name: displayName, givenName: givenName ?? "", addresses: [mail] };
}
