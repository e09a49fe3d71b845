import { drawnAt, landOn } from "../../../src/preview/page/workbook/merged-cells";

/** B2:D3 and B4:C4, counted from 0. */
const merges = [
  { top: 1, left: 1, bottom: 2, right: 3 },
  { top: 3, left: 1, bottom: 3, right: 2 },
];
const at = (row: number, column: number) => ({ row, column });

test("merged cells are drawn once, over the rows and columns of theirs that are in sight", () => {
  const window = { rows: [0, 2, 3], columns: [0, 2, 3, 4], widthOf: () => 60 };
  const first = drawnAt(merges, at(2, 2), window);
  expect(first).toEqual({ row: 1, column: 1, rowSpan: 1, colSpan: 2, width: 120 });
  expect(drawnAt(merges, at(2, 3), window)).toBeUndefined();
  expect(drawnAt(merges, at(2, 4), window)).toEqual({ row: 2, column: 4, width: 60 });
});

test.each([
  ["into them", at(2, 0), at(2, 1), at(1, 1)],
  ["to the right out of them", at(1, 1), at(1, 2), at(1, 4)],
  ["down out of them, into the next", at(1, 1), at(2, 1), at(3, 1)],
  ["up out of a later row of theirs", at(2, 2), at(1, 2), at(0, 2)],
  ["past them", at(5, 5), at(5, 6), at(5, 6)],
])("going %s takes them as one cell", (_, from, to, expected) => {
  expect(landOn(merges, from, to)).toEqual(expected);
});

test("merged cells at the edge of the sheet are not left over the edge", () => {
  const corner = [{ top: 0, left: 0, bottom: 1, right: 1 }];
  expect(landOn(corner, at(1, 1), at(0, 1))).toEqual(at(0, 0));
});
