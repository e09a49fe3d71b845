/** @jest-environment node */
import type { Message } from "../../../src/core/triage/message";
import { triageAll } from "../../../src/core/triage/triage-table";
import type { TriageProfile } from "../../../src/core/triage/triage-profile";
import { aMessage, anna, aProfile, aSentMessage, person } from "../../support/builders";

const invoice = (account: string, parts: Partial<Message> = {}) =>
  aMessage({
    subject: "Faktura 20418",
    preview: `Att betala 1 000 kr till bankgiro ${account}, tack.`,
    from: person("ekonomi@rydal-fastigheter.example", "Rydal Fastigheter"),
    receivedAt: "2026-10-01T08:00:00Z",
    ...parts,
  });

function safetyOf(
  message: Message,
  inbox: readonly Message[] = [],
  sent: readonly Message[] = [],
  profile: Partial<TriageProfile> = {},
) {
  const all = triageAll(aProfile(profile), [...inbox, message], sent);
  return all.find((triaged) => triaged.message.id === message.id)?.facts.safety;
}

test("a domain one letter from one that came before is told of", () => {
  const from = person("ekonomi@rydals-fastigheter.example", "Rydal Fastigheter");
  expect(safetyOf(aMessage({ from }), [invoice("748-2210")])).toContainEqual({
    kind: "look-alike",
    domain: "rydals-fastigheter.example",
    resembles: "rydal-fastigheter.example",
  });
});

test("the domain that was there first is not the look-alike", () => {
  const late = aMessage({ from: person("x@rydals-fastigheter.example") });
  expect(safetyOf(invoice("748-2210"), [late])).toEqual([]);
});

test("a domain that was written to is trusted", () => {
  const from = person("x@rydals-fastigheter.example");
  const sent = [aSentMessage({ to: [from] })];
  expect(safetyOf(aMessage({ from }), [invoice("748-2210")], sent)).toEqual([]);
});

test("an account other than in earlier invoices is told of, however they were sorted", () => {
  const before = [invoice("748-2210", { receivedAt: "2026-08-01T08:00:00Z" }), invoice("748-2210")];
  const now = invoice("5211-9034", { receivedAt: "2026-11-01T08:00:00Z" });
  const note = {
    kind: "account-changed",
    account: "5211-9034",
    before: "748-2210",
    earlierInvoices: 2,
  };
  expect(safetyOf(now, before)).toEqual([note]);
  expect(safetyOf(now, before.toReversed())).toEqual([note]);
});

test("the same account, and the first invoice of all, raise nothing", () => {
  const now = invoice("748-2210", { receivedAt: "2026-11-01T08:00:00Z" });
  expect(safetyOf(now, [invoice("748-2210")])).toEqual([]);
  expect(safetyOf(now)).toEqual([]);
});

test("the executive's name on a strange address is told of", () => {
  const from = person("anna.vd@brevpost.example", anna.name);
  expect(safetyOf(aMessage({ from }))).toEqual([
    { kind: "borrowed-name", name: anna.name, knownAddress: anna.address },
  ]);
});

test("a known person's second address that was written to raises nothing", () => {
  const from = person("anna.hemma@brevpost.example", anna.name);
  expect(safetyOf(aMessage({ from }), [], [aSentMessage({ to: [from] })])).toEqual([]);
});

test("answers that go to a strange domain are told of, but not for mailings", () => {
  const from = person("erik@brukets.example", "Erik Sund");
  const headers = { "reply-to": "Erik <erik@elsewhere.example>" };
  expect(safetyOf(aMessage({ from, body: "Hej", headers }))).toEqual([
    { kind: "reply-elsewhere", replyTo: "erik@elsewhere.example" },
  ]);
  const mailing = { ...headers, "list-id": "<a.b>" };
  expect(safetyOf(aMessage({ from, body: "Hej", headers: mailing }))).toEqual([]);
});

test("what should be checked never lies among what may be read later", () => {
  const from = person("no-reply@nordvik-it.example", "IT-support");
  const text = "Nyhetsbrev. Ditt lösenord upphör i dag. Avregistrera dig här.";
  const [triaged] = triageAll(aProfile(), [aMessage({ from, preview: text })], []);
  expect(["decide", "handle", "invoices"]).toContain(triaged?.lane);
});
