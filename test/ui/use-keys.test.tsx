import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { nameOfKey, useKeys } from "../../src/ui/use-keys";

function Pane(props: { act: (key: string) => void }): ReactElement {
  const { act } = props;
  useKeys({
    j: () => act("j"),
    "?": () => act("?"),
    "Alt+1": () => act("Alt+1"),
    z: () => act("z"),
    "Control+Enter": () => act("Control+Enter"),
  });
  return (
    <>
      <input aria-label="search" />
      <textarea aria-label="letter" />
      <select aria-label="language" />
      <div contentEditable suppressContentEditableWarning data-testid="free">
        <b>words</b>
      </div>
      <dialog open>
        <button type="button">save</button>
      </dialog>
      <button type="button">more</button>
      <div role="menu">
        <button type="button">line</button>
      </div>
    </>
  );
}

test("keys act wherever the focus is in the pane", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(screen.getByText("more"), { key: "?", shiftKey: true });
  fireEvent.keyDown(document.body, { key: "J", shiftKey: true });
  expect(act.mock.calls.flat()).toEqual(["j", "?", "j"]);
});

test("keys are off while somebody types, in a dialog and in an open menu", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  fireEvent.keyDown(screen.getByLabelText("search"), { key: "j" });
  for (const label of ["letter", "language"])
    fireEvent.keyDown(screen.getByLabelText(label), { key: "j" });
  fireEvent.keyDown(screen.getByText("words"), { key: "j" });
  fireEvent.keyDown(screen.getByText("save"), { key: "j" });
  fireEvent.keyDown(screen.getByText("line"), { key: "z" });
  expect(act).not.toHaveBeenCalled();
});

test("Ctrl+Enter goes on from a field to the pane, but not from a dialog", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  fireEvent.keyDown(screen.getByText("save"), { key: "Enter", ctrlKey: true });
  expect(act).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByLabelText("letter"), { key: "Enter", metaKey: true });
  fireEvent.keyDown(screen.getByLabelText("letter"), { key: "Enter" });
  expect(act.mock.calls.flat()).toEqual(["Control+Enter"]);
});

test("a key with Ctrl is another key, so that copying does not act", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  expect(act).not.toHaveBeenCalled();
});

test("a key that acted does not reach the window, where office.js would move the focus", () => {
  const heard = jest.fn();
  window.addEventListener("keydown", heard);
  render(<Pane act={jest.fn()} />);
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "q" });
  window.removeEventListener("keydown", heard);
  expect(heard).toHaveBeenCalledTimes(1);
});

test("Alt with a digit is known by the place of the key, for a Mac writes another sign", () => {
  const pressed = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
  expect(nameOfKey({ ...pressed, key: "©", code: "Digit1" })).toBe("Alt+1");
});

test("a key that a part took for itself does not act again", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  const more = screen.getByText("more");
  more.addEventListener("keydown", (event) => event.preventDefault());
  fireEvent.keyDown(more, { key: "j" });
  expect(act).not.toHaveBeenCalled();
});

test("a key that acts is taken from the browser, another is left to it", () => {
  render(<Pane act={jest.fn()} />);
  expect(fireEvent.keyDown(document.body, { key: "j" })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: "Tab" })).toBe(true);
});

test("what a key does is what it does now, and nothing when the pane is gone", () => {
  const [first, second] = [jest.fn(), jest.fn()];
  const { rerender, unmount } = render(<Pane act={first} />);
  rerender(<Pane act={second} />);
  fireEvent.keyDown(document.body, { key: "j" });
  unmount();
  fireEvent.keyDown(document.body, { key: "j" });
  expect([first.mock.calls, second.mock.calls]).toEqual([[], [["j"]]]);
});

test("a key is named with what is held, Command as Control, Shift only where it writes nothing", () => {
  const named = (key: string, held: Partial<KeyboardEventInit> = {}) =>
    nameOfKey({ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, key, ...held });
  expect([
    named("A", { ctrlKey: true }),
    named("a", { metaKey: true }),
    named("ArrowDown", { shiftKey: true }),
    named("?", { shiftKey: true }),
    named("Å", { shiftKey: true }),
    named("Enter", { altKey: true, ctrlKey: true, shiftKey: true }),
    named(" "),
    // What AltGr writes on a Swedish keyboard.
    named("@", { altKey: true, ctrlKey: true }),
  ]).toEqual([
    ...["Control+a", "Control+a", "Shift+ArrowDown", "?"],
    ...["å", "Alt+Control+Shift+Enter", " ", "Alt+Control+@"],
  ]);
});

test("a key that is held down does its work once, and one that moves goes on", () => {
  const act = jest.fn();
  render(<Pane act={act} />);
  for (const key of ["z", "j"]) {
    fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key, repeat: true });
  }
  expect(act.mock.calls.flat()).toEqual(["z", "j", "j"]);
});
