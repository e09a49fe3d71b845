/** @jest-environment node */
import { lanes } from "../../../src/core/triage/lane";
import { allMessages } from "../../../src/preview/sample-week/all-messages";
import { isWorkingDay, weekdayOf } from "../../../src/preview/sample-week/working-days";
import { localTime } from "../../../src/preview/sample-week/sample-calendar";
import { expectedLanes } from "./expected-lanes";
import { allMessagesOf, aSampleWeek, keyOf, mailboxOf, messagesIn, moments } from "./laid-out-week";

const executives = ["anna", "jonas", "maria"] as const;

test("the three desks have about a week of mail, with as much unread as a morning has", () => {
  const tenant = aSampleWeek();
  const counts = executives.map((name) => messagesIn(mailboxOf(tenant, name), "inbox").length);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(140);
  const unread = executives.map(
    (name) =>
      messagesIn(mailboxOf(tenant, name), "inbox").filter(({ resource }) => !resource.isRead)
        .length,
  );
  expect(unread).toEqual([7, 2, 4]);
  expect(messagesIn(mailboxOf(tenant, "maria"), "drafts")).toHaveLength(3);
  expect(messagesIn(mailboxOf(tenant, "anna"), "Styrelsen")).toHaveLength(2);
  expect(messagesIn(mailboxOf(tenant, "anna"), "Northgate")).toHaveLength(2);
  expect(messagesIn(mailboxOf(tenant, "jonas"), "Bokslut")).toHaveLength(1);
});

test("the assistant may use two mailboxes, read one inbox and open no other", () => {
  const tenant = aSampleWeek();
  const rights = [...tenant.mailboxes.values()]
    .map(
      ({ owner, delegates }) => [owner.displayName, delegates.get(tenant.signedInUserId)] as const,
    )
    .filter(([, right]) => right);
  expect(Object.fromEntries(rights)).toEqual({
    "Anna Lindqvist": { folders: { "*": "readWrite" }, sendOnBehalf: true },
    "Jonas Berg": { folders: { "*": "readWrite" }, sendOnBehalf: false },
    "Henrik Sandell": { folders: { inbox: "read" }, sendOnBehalf: false },
  });
});

test("everybody but the board chair has a manager who is there", () => {
  const users = [...aSampleWeek().users.values()];
  const withoutManager = users.filter(({ managerId }) => managerId === undefined);
  expect(withoutManager.map(({ displayName }) => displayName)).toEqual(["Karin Ekström"]);
  const ids = new Set(users.map(({ id }) => id));
  expect(users.every(({ managerId }) => managerId === undefined || ids.has(managerId))).toBe(true);
});

test.each(moments)("at %s no date is left to fill in, and nothing comes from the future", (now) => {
  for (const { resource } of allMessagesOf(aSampleWeek(now))) {
    const words = [resource.subject, resource.bodyPreview, resource.body?.content].join("\n");
    expect(words).not.toMatch(/\{[a-z]+[+-]\d+\}|undefined|NaN|Invalid/);
    expect(Date.parse(resource.receivedDateTime ?? "")).toBeLessThanOrEqual(Date.parse(now));
  }
});

test.each(moments)("at %s mail was written on working days, or on the Sunday before", (now) => {
  const odd: string[] = [];
  for (const { resource } of allMessagesOf(aSampleWeek(now))) {
    const { date } = localTime(new Date(resource.sentDateTime ?? ""));
    if (!isWorkingDay(date) && weekdayOf(date) !== 0) odd.push(date);
  }
  expect(odd).toEqual([]);
});

test.each(moments)(
  "at %s every weekday that is named with a date is that date's weekday",
  (now) => {
    const count = { checked: 0 };
    for (const { resource } of allMessagesOf(aSampleWeek(now))) {
      const sent = new Date(resource.sentDateTime ?? "");
      const text = `${resource.subject ?? ""}\n${resource.body?.content ?? ""}`;
      for (const [, weekday, day, month] of text.matchAll(weekdayWithDate)) {
        count.checked += 1;
        const candidates = [-1, 0, 1].map((years) => sent.getUTCFullYear() + years);
        const named = candidates.map((year) => weekdayOfWords(year, Number(day), month ?? ""));
        expect(named).toContain(weekdays.indexOf((weekday ?? "").toLowerCase()) % 7);
      }
    }
    expect(count.checked).toBeGreaterThan(40);
  },
);

test.each(moments)(
  "at %s an answer comes after what it answers, in the same conversation",
  (now) => {
    const byId = new Map(
      allMessagesOf(aSampleWeek(now)).map(({ resource }) => [resource.internetMessageId, resource]),
    );
    const count = { answers: 0 };
    for (const resource of byId.values()) {
      const header = resource.internetMessageHeaders?.find(({ name }) => name === "In-Reply-To");
      if (!header) continue;
      count.answers += 1;
      const parent = byId.get(header.value ?? "");
      expect(parent?.conversationId).toBe(resource.conversationId);
      expect(Date.parse(parent?.sentDateTime ?? "")).toBeLessThan(
        Date.parse(resource.sentDateTime ?? ""),
      );
    }
    expect(count.answers).toBeGreaterThan(20);
  },
);

test("messages that answer nothing each begin a conversation of their own", () => {
  const resources = new Map(
    allMessagesOf(aSampleWeek()).map(({ resource }) => [resource.internetMessageId, resource]),
  );
  const roots = [...resources.values()].filter(
    ({ internetMessageHeaders }) =>
      !internetMessageHeaders?.some(({ name }) => name === "In-Reply-To"),
  );
  expect(new Set(roots.map(({ conversationId }) => conversationId)).size).toBe(roots.length);
});

test("the picture's message says what the picture says", () => {
  const messages = messagesIn(mailboxOf(aSampleWeek(), "anna"), "inbox");
  const found = messages.find((message) => keyOf(message) === "hyresavtal-v3");
  expect(found?.resource).toMatchObject({
    subject: "Hyresavtal Västra hamnen – behöver ditt beslut senast fredag",
    receivedDateTime: "2026-11-23T06:41:00Z",
    isRead: false,
    hasAttachments: true,
  });
  expect(found?.resource.body?.content).toContain("senast fredag 27 november kl. 12");
  expect(found?.resource.ccRecipients).toHaveLength(6);
});

test("keys are told apart and every attachment is a file of its kind", () => {
  expect(new Set(allMessages.map(({ key }) => key)).size).toBe(allMessages.length);
  for (const { attachments } of allMessagesOf(aSampleWeek())) {
    for (const { name, size, contentBytes } of attachments) {
      const bytes = Buffer.from(contentBytes ?? "", "base64");
      expect(bytes.length).toBe(size);
      const start = name?.endsWith(".pdf") ? "%PDF-1.4" : name?.endsWith(".p7m") ? "0" : "PK";
      expect(bytes.toString("latin1").startsWith(start)).toBe(true);
    }
  }
});

test("no address, link or header leads to a domain that exists", () => {
  const hosts = JSON.stringify([
    allMessagesOf(aSampleWeek()).map(({ resource }) => resource),
    [...aSampleWeek().users.values()],
  ]).matchAll(/(?:@|https?:\/\/)([a-z0-9.-]+)/gi);
  const found = [...hosts].map(([, host]) => (host ?? "").replace(/\.+$/, ""));
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter((host) => !/\.example$|^odata\.type$/.test(host))).toEqual([]);
});

test("bankgiro, OCR and company numbers have their right check digits", () => {
  const text = allMessagesOf(aSampleWeek())
    .map(({ resource }) => resource.body?.content ?? "")
    .join("\n");
  const numbers = [
    ...text.matchAll(/bankgiro:? (\d{3,4}-\d{4})/gi),
    ...text.matchAll(/OCR[^:\n]*: (\d+)/g),
    ...text.matchAll(/org\.nr (\d{6}-\d{4})/gi),
  ].map(([, number]) => number ?? "");
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((number) => !hasCheckDigit(number))).toEqual([]);
});

test.each(executives)("each message in the inbox of %s has an expected lane", (name) => {
  const keys = messagesIn(mailboxOf(aSampleWeek(), name), "inbox").map(keyOf);
  expect(Object.keys(expectedLanes[name]).sort()).toEqual(keys.sort());
});

test("each lane is expected somewhere for each executive", () => {
  for (const name of ["anna", "jonas"] as const) {
    const first = Object.values(expectedLanes[name]).map(([lane]) => lane);
    expect(new Set(first)).toEqual(new Set(lanes));
  }
});

const weekdays =
  "söndag måndag tisdag onsdag torsdag fredag lördag sunday monday tuesday wednesday thursday friday saturday".split(
    " ",
  );
const months =
  "januari februari mars april maj juni juli augusti september oktober november december january february march april may june july august september october november december".split(
    " ",
  );
const weekdayWithDate = new RegExp(
  `(${weekdays.join("|")}),? (\\d{1,2}) (${months.join("|")})`,
  "gi",
);

function weekdayOfWords(year: number, day: number, month: string): number {
  return new Date(Date.UTC(year, months.indexOf(month.toLowerCase()) % 12, day)).getUTCDay();
}

function hasCheckDigit(number: string): boolean {
  const digits = Array.from(number.replace("-", ""), Number).reverse();
  const doubled = digits.map((digit, index) => (index % 2 === 1 ? digit * 2 : digit));
  return doubled.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0;
}
