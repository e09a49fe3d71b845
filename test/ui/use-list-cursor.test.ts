import { act, renderHook } from "@testing-library/react";
import fc from "fast-check";
import { type ListCursor, useListCursor } from "../../src/ui/use-list-cursor";

/** A cursor in a list; `relist` gives it other rows, `run` does what a key or a click would. */
function aCursor(...keys: string[]) {
  const { result, rerender } = renderHook((rows: readonly string[]) => useListCursor(rows), {
    initialProps: keys,
  });
  return {
    at: () => result.current.activeKey,
    chosen: () => [...result.current.selected].join(""),
    turn: () => result.current.focusTurn,
    relist: (...rows: string[]) => rerender(rows),
    run: (command: (cursor: ListCursor) => void) => act(() => command(result.current)),
  };
}

test("one stands on the first row, moves, and stops at the ends", () => {
  const cursor = aCursor("a", "b", "c");
  expect(cursor.at()).toBe("a");
  cursor.run(({ move }) => move(-1));
  expect(cursor.at()).toBe("a");
  cursor.run(({ move }) => move(Infinity));
  cursor.run(({ move }) => move(1));
  expect(cursor.at()).toBe("c");
});

test("an empty list has nothing to stand on, and its first row is stood on when it comes", () => {
  const cursor = aCursor();
  cursor.run(({ move, toggle }) => {
    move(1, true);
    toggle();
  });
  expect([cursor.at(), cursor.chosen()]).toEqual([undefined, ""]);
  cursor.relist("a", "b");
  expect(cursor.at()).toBe("a");
});

test("one stays on a row that other rows push down", () => {
  const cursor = aCursor("a", "b");
  cursor.run(({ moveTo }) => moveTo("b"));
  cursor.relist("x", "y", "a", "b");
  expect(cursor.at()).toBe("b");
});

test("when the row leaves, the one that takes its place is stood on, at the end the one before", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ moveTo }) => moveTo("b"));
  cursor.relist("a", "c");
  expect(cursor.at()).toBe("c");
  cursor.relist("a");
  expect(cursor.at()).toBe("a");
});

test("a row that was pushed down before it left is followed by the one below it", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ moveTo }) => moveTo("b"));
  cursor.relist("x", "y", "a", "b", "c");
  cursor.relist("x", "y", "a", "c");
  expect(cursor.at()).toBe("c");
});

test("what one came to stand on is kept when rows come above it", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ moveTo }) => moveTo("b"));
  cursor.relist("a", "c");
  cursor.relist("x", "a", "c");
  expect(cursor.at()).toBe("c");
});

test("as long as nobody has moved, one stands on the first row, whichever comes", () => {
  const cursor = aCursor();
  cursor.relist("b");
  cursor.relist("a", "b");
  expect(cursor.at()).toBe("a");
});

test("a search that finds nothing leaves the place as it was", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ moveTo }) => moveTo("c"));
  cursor.relist();
  expect(cursor.at()).toBeUndefined();
  cursor.relist("a", "b", "c");
  expect(cursor.at()).toBe("c");
});

test("Shift chooses from where one stood, beside what was chosen", () => {
  const cursor = aCursor("a", "b", "c", "d");
  cursor.run(({ move }) => move(1));
  cursor.run(({ move }) => move(1, true));
  expect([cursor.at(), cursor.chosen()]).toEqual(["c", "bc"]);
  cursor.run(({ moveTo }) => moveTo("d", true));
  expect(cursor.chosen()).toBe("bcd");
});

test("one row is chosen where one stands or where one points, and let go the second time", () => {
  const cursor = aCursor("a", "b");
  cursor.run(({ toggle }) => toggle());
  cursor.run(({ toggle }) => toggle("b"));
  expect([cursor.at(), cursor.chosen()]).toEqual(["a", "ab"]);
  cursor.run(({ toggle }) => toggle());
  expect(cursor.chosen()).toBe("b");
});

test("all are chosen and let go, and a row that leaves is let go", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ selectAll }) => selectAll());
  expect(cursor.chosen()).toBe("abc");
  cursor.relist("a", "c");
  expect(cursor.chosen()).toBe("ac");
  cursor.run(({ clear }) => clear());
  expect(cursor.chosen()).toBe("");
});

test("another list begins at the top with nothing chosen, and leaves the focus alone", () => {
  const cursor = aCursor("a", "b", "c");
  cursor.run(({ moveTo }) => moveTo("c", true));
  const turn = cursor.turn();
  cursor.run(({ reset }) => reset());
  expect([cursor.at(), cursor.chosen(), cursor.turn()]).toEqual(["a", "", turn]);
});

test("every move asks for the focus, choosing does not", () => {
  const cursor = aCursor("a", "b");
  cursor.run(({ move }) => move(1));
  expect(cursor.turn()).toBe(1);
  cursor.run(({ toggle }) => toggle());
  expect(cursor.turn()).toBe(1);
});

test("whatever comes and goes, one stands on a row of the list and only its rows are chosen", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e", "gone");
  const list = fc.shuffledSubarray(["a", "b", "c", "d", "e"]);
  const reset = { command: (cursor: ListCursor) => cursor.reset() };
  const step = fc.oneof(
    list.map((rows) => ({ rows })),
    fc.tuple(fc.integer({ min: -6, max: 6 }), fc.boolean()).map(([by, extend]) => ({
      command: (cursor: ListCursor) => cursor.move(by, extend),
    })),
    fc.tuple(key, fc.boolean()).map(([to, extend]) => ({
      command: (cursor: ListCursor) => cursor.moveTo(to, extend),
    })),
    fc.constant({ command: (cursor: ListCursor) => cursor.toggle() }),
    fc.constant(reset),
  );
  fc.assert(
    fc.property(list, fc.array(step, { maxLength: 12 }), (first, steps) => {
      const cursor = aCursor(...first);
      let rows = first;
      let turnOfReset = 0;
      for (const each of steps) {
        const before = cursor.at();
        if ("rows" in each) cursor.relist(...(rows = each.rows));
        else cursor.run(each.command);
        if (each === reset) turnOfReset = cursor.turn();
        const hasMoved = cursor.turn() > turnOfReset;
        if ("rows" in each && hasMoved && before !== undefined && rows.includes(before))
          expect(cursor.at()).toBe(before);
        if (rows.length === 0) expect(cursor.at()).toBeUndefined();
        else expect(rows).toContain(cursor.at());
        for (const one of cursor.chosen()) expect(rows).toContain(one);
      }
    }),
    { numRuns: 60 },
  );
});
