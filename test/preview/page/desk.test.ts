/** @jest-environment node */
import type { FolderView, TenantView } from "../../../src/preview/page-api";
import {
  changeDesk,
  emptyDesk,
  selectionOf,
  type DeskAction,
} from "../../../src/preview/page/desk";

const inboxOf = (userId: string): FolderView => ({
  id: `${userId}-inbox`,
  displayName: "Inbox",
  wellKnownName: "inbox",
  unread: 0,
  total: 0,
});

const tenant: TenantView = {
  signedInUserId: "Maria",
  now: "2026-11-23T08:14:00Z",
  title: "",
  mailboxes: ["Maria", "anna"].map((userId) => ({
    userId,
    displayName: userId,
    mail: `${userId}@lindhaga.example`,
    jobTitle: "",
    folders: [inboxOf(userId)],
    categories: [],
  })),
};

const begun = changeDesk(emptyDesk, { type: "begin", tenant, address: {} });
const newForm: DeskAction = {
  type: "open-form",
  userId: "Maria",
  request: { kind: "new", to: [], cc: [], subject: "", htmlBody: "" },
};

test("it begins in the signed-in person's inbox with nothing open", () => {
  expect(begun.place).toEqual({ userId: "Maria", folderId: "Maria-inbox" });
  expect(selectionOf(begun, "Maria")).toEqual({ userId: "Maria", mode: "read" });
});

test("the address chooses mailbox, folder and message", () => {
  const address = { user: "Anna@lindhaga.example", folder: "inbox", message: "m1" };
  const desk = changeDesk(emptyDesk, { type: "begin", tenant, address });
  expect(desk.place).toEqual({ userId: "anna", folderId: "anna-inbox" });
  expect(selectionOf(desk, "Maria")).toEqual({ userId: "anna", messageId: "m1", mode: "read" });
});

test("a message of another mailbox is selected in that mailbox, while the list stays", () => {
  const desk = changeDesk(begun, { type: "open-message", userId: "anna", messageId: "m2" });
  expect(desk.place?.userId).toBe("Maria");
  expect(selectionOf(desk, "Maria")).toEqual({ userId: "anna", messageId: "m2", mode: "read" });
});

test("a compose window is the selection once it has a draft, and gives the message back when it closes", () => {
  const reading = changeDesk(begun, { type: "open-message", userId: "Maria", messageId: "m1" });
  const opened = changeDesk(reading, newForm);
  expect(selectionOf(opened, "Maria").messageId).toBe("m1");
  const saved = changeDesk(opened, { type: "draft-saved", number: 1, draftId: "d1" });
  expect(selectionOf(saved, "Maria")).toEqual({
    userId: "Maria",
    messageId: "d1",
    mode: "compose",
  });
  const closed = changeDesk(saved, { type: "close-form" });
  expect(selectionOf(closed, "Maria")).toEqual({ userId: "Maria", messageId: "m1", mode: "read" });
});

test("a draft that is saved late does not take the place of the next window's", () => {
  const second = changeDesk(changeDesk(begun, newForm), newForm);
  const late = changeDesk(second, { type: "draft-saved", number: 1, draftId: "d1" });
  expect(late.form?.draftId).toBeUndefined();
});

test("two windows never have the same number, even when one was closed in between", () => {
  const first = changeDesk(begun, newForm);
  const reading = changeDesk(first, { type: "open-message", userId: "Maria", messageId: "m1" });
  expect(changeDesk(reading, newForm).form?.number).toBe(2);
});

test("what the pane said about one message is gone with the next", () => {
  const notifications = [{ key: "k", type: "informationalMessage" as const, message: "Done" }];
  const told = changeDesk(begun, { type: "notifications", notifications });
  const next = changeDesk(told, { type: "open-message", userId: "Maria", messageId: "m2" });
  expect(told.notifications).toHaveLength(1);
  expect(next.notifications).toEqual([]);
});
