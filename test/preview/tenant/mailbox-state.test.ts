/** @jest-environment node */
import fc from "fast-check";
import { mutableIdOf } from "../../../src/preview/tenant/mailbox-state";
import { Tenant, type TenantEvent } from "../../../src/preview/tenant/tenant";

function aTenant() {
  const tenant = new Tenant(() => Date.parse("2026-03-02T08:00:00Z"));
  const mailbox = tenant.addUser({
    id: "a",
    displayName: "A",
    mail: "a@office.example",
    userPrincipalName: "a@office.example",
  });
  return { tenant, mailbox };
}

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 0, 0, seconds)).toISOString();

test("whatever is added, moved, re-dated and deleted, each folder stays newest first and complete", () => {
  const aStep = fc.record({
    kind: fc.constantFrom("add", "move", "date", "delete", "look"),
    pick: fc.nat(30),
    seconds: fc.nat(20),
    folder: fc.constantFrom("inbox", "archive"),
  });
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const { mailbox } = aTenant();
      for (const { kind, pick, seconds, folder } of steps) {
        const message = [...mailbox.messages.values()][pick % Math.max(1, mailbox.messages.size)];
        if (kind === "look") mailbox.messagesIn(mailbox.folder(folder)!.id);
        else if (kind === "add" || !message) {
          mailbox.addMessage(folder, { receivedDateTime: at(seconds) });
        } else if (kind === "move") mailbox.moveMessage(message, mailbox.folder(folder)!.id);
        else if (kind === "date") mailbox.patchMessage(message, { receivedDateTime: at(seconds) });
        else mailbox.deleteMessage(message);
      }
      for (const name of ["inbox", "archive"]) {
        const { id } = mailbox.folder(name)!;
        const listed = mailbox.messagesIn(id);
        const dates = listed.map(({ resource }) => resource.receivedDateTime!);
        expect(dates).toEqual([...dates].sort().reverse());
        const members = [...mailbox.messages.values()].filter((one) => one.folderId === id);
        expect(new Set(listed)).toEqual(new Set(members));
      }
      expect(mailbox.allMessages()).toHaveLength(mailbox.messages.size);
    }),
  );
});

test("each change has a higher revision than all before, and is told", () => {
  const { tenant, mailbox } = aTenant();
  const events: TenantEvent[] = [];
  const stop = tenant.listen((event) => events.push(event));

  const first = mailbox.addMessage("inbox", {});
  const before = first.revision;
  const second = mailbox.addMessage("inbox", {});
  mailbox.patchMessage(first, { isRead: true });
  stop();
  mailbox.patchMessage(first, { isRead: false });

  expect([before < second.revision, second.revision < first.revision]).toEqual([true, true]);
  expect(events.map((event) => "messageIds" in event && event.messageIds[0])).toEqual([
    first.id,
    second.id,
    first.id,
  ]);
});

test("a message is found by both its ids, and not by the one it had in another folder", () => {
  const { mailbox } = aTenant();
  const message = mailbox.addMessage("inbox", {});
  const old = mutableIdOf(message);

  mailbox.moveMessage(message, mailbox.folder("archive")!.id);

  expect(mailbox.message(message.id)).toBe(message);
  expect(mailbox.message(mutableIdOf(message))).toBe(message);
  expect(mailbox.message(old)).toBeUndefined();
});

test("a folder is deleted with all below it, and delta can tell of each message", () => {
  const { mailbox } = aTenant();
  const above = mailbox.addFolder("Board", mailbox.rootFolderId);
  const below = mailbox.addFolder("2026", above.id);
  const { id } = mailbox.addMessage(below.id, {});

  mailbox.deleteFolder(above);

  expect(mailbox.folders.has(below.id)).toBe(false);
  expect(mailbox.messages.size).toBe(0);
  expect(mailbox.departures).toMatchObject([{ messageId: id, folderId: below.id }]);
});

test("a folder that is not there is a mistake of the caller", () => {
  expect(() => aTenant().mailbox.addMessage("nowhere", {})).toThrow(RangeError);
});

test("tokens hold until their end, and people are found by any of their names", () => {
  let now = 0;
  const tenant = new Tenant(() => now);
  tenant.addUser({
    id: "x",
    displayName: "X",
    mail: "X@Office.example",
    userPrincipalName: "upn@x",
  });
  const token = tenant.tokens.issue("x", ["Mail.Read"], 10);

  const early = tenant.tokens.check(token);
  now = 10_000;

  expect(early?.scopes).toEqual(["Mail.Read"]);
  expect(tenant.tokens.check(token)).toBeUndefined();
  expect(tenant.findUser("x@office.EXAMPLE")?.id).toBe("x");
  expect(tenant.findUser("UPN@x")?.id).toBe("x");
});
