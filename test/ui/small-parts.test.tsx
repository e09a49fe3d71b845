import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { Announcer, useAnnounce } from "../../src/ui/Announcer";
import { Chip } from "../../src/ui/Chip";
import { ExecutiveSwitch } from "../../src/ui/ExecutiveSwitch";
import { LanguageProvider } from "../../src/ui/LanguageProvider";
import { Notice } from "../../src/ui/Notice";
import { PaneButton } from "../../src/ui/PaneButton";
import { ProgressLine } from "../../src/ui/ProgressLine";
import { ScoreBar } from "../../src/ui/ScoreBar";
import { TextsProvider } from "../../src/ui/TextsProvider";
import { UndoBar } from "../../src/ui/UndoBar";
import { en } from "../../src/outlook/texts/en";

test("the undo bar says what was done, undoes, and closes, in the pane's language", async () => {
  const person = userEvent.setup();
  const done: string[] = [];
  render(
    <LanguageProvider language="sv">
      <UndoBar
        words="3 brev flyttades."
        keyName="Z"
        onUndo={() => done.push("undone")}
        onClose={() => done.push("closed")}
      />
    </LanguageProvider>,
  );
  expect(screen.getByRole("group", { name: "3 brev flyttades." })).toHaveTextContent("3 brev");
  await person.click(screen.getByRole("button", { name: "Ångra" }));
  await person.click(screen.getByRole("button", { name: "Stäng" }));
  expect(done).toEqual(["undone", "closed"]);
});

test("the undo bar has no timer, and neither an undo nor its picture where there is none", () => {
  jest.useFakeTimers();
  const onClose = jest.fn();
  render(<UndoBar words="Nothing to undo." onClose={onClose} />);
  jest.advanceTimersByTime(24 * 3_600_000);
  jest.useRealTimers();
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getAllByRole("button").map((button) => button.ariaLabel)).toEqual(["Close"]);
  expect(screen.getByRole("group").querySelectorAll(":scope > .icon")).toHaveLength(0);
});

test("a danger is spoken at once, other notices are read where they stand", () => {
  const notice = (kind: "danger" | "warning" | "plain") => (
    <Notice key={kind} kind={kind} icon={<svg />} title={kind}>
      <p>What to do.</p>
    </Notice>
  );
  render([notice("danger"), notice("warning"), notice("plain")]);
  expect(screen.getByRole("alert")).toHaveTextContent("dangerWhat to do.");
  expect(screen.getAllByRole("note").map((note) => note.textContent)).toEqual([
    "warningWhat to do.",
    "plainWhat to do.",
  ]);
});

function Speaker(): ReactElement {
  const announce = useAnnounce();
  return <button onClick={() => announce("Undone.")}>Speak</button>;
}

test("what is announced is in the one live region, and again when it is said again", async () => {
  const person = userEvent.setup();
  render(
    <Announcer>
      <Speaker />
    </Announcer>,
  );
  const region = screen.getByRole("status");
  expect(region).toHaveTextContent(/^$/);
  await person.click(screen.getByRole("button"));
  expect(region).toHaveTextContent(/^Undone\.$/);
  const said = region.firstChild;
  await person.click(screen.getByRole("button"));
  expect(region).toHaveTextContent(/^Undone\.$/);
  expect(region.firstChild).not.toBe(said);
});

test("an announcement where nobody listens is no error", async () => {
  const person = userEvent.setup();
  render(<Speaker />);
  await person.click(screen.getByRole("button"));
  expect(screen.queryByRole("status")).toBeNull();
});

test("progress with a total says how far it is, and never beyond the end", () => {
  const { rerender } = render(<ProgressLine label="Reading" done={250} total={1000} />);
  const bar = screen.getByRole("progressbar", { name: "Reading" });
  expect(bar).toHaveAttribute("aria-valuenow", "250");
  expect(bar).toHaveAttribute("aria-valuemax", "1000");
  expect(bar.firstChild).toHaveStyle({ width: "25%" });
  rerender(<ProgressLine label="Reading" done={1100} total={1000} />);
  expect(bar).toHaveAttribute("aria-valuenow", "1000");
  expect(bar.firstChild).toHaveStyle({ width: "100%" });
});

test("progress without a total claims no figure", () => {
  const { rerender } = render(<ProgressLine label="Reading" done={3} />);
  const bar = screen.getByRole("progressbar");
  expect(bar).not.toHaveAttribute("aria-valuenow");
  rerender(<ProgressLine label="Reading" done={0} total={0} />);
  expect(bar).not.toHaveAttribute("aria-valuenow");
  expect(bar).toHaveClass("unknown");
});

test("a score is a figure beside a bar of that length, and from 70 in the brand's color", () => {
  for (const score of [0, 69, 70, 100]) {
    const { container, unmount } = render(<ScoreBar score={score} />);
    expect(container).toHaveTextContent(new RegExp(`^${score}$`));
    expect(container.querySelector(".score-bar > span")).toHaveStyle({ width: `${score}%` });
    expect(container.querySelector(".high") !== null).toBe(score >= 70);
    unmount();
  }
});

test("a button submits no form, and one with an icon only has its name for those who listen", async () => {
  const person = userEvent.setup();
  const submitted = jest.fn((event: Event) => event.preventDefault());
  const { container } = render(
    <form>
      <PaneButton icon={<svg />} aria-label="Close" />
      <PaneButton look="primary">Set</PaneButton>
    </form>,
  );
  container.firstElementChild?.addEventListener("submit", submitted);
  await person.click(screen.getByRole("button", { name: "Close" }));
  await person.click(screen.getByRole("button", { name: "Set" }));
  expect(submitted).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Close" })).toHaveClass("bare");
  expect(screen.getByRole("button", { name: "Set" })).not.toHaveClass("bare");
});

test("a chip is its words, plain unless it is said otherwise", () => {
  render([
    <Chip key="plain">VIP</Chip>,
    <Chip key="due" look="due">
      {"due Fri"}
    </Chip>,
  ]);
  expect(screen.getByText("VIP").parentElement).toHaveClass("chip plain");
  expect(screen.getByText("due Fri").parentElement).toHaveClass("chip due");
});

test("where three stand side by side given names are shown, unless two share one", () => {
  const shownNames = (...names: string[]): (string | undefined)[] => {
    const { unmount } = render(
      <TextsProvider texts={en}>
        <ExecutiveSwitch
          people={names.map((name) => ({ name, address: `${name}@a.example` }))}
          chosen={`${names[0]!}@a.example`}
          newsOf={() => ({ subscribe: () => () => undefined, words: () => "" })}
          onChoose={() => undefined}
          onAdd={() => undefined}
        />
      </TextsProvider>,
    );
    const shown = screen
      .getAllByRole("radio")
      .map((radio) => radio.querySelector(".executive-name")?.firstChild?.textContent ?? undefined);
    unmount();
    return shown;
  };
  expect(shownNames("Maria Nyberg", "Anna Lind")).toEqual(["Me", "Anna Lind"]);
  expect(shownNames("Maria Nyberg", "Jonas Berg", "Lind, Anna")).toEqual(["Me", "Jonas", "Anna"]);
  expect(shownNames("Maria Nyberg", "Anna Berg", "Anna Lind")).toEqual([
    "Me",
    "Anna Berg",
    "Anna Lind",
  ]);
});
