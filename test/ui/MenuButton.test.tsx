import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MenuButton } from "../../src/ui/MenuButton";
import type { MenuChoice } from "../../src/ui/CommandMenu";

/** Opens a menu of these lines; `chosen` holds the keys of what was chosen. */
async function openMenu(choices: Partial<MenuChoice>[]) {
  const person = userEvent.setup();
  const chosen: string[] = [];
  render(
    <>
      <MenuButton
        label="More"
        choices={choices.map(({ label = "", ...rest }) => ({
          key: label,
          label,
          onChoose: () => chosen.push(label),
          ...rest,
        }))}
      />
      <input aria-label="elsewhere" />
    </>,
  );
  await person.click(button());
  return { person, chosen };
}

const button = () => screen.getByRole("button", { name: "More" });
const focused = () => document.activeElement?.textContent;

test("the button says whether its menu is open, and opens and closes it", async () => {
  const { person } = await openMenu([{ label: "Settings" }]);
  expect(button()).toHaveAttribute("aria-haspopup", "menu");
  expect(button()).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("menu", { name: "More" })).toBeInTheDocument();
  await person.click(button());
  expect(button()).toHaveAttribute("aria-expanded", "false");
  expect(screen.queryByRole("menu")).toBeNull();
});

test("the keyboard opens the menu, with the focus on its first line", async () => {
  const { person, chosen } = await openMenu([{ label: "Settings" }, { label: "Keys" }]);
  await person.keyboard("{Escape}");
  expect(button()).toHaveFocus();
  await person.keyboard("{Enter}");
  expect(focused()).toBe("Settings");
  expect(chosen).toEqual([]);
});

test("Home, End and the arrows move among the lines", async () => {
  const { person } = await openMenu([{ label: "Ada" }, { label: "Bea" }, { label: "Cia" }]);
  const passed: (string | null | undefined)[] = [];
  for (const key of ["End", "ArrowDown", "ArrowUp", "Home", "ArrowDown"]) {
    await person.keyboard(`{${key}}`);
    passed.push(focused());
  }
  expect(passed).toEqual(["Cia", "Ada", "Cia", "Ada", "Bea"]);
});

test("a letter leads to the next line that begins with it, again and around", async () => {
  const { person } = await openMenu([
    { label: "Besluta" },
    { label: "Åtgärda" },
    { label: "Boka" },
    { label: "Läsa" },
  ]);
  const passed: (string | null | undefined)[] = [];
  for (const key of ["b", "B", "å", "x"]) {
    await person.keyboard(key);
    passed.push(focused());
  }
  expect(passed).toEqual(["Boka", "Besluta", "Åtgärda", "Åtgärda"]);
});

test("a line's own key goes before a letter that only leads", async () => {
  const { person, chosen } = await openMenu([{ label: "Undo", hint: "z" }, { label: "Zoom" }]);
  await person.keyboard("z");
  expect(chosen).toEqual(["Undo"]);
});

test("a key with a modifier is the browser's or the pane's, not the line's", async () => {
  const { person, chosen } = await openMenu([{ label: "Decide", hint: "1" }]);
  await person.keyboard("{Alt>}1{/Alt}{Control>}1{/Control}");
  expect(chosen).toEqual([]);
  expect(screen.getByRole("menu")).toBeInTheDocument();
});

test("Tab closes the menu, and the focus is at its button", async () => {
  const { person, chosen } = await openMenu([{ label: "Settings" }]);
  await person.keyboard("{Tab}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(button()).toHaveFocus();
  expect(chosen).toEqual([]);
});

test("the keys of an open menu reach nobody else, where office.js would move the focus", async () => {
  const { person } = await openMenu([{ label: "Ada" }, { label: "Bea" }]);
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => heard.push(event.key);
  window.addEventListener("keydown", hear);
  await person.keyboard("{ArrowDown}b{Escape}");
  window.removeEventListener("keydown", hear);
  expect(heard).toEqual([]);
});

test("the present choice is a radio line that is checked, and opens with the focus", async () => {
  await openMenu([
    { label: "Newest", isChosen: false },
    { label: "Highest", isChosen: true },
  ]);
  const lines = screen.getAllByRole("menuitemradio");
  expect(lines.map((line) => line.ariaChecked)).toEqual(["false", "true"]);
  expect(focused()).toBe("Highest");
});

test("a line that is off can be heard and does nothing, by click, key or its own key", async () => {
  const { person, chosen } = await openMenu([{ label: "Read", hint: "5", isDisabled: true }]);
  expect(screen.getByRole("menuitem", { name: "Read" })).toHaveAttribute("aria-disabled", "true");
  await person.keyboard("{Enter}5");
  await person.click(screen.getByRole("menuitem"));
  expect(chosen).toEqual([]);
  expect(screen.getByRole("menu")).toBeInTheDocument();
});

test("what is chosen may take the focus elsewhere", async () => {
  const { person } = await openMenu([
    { label: "Search", onChoose: () => screen.getByLabelText("elsewhere").focus() },
  ]);
  await person.keyboard("{Enter}");
  expect(screen.getByLabelText("elsewhere")).toHaveFocus();
});

test("a press elsewhere closes the menu, one within it does not", async () => {
  const { person } = await openMenu([{ label: "Ada" }]);
  await person.pointer({ keys: "[MouseLeft]", target: screen.getByRole("menu") });
  expect(screen.getByRole("menu")).toBeInTheDocument();
  await person.pointer({ keys: "[MouseLeft]", target: screen.getByLabelText("elsewhere") });
  expect(screen.queryByRole("menu")).toBeNull();
});

test("a button with an icon only is known by the same name", async () => {
  render(<MenuButton isBare label="Lane" icon={<svg />} choices={[]} />);
  expect(screen.getByRole("button", { name: "Lane" })).toHaveAttribute("title", "Lane");
});
