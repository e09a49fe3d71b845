import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { PaneTabs, tabId, tabPanelId } from "../../src/ui/PaneTabs";

const tabs = [
  { name: "inbox", label: "Inbox" },
  { name: "message", label: "Message" },
  { name: "history", label: "History" },
] as const;

function Pane(): ReactElement {
  const [open, setOpen] = useState<(typeof tabs)[number]["name"]>("inbox");
  return (
    <>
      <PaneTabs label="Parts" tabs={tabs} open={open} onOpen={setOpen} />
      <button
        type="button"
        onClick={() => {
          setOpen("history");
        }}
      >
        Go to the history
      </button>
      <div role="tabpanel" id={tabPanelId(open)} aria-labelledby={tabId(open)}>
        {open}
      </div>
    </>
  );
}

const openTab = () => screen.getByRole("tab", { selected: true });

test("a click opens a tab, and its panel bears its name", async () => {
  const person = userEvent.setup();
  render(<Pane />);
  await person.click(screen.getByRole("tab", { name: "Message" }));
  expect(openTab()).toHaveTextContent("Message");
  expect(screen.getByRole("tabpanel", { name: "Message" })).toHaveTextContent("message");
  expect(document.getElementById(openTab().getAttribute("aria-controls") ?? "")).toBe(
    screen.getByRole("tabpanel"),
  );
});

test("the row is one stop for Tab, at the open tab", async () => {
  const person = userEvent.setup();
  render(<Pane />);
  await person.click(screen.getByRole("tab", { name: "History" }));
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
  await person.tab();
  expect(screen.getByRole("button")).toHaveFocus();
});

test("a tab opened by something else takes the focus from another tab, and from nothing else", async () => {
  const person = userEvent.setup();
  render(<Pane />);
  await person.tab();
  expect(screen.getByRole("tab", { name: "Inbox" })).toHaveFocus();
  fireEvent.click(screen.getByRole("button"));
  expect(screen.getByRole("tab", { name: "History" })).toHaveFocus();
  await person.click(screen.getByRole("tab", { name: "Inbox" }));
  await person.click(screen.getByRole("button"));
  expect(screen.getByRole("button")).toHaveFocus();
});

test("arrows go round and open, Home and End go to the ends, and the focus follows", async () => {
  const person = userEvent.setup();
  render(<Pane />);
  await person.tab();
  const passed: (string | null)[] = [];
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft", "Home", "End", "ArrowRight"]) {
    await person.keyboard(`{${key}}`);
    expect(openTab()).toHaveFocus();
    passed.push(openTab().textContent);
  }
  expect(passed).toEqual(["Message", "Inbox", "History", "Inbox", "History", "Inbox"]);
});

test("only the keys the tabs have a use for are taken from the browser", () => {
  render(<Pane />);
  expect(fireEvent.keyDown(openTab(), { key: "ArrowRight", altKey: true })).toBe(true);
  expect(fireEvent.keyDown(openTab(), { key: "x" })).toBe(true);
  expect(openTab()).toHaveTextContent("Inbox");
  expect(fireEvent.keyDown(openTab(), { key: "End" })).toBe(false);
});
