/** @jest-environment node */
import fc from "fast-check";
import {
  allOf,
  extendedTo,
  keptIn,
  noSelection,
  type Selection,
  toggled,
} from "../../src/ui/selection";

const order = ["a", "b", "c", "d", "e"];
const chosen = (selection: Selection) => [...selection.keys].sort().join("");

test("a row is chosen, and let go the second time", () => {
  const once = toggled(noSelection, "b");
  expect([chosen(once), chosen(toggled(once, "b"))]).toEqual(["b", ""]);
});

test("choosing changes no selection that somebody holds", () => {
  const held = toggled(noSelection, "a");
  toggled(held, "b");
  extendedTo(held, "e", "a", order);
  expect([chosen(noSelection), chosen(held)]).toEqual(["", "a"]);
});

test("a range goes from the last row chosen by itself, down or up, beside what was chosen", () => {
  const selection = toggled(toggled(noSelection, "a"), "c");
  expect(chosen(extendedTo(selection, "e", "a", order))).toBe("acde");
  expect(chosen(extendedTo(selection, "b", "a", order))).toBe("abc");
});

test("with nothing chosen a range goes from where one stands", () => {
  expect(chosen(extendedTo(noSelection, "b", "d", order))).toBe("bcd");
});

test("a range whose first row has left the list goes from where one stands", () => {
  const letGo = keptIn(toggled(toggled(noSelection, "b"), "b"), ["a", "c", "d", "e"]);
  expect(chosen(extendedTo(letGo, "d", "c", ["a", "c", "d", "e"]))).toBe("cd");
});

test("all are chosen, and a range from there goes from the top", () => {
  const all = allOf(order);
  expect([chosen(all), all.anchor]).toEqual(["abcde", "a"]);
});

test("rows that leave the list are let go, and a range no longer starts from them", () => {
  const kept = keptIn(extendedTo(toggled(noSelection, "b"), "d", "b", order), ["a", "c", "d"]);
  expect([chosen(kept), kept.anchor]).toEqual(["cd", undefined]);
});

test("when no chosen row has left, the selection is the very same", () => {
  const selection = toggled(noSelection, "b");
  expect(keptIn(selection, ["b", "x"])).toBe(selection);
  expect(keptIn(noSelection, [])).toBe(noSelection);
});

test("whatever is done in whatever order, only rows of the list are chosen", () => {
  const key = fc.constantFrom(...order, "gone");
  const list = fc.shuffledSubarray(order, { minLength: 1 });
  const step = fc.oneof(
    fc.record({ act: fc.constant("toggle" as const), key }),
    fc.record({ act: fc.constant("extend" as const), key, from: key }),
    fc.record({ act: fc.constant("change" as const), list }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let present: readonly string[] = order;
      let selection = noSelection;
      for (const each of steps) {
        const isThere = "key" in each && present.includes(each.key);
        if (each.act === "change") present = each.list;
        else if (!isThere) continue;
        else if (each.act === "toggle") selection = toggled(selection, each.key);
        else if (present.includes(each.from)) {
          selection = extendedTo(selection, each.key, each.from, present);
          expect(selection.keys).toContain(each.key);
        }
        selection = keptIn(selection, present);
        for (const one of selection.keys) expect(present).toContain(one);
      }
    }),
  );
});
