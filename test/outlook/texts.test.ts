/** @jest-environment node */
import { lanes } from "../../src/core/triage/lane";
import { categoriesOfOthers, laneCategories } from "../../src/outlook/lane-categories";
import { en as learningEn } from "../../src/outlook/learning/texts/en";
import { sv as learningSv } from "../../src/outlook/learning/texts/sv";
import { en } from "../../src/outlook/texts/en";
import { sv } from "../../src/outlook/texts/sv";
import { plural } from "../../src/ui/plural";

type Leaf = string | ((...values: never[]) => string);

/** Every text of a catalogue by its path. */
function leaves(catalogue: object, path = ""): [string, Leaf][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, Leaf | object]) =>
    typeof value === "object" ? leaves(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** A text said with made-up values: counts, figures and names come as their marks. */
function said(leaf: Leaf, count: number): string {
  if (typeof leaf === "string") return leaf;
  const source = String(leaf);
  const names = /^\(?([^)=]*)\)?\s*=>/u.exec(source)?.[1] ?? "";
  const values = names.split(",").map((name) => {
    const trimmed = name.trim().replace(/^_/u, "");
    return trimmed === "count" ? count : `<${trimmed}>`;
  });
  return leaf(...(values as never[]));
}

const catalogues = { en, sv, "en, of learning": learningEn, "sv, of learning": learningSv };

test.each(Object.entries(catalogues))(
  "every text in %s says something, for one and for many",
  (_, texts) => {
    for (const [path, leaf] of leaves(texts))
      for (const count of [0, 1, 2]) {
        const words = said(leaf, count);
        expect([path, words.trim()]).not.toEqual([path, ""]);
        expect([path, words]).not.toEqual([
          path,
          expect.stringMatching(/undefined|NaN|\[object|\{|\}/u),
        ]);
      }
  },
);

test("both languages have the same texts", () => {
  const paths = (texts: object) => leaves(texts).map(([path]) => path);
  expect(paths(sv)).toEqual(paths(en));
  expect(paths(learningSv)).toEqual(paths(learningEn));
});

test("what is said of one message is not said of two", () => {
  expect(en.movedTo(1, "1", "Read")).toBe("1 message moved to Read.");
  expect(en.movedTo(3, "3", "Read")).toBe("3 messages moved to Read.");
  expect(en.undone(1, "1")).toBe("Undone: 1 message is back where it was.");
  expect(sv.othersMoved(1, "1")).toBe("1 annat följde med.");
  expect(sv.othersMoved(2, "2")).toBe("2 andra följde med.");
  expect(plural(0, "message", "messages")).toBe("messages");
});

test("a genitive follows the name's last letter", () => {
  expect(en.noAccessTitle("Jonas Berg")).toContain("Jonas Berg’s");
  expect(en.goingThrough("Jonas")).toBe("Going through Jonas’ mail");
  expect(sv.goingThrough("Jonas")).toBe("Går igenom Jonas post");
  expect(sv.goingThrough("Anna")).toBe("Går igenom Annas post");
});

test("no two lanes share a category, in one language or across both", () => {
  const names = Object.values(laneCategories).flatMap((table) => lanes.map((lane) => table[lane]));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("a message that gets its category in one language loses the other's, and only those", () => {
  expect([...categoriesOfOthers("en")].sort()).toEqual(Object.values(laneCategories.sv).sort());
});
