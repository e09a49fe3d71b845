import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { useListCursor } from "../../src/ui/use-list-cursor";
import { chooseAttribute, VirtualList } from "../../src/ui/VirtualList";

const tenThousand = Array.from({ length: 10_000 }, (_, index) => `row ${index + 1}`);

function List(props: {
  rows: readonly string[];
  onOpen?: (key: string, by: string) => void;
}): ReactElement {
  const { rows, onOpen = () => undefined } = props;
  const cursor = useListCursor(rows);
  return (
    <>
      <VirtualList
        label="rows"
        rows={rows}
        rowHeight={76}
        keyOf={(row) => row}
        nameOf={(row) => row}
        draw={(row) => (
          <span aria-hidden="true">
            <span {...chooseAttribute} data-testid={`choose ${row}`} />
          </span>
        )}
        cursor={cursor}
        onOpen={onOpen}
      />
      <output>{[...cursor.selected].join(", ")}</output>
    </>
  );
}

const chosen = (): string => screen.getByRole("status").textContent;

test("of ten thousand rows a few exist, and each says which of how many it is", () => {
  render(<List rows={tenThousand} />);
  expect(screen.getAllByRole("option").length).toBeLessThan(40);
  const first = screen.getByRole("option", { name: "row 1" });
  expect(first).toHaveAttribute("aria-setsize", "10000");
  expect(first).toHaveAttribute("aria-posinset", "1");
});

test("scrolling draws the rows that come into sight, and keeps the row with the tab stop", () => {
  render(<List rows={tenThousand} />);
  const list = screen.getByRole("listbox");
  list.scrollTop = 76 * 5000;
  fireEvent.scroll(list);
  expect(screen.getByRole("option", { name: "row 5001" })).toBeInTheDocument();
  expect(screen.getByRole("option", { name: "row 1" })).toHaveAttribute("tabindex", "0");
  expect(screen.getAllByRole("option").filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test("End goes to the last row and takes the focus along", async () => {
  const person = userEvent.setup();
  render(<List rows={tenThousand} />);
  await person.tab();
  await person.keyboard("{End}");
  expect(screen.getByRole("option", { name: "row 10000" })).toHaveFocus();
});

test("Shift with the arrows chooses a range, Ctrl+A all, Space one", async () => {
  const person = userEvent.setup();
  render(<List rows={["a", "b", "c", "d"]} />);
  await person.tab();
  await person.keyboard("{ArrowDown}{Shift>}{ArrowDown}{/Shift}");
  expect(chosen()).toBe("b, c");
  await person.keyboard(" ");
  expect(chosen()).toBe("b");
  await person.keyboard("{Control>}a{/Control}");
  expect(chosen()).toBe("a, b, c, d");
});

test("when the row one stands on leaves, the next one takes its place and the focus", async () => {
  const person = userEvent.setup();
  const { rerender } = render(<List rows={["a", "b", "c"]} />);
  await person.tab();
  await person.keyboard("{ArrowDown}");
  rerender(<List rows={["a", "c"]} />);
  expect(screen.getByRole("option", { name: "c" })).toHaveFocus();
  rerender(<List rows={["a"]} />);
  expect(screen.getByRole("option", { name: "a" })).toHaveFocus();
});

test("a list whose rows change does not take the focus from elsewhere", () => {
  const { rerender } = render(<List rows={["a", "b"]} />);
  rerender(<List rows={["b"]} />);
  expect(document.body).toHaveFocus();
});

test("a click opens the row, a click on its mark chooses it, and Enter opens it", async () => {
  const person = userEvent.setup();
  const opened = jest.fn();
  render(<List rows={["a", "b"]} onOpen={opened} />);
  await person.click(screen.getByRole("option", { name: "b" }));
  await person.click(screen.getByTestId("choose a"));
  expect(chosen()).toBe("a");
  await person.keyboard("{Enter}");
  expect(opened.mock.calls).toEqual([
    ["b", "click"],
    ["a", "key"],
  ]);
});

test("Page Down and Page Up go as far as is in sight, and stop at the ends", async () => {
  const person = userEvent.setup();
  render(<List rows={tenThousand} />);
  await person.tab();
  const passed: (string | null | undefined)[] = [];
  for (const key of ["PageUp", "PageDown", "PageDown", "PageUp", "End", "PageDown", "Home"]) {
    await person.keyboard(`{${key}}`);
    passed.push(document.activeElement?.getAttribute("aria-posinset"));
  }
  expect(passed).toEqual(["1", "7", "13", "7", "10000", "10000", "1"]);
});

test("Shift and a click choose everything on the way, Ctrl and a click one more, and open nothing", async () => {
  const person = userEvent.setup();
  const opened = jest.fn();
  render(<List rows={["a", "b", "c", "d", "e"]} onOpen={opened} />);
  await person.click(screen.getByTestId("choose b"));
  await person.keyboard("{Shift>}");
  await person.click(screen.getByRole("option", { name: "c" }));
  await person.keyboard("{/Shift}{Control>}");
  await person.click(screen.getByRole("option", { name: "e" }));
  expect(chosen()).toBe("b, c, e");
  await person.click(screen.getByRole("option", { name: "b" }));
  expect(chosen()).toBe("c, e");
  expect(opened).not.toHaveBeenCalled();
});

test("keys the list has no use for stay the pane's and the browser's", () => {
  render(<List rows={["a", "b"]} />);
  const row = screen.getByRole("option", { name: "a" });
  const left = [
    { key: "j" },
    { key: "ArrowDown", altKey: true },
    { key: "c", ctrlKey: true },
    { key: "ArrowRight" },
    { key: "Tab" },
  ];
  for (const press of left) expect(fireEvent.keyDown(row, press)).toBe(true);
  expect(fireEvent.keyDown(row, { key: "ArrowDown" })).toBe(false);
});

test("every row says whether it is chosen", async () => {
  const person = userEvent.setup();
  render(<List rows={["a", "b"]} />);
  await person.tab();
  await person.keyboard(" ");
  expect(screen.getByRole("listbox")).toHaveAttribute("aria-multiselectable", "true");
  expect(screen.getAllByRole("option", { selected: true })).toEqual([
    screen.getByRole("option", { name: "a" }),
  ]);
});

test("an empty list can be reached, and its keys do nothing", async () => {
  const person = userEvent.setup();
  const opened = jest.fn();
  render(<List rows={[]} onOpen={opened} />);
  await person.tab();
  expect(screen.getByRole("listbox", { name: "rows" })).toHaveFocus();
  await person.keyboard("{ArrowDown}{Enter} {Control>}a{/Control}{End}");
  expect(opened).not.toHaveBeenCalled();
  expect(screen.queryByRole("option")).toBeNull();
});
