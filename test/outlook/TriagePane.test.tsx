import { configure, screen, waitFor, within } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { GraphError } from "../../src/graph/graph-error";
import type { OpenItem } from "../../src/outlook/pane-host";
import { aMessage, anna, maria } from "../support/builders";
import { aPane, standInForBrowser } from "./a-pane";

// Dialogs and cards are fetched when they are wanted, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(standInForBrowser);

const lane = (name: string) => screen.getByRole("tab", { name: new RegExp(`^${name},`, "u") });
const counts = () =>
  ["Decide", "Handle", "Meetings", "Invoices", "Read", "Bulk"].map((name) =>
    Number(/(\d+) message/u.exec(lane(name).getAttribute("aria-label")!)![1]),
  );
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const firstRow = () => screen.findByRole("option", { name: /Row 1 of/u });

/** Opens the first lane that holds something. */
async function openFilledLane(person: ReturnType<typeof userEvent.setup>) {
  await screen.findByText(/^Reviewed \d+ of/u);
  const index = counts().findIndex((count) => count > 0);
  await person.click(
    screen.getAllByRole("tab", { name: /message/u }).filter((tab) => tab.matches(".lane"))[index]!,
  );
  return firstRow();
}

test("the counts of the lanes add up to what was reviewed", async () => {
  aPane([aMessage(), aMessage(), aMessage({ kind: "meetingRequest" })]);
  expect(await screen.findByText(/^Reviewed 3 of 3 · synced/u)).toBeInTheDocument();
  expect(sum(counts())).toBe(3);
});

test("a key moves the row to a lane, says so, and Z takes it back", async () => {
  const { person } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })]);
  await openFilledLane(person);
  const before = counts();
  await person.keyboard("j5");
  expect(await screen.findByRole("button", { name: /^Undo/u })).toBeInTheDocument();
  expect(screen.getAllByText(/moved to Read/u).length).toBeGreaterThan(0);
  expect(counts()[4]).toBeGreaterThan(before[4]!);
  expect(sum(counts())).toBe(2);
  await person.keyboard("z");
  await waitFor(() => expect(counts()).toEqual(before));
});

test("keys pressed while the last change is being stored are not lost", async () => {
  const senders = ["eva@a.example", "omar@b.example", "li@c.example"];
  const { person, store } = aPane(
    senders.map((address) => aMessage({ id: address, from: { name: "", address } })),
  );
  await openFilledLane(person);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  store.beforeWrite = () => held;
  await person.keyboard("j5");
  await waitFor(() => expect(counts()[4]).toBeGreaterThan(0));
  const afterFirst = counts();
  await person.keyboard("6");
  await waitFor(() => expect(counts()[5]).toBeGreaterThan(afterFirst[5]!));
  expect(store.documents.size).toBe(0);
  await person.keyboard("z");
  expect(screen.getByText("Undoing…")).toBeInTheDocument();
  release();
  await waitFor(() => expect(screen.queryByText("Undoing…")).toBeNull());
  expect(counts()).toEqual(afterFirst);
});

test("what cannot be stored is put back, and an undo that waited for it takes back nothing older", async () => {
  const { person, store } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })]);
  await openFilledLane(person);
  await person.keyboard("j5");
  await screen.findByRole("button", { name: /^Undo/u });
  const before = counts();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  store.beforeWrite = async () => {
    await held;
    store.beforeWrite = () => undefined;
    throw new GraphError("mailbox-full", { status: 507 });
  };
  await person.keyboard("6z");
  release();
  expect(await screen.findByText("It could not be done")).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText("Undoing…")).toBeNull());
  expect(counts()).toEqual(before);
});

test("nothing is written to Outlook before it was said what, how many and where, and undo takes it back", async () => {
  const { person, mailboxes } = aPane([
    aMessage({ id: "one", categories: ["Viktigt"] }),
    aMessage({ id: "two" }),
  ]);
  await openFilledLane(person);
  const mailbox = mailboxes.get(maria.address)!;
  await person.click(screen.getByRole("button", { name: "More" }));
  await person.click(screen.getByRole("menuitem", { name: "Set categories in Outlook…" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/^2 messages in your inbox/u)).toBeInTheDocument();
  expect(mailbox.categories()).toEqual({ one: ["Viktigt"], two: [] });
  await person.click(within(dialog).getByRole("button", { name: "Set on 2 messages" }));
  await screen.findAllByText(/2 messages got their category/u);
  expect(mailbox.categories().one).toEqual([expect.stringMatching(/^Kansli: /u), "Viktigt"]);
  await person.keyboard("z");
  await waitFor(() => expect(mailbox.categories()).toEqual({ one: ["Viktigt"], two: [] }));
});

test("messages that could not be changed are named, and tried again", async () => {
  const { person, mailboxes } = aPane([
    aMessage({ id: "one", subject: "Hyran" }),
    aMessage({ id: "two" }),
  ]);
  await openFilledLane(person);
  const mailbox = mailboxes.get(maria.address)!;
  mailbox.stubborn.set("one", "throttled");
  await person.keyboard("{Control>}a{/Control}");
  await person.click(await screen.findByRole("button", { name: /^Set category, 2/u }));
  await person.click(await screen.findByRole("button", { name: "Set on 2 messages" }));
  await person.click(await screen.findByRole("button", { name: "Show them" }));
  expect(within(await screen.findByRole("dialog")).getByText("Hyran")).toBeInTheDocument();
  mailbox.stubborn.clear();
  await person.click(screen.getByRole("button", { name: "Retry 1" }));
  await waitFor(() => expect(mailbox.categories().one).toHaveLength(1));
});

test("a history that cannot be read says so, and is read when she asks again", async () => {
  const { person, store } = aPane([aMessage()]);
  await openFilledLane(person);
  store.unreadable = new GraphError("offline");
  await person.keyboard("{Alt>}3{/Alt}");
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  expect(document.querySelector(".skeleton")).toBeNull();
  store.unreadable = undefined;
  const refresh = screen.getByRole("button", { name: "Read again" });
  expect(refresh).toHaveAttribute("aria-disabled", "false");
  await person.click(refresh);
  expect(await screen.findByText(/^0 changes/u)).toBeInTheDocument();
});

test("the history lists what was done and undoes each by itself", async () => {
  const { person } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })]);
  await openFilledLane(person);
  await person.keyboard("j6");
  await screen.findByRole("button", { name: /^Undo/u });
  await person.keyboard("{Alt>}3{/Alt}");
  await person.click(await screen.findByRole("button", { name: /^Undo: .* moved to Bulk/u }));
  expect(await screen.findByText(/^Undone: .* moved to Bulk/u)).toBeInTheDocument();
});

test("the card's reasons add up to the score", async () => {
  const { person } = aPane([aMessage({ preview: "Kan du godkänna avtalet senast fredag?" })]);
  await person.click(await openFilledLane(person));
  const table = await screen.findByRole("table", { name: "Why" });
  const figures = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => Number(row.lastElementChild!.textContent.replace("−", "-")));
  const score = figures.pop();
  expect(sum(figures)).toBe(score);
});

test("the card tells the year of a message that is not of this one", async () => {
  const { person } = aPane([aMessage({ receivedAt: "2009-12-03T12:50:00Z" })]);
  await person.click(await openFilledLane(person));
  await screen.findByText(/· Thu 3 Dec 2009 \d\d:50$/u);
});

test("the card of a message of this year leaves the year out", async () => {
  const { person } = aPane([aMessage({ receivedAt: new Date().toISOString() })]);
  await person.click(await openFilledLane(person));
  await screen.findByText(/· \w+ \d+ \w+ \d\d:\d\d$/u);
});

test("a card whose message is no longer the open one changes nothing", async () => {
  let open: OpenItem = { id: "one", subject: "Ett", from: anna, isDraft: false };
  const { person, store } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })], {
    openItem: () => open,
  });
  await screen.findByText(/^Reviewed 2 of 2/u);
  await person.keyboard("{Alt>}2{/Alt}");
  await screen.findByRole("table", { name: "Why" });
  open = { ...open, id: "two" };
  await person.keyboard("6");
  expect((await screen.findAllByText(/Another message was opened/u)).length).toBeGreaterThan(0);
  expect([...store.documents.keys()].filter((name) => name.startsWith("journal"))).toEqual([]);
});

test("nor does one whose message gave way to another while the dialog asked", async () => {
  let open: OpenItem = { id: "one", subject: "Ett", from: anna, isDraft: false };
  const { person, mailboxes } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })], {
    openItem: () => open,
  });
  await screen.findByText(/^Reviewed 2 of 2/u);
  await person.keyboard("{Alt>}2{/Alt}");
  await screen.findByRole("table", { name: "Why" });
  await person.keyboard("c");
  const set = await screen.findByRole("button", { name: "Set on 1 message" });
  open = { ...open, id: "two" };
  await person.click(set);
  expect((await screen.findAllByText(/Another message was opened/u)).length).toBeGreaterThan(0);
  expect(mailboxes.get(maria.address)!.categories()).toEqual({ one: [], two: [] });
});

test("nothing is asked of Microsoft before she has allowed it, and then it is remembered", async () => {
  const { person, connect, memory } = aPane([aMessage()], {}, {});
  const allow = await screen.findByRole("button", { name: "Allow and start" });
  expect(connect).not.toHaveBeenCalled();
  await person.click(allow);
  expect(await screen.findByText(/^Reviewed 1 of 1/u)).toBeInTheDocument();
  expect(connect.mock.calls).toEqual([[{ interactive: true }]]);
  expect(memory.has("welcomed")).toBe(true);
});

test("an executive is added after the access was tested, and her mail is shown", async () => {
  const { person } = aPane([aMessage()]);
  await screen.findByText(/^Reviewed 1 of 1/u);
  await person.click(screen.getByRole("button", { name: "Add an executive…" }));
  await person.type(await screen.findByRole("textbox", { name: "Mail address" }), anna.address);
  await person.click(screen.getByRole("button", { name: "Test access" }));
  expect(await screen.findByText("read and change")).toBeInTheDocument();
  expect(screen.getByText("no access")).toBeInTheDocument();
  await person.clear(screen.getByRole("textbox", { name: "Name in the pane" }));
  await person.type(screen.getByRole("textbox", { name: "Name in the pane" }), "Anna Lindqvist");
  await person.click(screen.getByRole("button", { name: "Add Anna Lindqvist" }));
  expect(await screen.findByRole("radio", { name: /^Anna Lindqvist/u })).toBeChecked();
});

test("an executive is added with the keyboard alone: the fields have the focus, and Enter goes on", async () => {
  const { person } = aPane([aMessage()]);
  await screen.findByText(/^Reviewed 1 of 1/u);
  screen.getByRole("button", { name: "Add an executive…" }).focus();
  await person.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Add an executive" });
  await person.keyboard(`${anna.address}{Enter}`);
  expect(await screen.findByRole("textbox", { name: "Name in the pane" })).toHaveFocus();
  await person.keyboard("{Enter}");
  expect(await screen.findByRole("radio", { name: /^Anna Lindqvist/u })).toBeChecked();
});

test("a dialog with nothing to fill in opens on its main action, unless that is a grave one", async () => {
  const { person, mailboxes } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })]);
  await openFilledLane(person);
  await person.keyboard("jc");
  expect(await screen.findByRole("button", { name: "Set on 1 message" })).toHaveFocus();
  await person.keyboard("{Enter}");
  expect(await screen.findAllByText("1 message got its category in Outlook.")).not.toHaveLength(0);
  expect(Object.values(mailboxes.get(maria.address)!.categories()).flat()).toHaveLength(1);
  await person.click(screen.getByRole("button", { name: "More" }));
  await person.click(screen.getByRole("menuitem", { name: "Settings" }));
  await person.click(await screen.findByRole("button", { name: "Delete everything" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete everything stored?" });
  expect(within(dialog).getByRole("button", { name: "Delete everything" })).not.toHaveFocus();
});

test("what a person is to the executive can be taken back", async () => {
  const { person } = aPane([aMessage({ from: { name: "Eva Lund", address: "eva@a.example" } })]);
  await person.click(await openFilledLane(person));
  await person.click(await screen.findByRole("button", { name: "Who is this?" }));
  await person.click(await screen.findByRole("menuitemradio", { name: "On the board" }));
  await screen.findAllByText(/^Eva Lund: on the board/u);
  await person.keyboard("z");
  expect(await screen.findAllByText(/^Eva Lund: nobody/u)).not.toHaveLength(0);
  expect(screen.getByRole("button", { name: "Who is this?" })).toBeInTheDocument();
});

test("an executive whose mailbox is closed is not offered, and the owner is told of instead of the administrator", async () => {
  const { person } = aPane([aMessage()]);
  await screen.findByText(/^Reviewed 1 of 1/u);
  await person.click(screen.getByRole("button", { name: "Add an executive…" }));
  await person.type(
    await screen.findByRole("textbox", { name: "Mail address" }),
    "vd@annat.example",
  );
  await person.click(screen.getByRole("button", { name: "Test access" }));
  expect(await screen.findByText(/not by your administrator/u)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Add Vd/u })).toBeNull();
});

test("when the line goes down the list stays with its time, and comes back by itself when asked", async () => {
  const { person, mailboxes } = aPane([aMessage()]);
  await openFilledLane(person);
  const mailbox = mailboxes.get(maria.address)!;
  mailbox.failing = { readChanges: new GraphError("offline") };
  await person.click(screen.getByRole("button", { name: "Look for new mail" }));
  expect(await screen.findByText(/^Offline since/u)).toBeInTheDocument();
  expect(await firstRow()).toBeInTheDocument();
  mailbox.failing = {};
  await person.click(screen.getByRole("button", { name: "Try now" }));
  await waitFor(() => expect(screen.queryByText(/^Offline since/u)).toBeNull());
});

test("new mail is looked for without moving the list or the focus, and what came of it is told", async () => {
  const { person, mailboxes } = aPane([aMessage()]);
  await openFilledLane(person);
  const mailbox = mailboxes.get(maria.address)!;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const readChanges = mailbox.readChanges.bind(mailbox);
  mailbox.readChanges = async (folder) => {
    await held;
    return readChanges(folder);
  };
  const refresh = screen.getByRole("button", { name: "Look for new mail" });
  await person.click(refresh);
  expect(await screen.findByText("Looking for new mail…")).toBeInTheDocument();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.queryByText(/so far/u)).toBeNull();
  expect(refresh).toHaveFocus();
  release();
  await waitFor(() =>
    expect(screen.getByRole("status")).toHaveTextContent("Reviewed 1 of 1 · synced"),
  );
  expect(refresh).toHaveFocus();
});

test("the reading of older messages can be cancelled, and the list stays as whole as it was", async () => {
  const { person, mailboxes } = aPane([aMessage()]);
  await openFilledLane(person);
  mailboxes.get(maria.address)!.readOlder = (_folder, _count, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener("abort", () => reject(new GraphError("cancelled")));
    });
  await person.click(screen.getByRole("button", { name: "More" }));
  await person.click(await screen.findByRole("menuitem", { name: /^Load 500 older/u }));
  await person.click(await screen.findByRole("button", { name: "Cancel" }));
  expect((await screen.findAllByText("Stopped at 0 of 500")).length).toBeGreaterThan(0);
  expect(screen.getByText(/^Reviewed 1 of 1 · synced/u)).toBeInTheDocument();
});

test("an empty inbox says so", async () => {
  aPane([]);
  expect(await screen.findByRole("heading", { name: "The inbox is empty" })).toBeInTheDocument();
});

test("a private message says that its content was not read", async () => {
  const { person } = aPane([aMessage({ confidentiality: "private" })]);
  await person.click(await openFilledLane(person));
  expect(await screen.findByText("Content not read (private)")).toBeInTheDocument();
});

test("the language is changed in the settings and kept", async () => {
  const { person, memory } = aPane([aMessage()]);
  await screen.findByText(/^Reviewed/u);
  await person.click(screen.getByRole("button", { name: "More" }));
  await person.click(screen.getByRole("menuitem", { name: "Settings" }));
  await person.click(await screen.findByRole("radio", { name: "Svenska" }));
  expect(await screen.findByText(/1 av 1 genomgångna/u)).toBeInTheDocument();
  expect(memory.get("language")).toBe("sv");
});

test("deleting everything stored leaves nothing and begins anew", async () => {
  const { person, store } = aPane([aMessage({ id: "one" }), aMessage({ id: "two" })]);
  await openFilledLane(person);
  await person.keyboard("j6");
  await screen.findByRole("button", { name: /^Undo/u });
  expect(store.documents.size).toBeGreaterThan(0);
  await person.click(screen.getByRole("button", { name: "More" }));
  await person.click(screen.getByRole("menuitem", { name: "Settings" }));
  await person.click(await screen.findByRole("button", { name: "Delete everything" }));
  await person.click(await screen.findByRole("button", { name: "Delete everything" }));
  expect(await screen.findByRole("heading", { name: "Welcome to Kansli" })).toBeInTheDocument();
  expect(store.documents.size).toBe(0);
});
