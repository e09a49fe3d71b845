import { configure, screen, within } from "@testing-library/react";
import type { Message } from "../../src/core/triage/message";
import { GraphError } from "../../src/graph/graph-error";
import { aMessage, maria } from "../support/builders";
import { aPane, now, standInForBrowser } from "./a-pane";

// Dialogs are fetched when they are wanted, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

beforeAll(standInForBrowser);

/** Low messages from people. */
const thanks = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) =>
    aMessage({ id: `thanks-${index}`, subject: `Tack ${index}`, preview: "Tack för i går!" }),
  );

const offered = () => screen.findByRole("note");
const spotCheck = () => screen.findByRole("dialog", { name: "Spot check" });
const stored = (pane: ReturnType<typeof aPane>) =>
  pane.store.documents.get(`spot-checks-${maria.address}`) ?? "";

test("the spot check of the week is offered, corrected in place, and answered once", async () => {
  const pane = aPane(thanks(3));
  const { person, store } = pane;
  await person.click(within(await offered()).getByRole("button", { name: "Look" }));
  const dialog = await spotCheck();
  const rows = await within(dialog).findAllByRole("listitem");
  expect(rows).toHaveLength(3);
  const first = within(rows[0]!);
  await person.click(first.getByRole("button", { name: "Should be…" }));
  await person.click(await screen.findByRole("menuitemradio", { name: /^Decide/u }));
  expect(await first.findByText("In Decide")).toBeInTheDocument();
  await person.click(first.getByRole("button", { name: "Undo" }));
  await within(dialog).findByRole("button", { name: "None of these" });
  await person.keyboard("2");
  await person.click(await within(dialog).findByRole("button", { name: /^Done, 1/u }));
  expect(
    await within(dialog).findByText("Of 3 checked so far, 1 should have been higher."),
  ).toBeInTheDocument();
  expect(JSON.parse(stored(pane))).toMatchObject({ records: [{ checked: 3, missed: 1 }] });
  expect([...store.documents.keys()].some((name) => name.startsWith("journal"))).toBe(true);
  await person.click(within(dialog).getAllByRole("button", { name: "Close" })[0]!);
  expect(screen.queryByRole("note")).toBeNull();
});

test("the offer gives way to the undo bar and to what is chosen", async () => {
  const { person } = aPane(thanks(3));
  await offered();
  await person.click(screen.getByRole("tab", { name: /^Read, 3/u }));
  await screen.findByRole("option", { name: /Row 1 of/u });
  await person.keyboard("x");
  expect(screen.queryByRole("note")).toBeNull();
  await person.keyboard("{Escape}");
  await offered();
  await person.keyboard("6");
  await screen.findByRole("button", { name: /^Undo/u });
  expect(screen.queryByRole("note")).toBeNull();
  await person.click(screen.getByRole("button", { name: "Close" }));
  await offered();
});

test("keys and answers given while the last correction is being stored are not lost", async () => {
  const pane = aPane(thanks(3));
  const { person, store } = pane;
  await person.click(within(await offered()).getByRole("button", { name: "Look" }));
  const dialog = await spotCheck();
  await within(dialog).findAllByRole("listitem");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  store.beforeWrite = () => held;
  await person.keyboard("2{ArrowDown}1");
  const answer = within(dialog).getByRole("button", { name: "None of these" });
  await person.dblClick(answer);
  release();
  expect(
    await within(dialog).findByText("Of 3 checked so far, 2 should have been higher."),
  ).toBeInTheDocument();
  expect(JSON.parse(stored(pane))).toMatchObject({ records: [{ checked: 3, missed: 2 }] });
});

test("a lane that is no higher is a correction, but nothing that was missed", async () => {
  const pane = aPane(thanks(2));
  await pane.person.click(within(await offered()).getByRole("button", { name: "Look" }));
  const dialog = await spotCheck();
  await within(dialog).findAllByRole("listitem");
  await pane.person.keyboard("6");
  await within(dialog).findAllByText("In Bulk");
  await pane.person.click(within(dialog).getByRole("button", { name: "None of these" }));
  await within(dialog).findByText(/none should have been higher/u);
  expect(JSON.parse(stored(pane))).toMatchObject({ records: [{ checked: 2, missed: 0 }] });
  await pane.person.click(within(dialog).getByRole("button", { name: "Undo" }));
  await within(dialog).findByRole("button", { name: "None of these" });
  expect(JSON.parse(stored(pane))).toMatchObject({ records: [] });
});

test("what cannot be saved is said in the dialog, and can be tried again", async () => {
  const pane = aPane(thanks(2));
  await pane.person.click(within(await offered()).getByRole("button", { name: "Look" }));
  const dialog = await spotCheck();
  await within(dialog).findAllByRole("listitem");
  pane.store.failing = new GraphError("offline");
  await pane.person.click(within(dialog).getByRole("button", { name: "None of these" }));
  expect(await within(dialog).findByRole("alert")).toBeInTheDocument();
  pane.store.failing = undefined;
  await pane.person.click(within(dialog).getByRole("button", { name: "None of these" }));
  await within(dialog).findByText(/none should have been higher/u);
});

test("when no message from people lies low, the spot check says so and nothing is offered", async () => {
  const { person } = aPane([aMessage({ preview: "Kan du godkänna avtalet senast fredag?" })]);
  await screen.findByText(/^Reviewed 1 of 1/u);
  await person.keyboard("s");
  const dialog = await spotCheck();
  expect(await within(dialog).findByText(/^No message from people lies low/u)).toBeInTheDocument();
  expect(screen.queryByRole("note")).toBeNull();
});

test("what was learned says that nothing was, offers a file, and forgetting is asked for once more", async () => {
  const { person } = aPane(thanks(2));
  await offered();
  await person.keyboard("l");
  const dialog = await screen.findByRole("dialog", { name: "What it has learned" });
  await within(dialog).findByText(/^Nothing of your own mail/u);
  await person.click(within(dialog).getByRole("button", { name: "Forget…" }));
  const asked = await screen.findByRole("dialog", { name: "Forget what was learned" });
  await person.click(within(asked).getByRole("button", { name: "Forget" }));
  await screen.findByRole("button", { name: /^Undo/u });
  await person.keyboard("z");
  expect((await screen.findAllByText(/^What was learned is back\./u)).length).toBeGreaterThan(0);
});

test("a correction is listed as learned from until what was learned is forgotten", async () => {
  const { person } = aPane(thanks(2));
  await offered();
  await person.click(screen.getByRole("tab", { name: /^Read, 2/u }));
  await screen.findByRole("option", { name: /Row 1 of/u });
  await person.keyboard("j2");
  await screen.findByRole("button", { name: /^Undo/u });
  await person.keyboard("l");
  const dialog = await screen.findByRole("dialog", { name: "What it has learned" });
  expect(await within(dialog).findByText(/1 message should be Handle/u)).toBeInTheDocument();
  await person.click(within(dialog).getByRole("button", { name: "Forget…" }));
  const asked = await screen.findByRole("dialog", { name: "Forget what was learned" });
  await person.click(within(asked).getByRole("button", { name: "Forget" }));
  await screen.findAllByText(/^What was learned is forgotten\./u);
  await person.keyboard("l");
  const after = await screen.findByRole("dialog", { name: "What it has learned" });
  await within(after).findByText(/^None yet\. Say where/u);
  expect(within(after).queryByText(/should be Handle/u)).toBeNull();
});

test("a damaged state is told of below the list until she closes it", async () => {
  const kept = {
    kind: "kansli-spot-checks",
    version: 1,
    records: [{ at: now, checked: 1, missed: 0 }],
  };
  const { person } = aPane(thanks(1), {}, { welcomed: now }, [
    [`habits-${maria.address}`, "nonsense"],
    [`spot-checks-${maria.address}`, kept],
  ]);
  const note = await offered();
  expect(note).toHaveTextContent("What was learned from habits could not be read.");
  await person.click(within(note).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("note")).toBeNull();
});
