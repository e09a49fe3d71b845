import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MenuButton } from "../../src/ui/MenuButton";

function aMenu(act: (key: string) => void) {
  return (
    <MenuButton
      label="Should be…"
      choices={[
        { key: "decide", label: "Decide", hint: "1", onChoose: () => act("decide") },
        {
          key: "handle",
          label: "Handle",
          hint: "2",
          isChosen: true,
          onChoose: () => act("handle"),
        },
        { key: "read", label: "Read", isDisabled: true, onChoose: () => act("read") },
      ]}
    />
  );
}

test("the menu opens with the focus on the present choice, and arrows go round", async () => {
  const person = userEvent.setup();
  render(aMenu(jest.fn()));
  await person.click(screen.getByRole("button"));
  expect(screen.getByText("Handle")).toHaveFocus();
  await person.keyboard("{ArrowDown}{ArrowDown}");
  expect(screen.getByText("Decide")).toHaveFocus();
});

test("choosing acts once, closes, and gives the focus back to the button", async () => {
  const person = userEvent.setup();
  const act = jest.fn();
  render(aMenu(act));
  await person.click(screen.getByRole("button"));
  await person.keyboard("{ArrowUp}{Enter}");
  expect(act.mock.calls).toEqual([["decide"]]);
  expect(screen.queryByRole("menu")).toBeNull();
  expect(screen.getByRole("button")).toHaveFocus();
});

test("a line's own key chooses it, a letter leads to it, and one that is off does nothing", async () => {
  const person = userEvent.setup();
  const act = jest.fn();
  render(aMenu(act));
  await person.click(screen.getByRole("button"));
  await person.keyboard("r");
  expect(screen.getByText("Read")).toHaveFocus();
  await person.keyboard("{Enter}");
  expect(act).not.toHaveBeenCalled();
  await person.keyboard("1");
  expect(act.mock.calls).toEqual([["decide"]]);
});

test("Escape and a press elsewhere close it without choosing", async () => {
  const person = userEvent.setup();
  const act = jest.fn();
  render(aMenu(act));
  await person.click(screen.getByRole("button"));
  await person.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  await person.click(screen.getByRole("button"));
  await person.click(document.body);
  expect(screen.queryByRole("menu")).toBeNull();
  expect(act).not.toHaveBeenCalled();
});
