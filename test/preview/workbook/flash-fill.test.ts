/** @jest-environment node */
import { flashFill } from "../../../src/preview/workbook/flash-fill";

const people = [
  ["Berg", "Anna", "anna.berg@company.example", "INV-2031 paid"],
  ["Ek", "Björn", "bjorn.ek@company.example", "INV-2032 open"],
  ["af Sand", "eva", "eva.sand@other.example", "INV-2107 paid"],
];

/** What is filled in below examples of the first rows. */
const below = (...examples: string[]) =>
  flashFill(
    people,
    people.map((_, at) => examples[at] ?? ""),
  );

test.each([
  ["a column", ["Anna"], ["", "Björn", "eva"]],
  ["columns with a comma between them", ["Berg, Anna"], ["", "Ek, Björn", "af Sand, eva"]],
  ["initials", ["AB"], ["", "BE", "ea"]],
  ["a name and an initial", ["Anna B."], ["", "Björn E.", "eva a."]],
  ["capitals", ["ANNA BERG"], ["", "BJÖRN EK", "EVA AF SAND"]],
  ["names that begin with a capital", ["Berg Anna", "Ek Björn"], ["", "", "af Sand eva"]],
  ["what is before a sign", ["anna.berg"], ["", "bjorn.ek", "eva.sand"]],
  ["what is after it", ["company.example"], ["", "company.example", "other.example"]],
  ["a number within a text", ["2031"], ["", "2032", "2107"]],
  ["the last word", ["paid"], ["", "open", "paid"]],
  ["letters of one's own between pieces", ["Dear Anna!"], ["", "Dear Björn!", "Dear eva!"]],
])("%s is learnt from an example", (_, examples, filled) => {
  expect(below(...examples)).toEqual(filled);
});

test("a second example decides between what the first one may mean", () => {
  const rows = [["2026-11-11"], ["2026-10-05"], ["2025-12-24"]];
  expect(flashFill(rows, ["11", "", ""])).toEqual(["", "10", "12"]);
  expect(flashFill(rows, ["11", "05", ""])).toEqual(["", "", "24"]);
});

test("a row that lacks what the pattern takes stays empty", () => {
  const rows = [["Anna Maria Berg"], ["Björn Ek"], [""], ["Eva Lo Sand"]];
  expect(flashFill(rows, ["Anna B.", "", "", ""])?.[2]).toBe("");
  expect(flashFill(rows, ["Maria", "", "", "Lo"])).toEqual(["", "Ek", "", ""]);
});

test("what nothing beside it accounts for is no pattern", () => {
  expect(below("x")).toBeUndefined();
  expect(below("Anna", "Ek")).toBeUndefined();
  expect(below("?", "?")).toBeUndefined();
  expect(below()).toBeUndefined();
});
