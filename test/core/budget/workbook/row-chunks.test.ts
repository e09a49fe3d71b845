import { readRectangle, writeRectangle } from "../../../../src/core/budget/workbook/cell-rectangle";
import { rowChunks, runsFromBelow } from "../../../../src/core/budget/workbook/row-chunks";

test("rows are cut into pieces below 5 MB, and none is lost or moved", () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => [at, "x".repeat(at % 7 === 0 ? 9_000 : 1)]);
  const chunks = [...rowChunks(rows)];
  expect(chunks.flat()).toEqual(rows);
  for (const chunk of chunks) expect(JSON.stringify(chunk).length).toBeLessThan(5_000_000);
  expect(chunks.length).toBeGreaterThan(3);
});

test("no rows are no piece, and one giant row is one", () => {
  expect([...rowChunks([])]).toEqual([]);
  expect([...rowChunks([["x".repeat(4_000_000)], ["y"]])]).toHaveLength(2);
});

test("rows are removed in stretches from below, in whatever order they come", () => {
  expect(runsFromBelow([7, 2, 3, 9, 1])).toEqual([
    ...[
      { first: 9, count: 1 },
      { first: 7, count: 1 },
    ],
    { first: 1, count: 3 },
  ]);
});

test("an address with a sheet is a rectangle and back", () => {
  const rectangle = readRectangle("'My sheet!'!$B$3:$AA$9");
  expect(rectangle).toEqual({ row: 2, column: 1, height: 7, width: 26 });
  expect(writeRectangle(rectangle)).toBe("B3:AA9");
});
