/** @jest-environment node */
import type { ConditionalRule } from "../../../src/preview/workbook/conditional-format";
import { scaledLooks } from "../../../src/preview/workbook/scaled-looks";
import { Workbook } from "../../../src/preview/workbook/workbook";
import { areaOf } from "./xlsx/a-budget";

function looksOf(rule: ConditionalRule, values: (number | string)[]) {
  const book = new Workbook();
  const area = areaOf(`A1:A${values.length}`);
  book.active.write(
    area,
    values.map((value) => [value]),
  );
  book.active.conditionalFormats.push({ id: "1", area, stopIfTrue: false, rule, format: {} });
  const looks = scaledLooks(book.active, areaOf("A1:C9"));
  book.close();
  return values.map((_, row) => looks.get(`${row} 0`));
}

test("a bar goes from zero to its number, by the least and the greatest of them", () => {
  const rule = { kind: "DataBar", color: "#638EC6", negativeColor: "#FF0000" } as const;
  expect(looksOf(rule, [300, -100, 0, "none"])).toEqual([
    { bar: { color: "#638EC6", from: 25, to: 100 } },
    { bar: { color: "#FF0000", from: 0, to: 25 } },
    { bar: { color: "#638EC6", from: 25, to: 25 } },
    undefined,
  ]);
});

test("a scale of three colours has its second at the number in the middle", () => {
  const rule = { kind: "ColorScale", colors: ["#000000", "#808080", "#ffffff"] } as const;
  const scaled = looksOf({ ...rule, colors: [...rule.colors] }, [0, 15, 120, 45]);
  expect(scaled.map((look) => look?.fill)).toEqual(["#000000", "#404040", "#ffffff", "#959595"]);
});
