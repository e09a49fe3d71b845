import { keepFocus } from "../../src/ui/keep-focus";

let stop: () => void = () => undefined;

beforeEach(() => {
  document.body.innerHTML = `<div id="pane">
    <div role="tablist"><button role="tab" aria-selected="false">Line</button>
    <button role="tab" aria-selected="true">Overview</button></div>
    <p><button id="create">Create</button></p><a href="#x">link</a></div>`;
  stop = keepFocus(document.querySelector<HTMLElement>("#pane")!);
});

afterEach(() => stop());

const turn = () => new Promise((resolve) => setTimeout(resolve));
const create = () => document.querySelector<HTMLButtonElement>("#create")!;

test("the chosen tab gets the focus of a part that goes away", async () => {
  create().focus();
  create().parentElement!.remove();
  await turn();
  expect(document.activeElement?.textContent).toBe("Overview");
});

test("the row where she stands in a list comes before what marks itself, and both before the tab", async () => {
  const pane = document.querySelector("#pane")!;
  pane.insertAdjacentHTML("beforeend", "<button data-stand-in>Go on</button>");
  const lost = (): HTMLElement => {
    const button = document.createElement("button");
    pane.append(button);
    button.focus();
    return button;
  };
  lost().remove();
  await turn();
  expect(document.activeElement?.textContent).toBe("Go on");
  pane.insertAdjacentHTML(
    "beforeend",
    '<div role="option" tabindex="-1">one</div><div role="option" tabindex="0">two</div>',
  );
  lost().remove();
  await turn();
  expect(document.activeElement?.textContent).toBe("two");
});

test("a button that was grey for a while gets its focus back", async () => {
  const button = create();
  button.focus();
  button.disabled = true;
  button.blur();
  await turn();
  button.disabled = false;
  await turn();
  expect(document.activeElement).toBe(button);
});

test("a focus that the pointer took away does not come back", async () => {
  create().focus();
  create().dispatchEvent(new Event("pointerdown", { bubbles: true }));
  create().parentElement!.remove();
  await turn();
  expect(document.activeElement).toBe(document.body);
});

test("without tabs the first button that can be pressed gets the focus", async () => {
  document.querySelector("[role=tablist]")!.innerHTML =
    "<button disabled>Grey</button><button>Allow</button>";
  create().focus();
  create().parentElement!.remove();
  await turn();
  expect(document.activeElement?.textContent).toBe("Allow");
});

test("an open dialog keeps its own focus", async () => {
  create().focus();
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.setAttribute("open", "");
  create().parentElement!.remove();
  await turn();
  expect(document.activeElement).toBe(document.body);
});
