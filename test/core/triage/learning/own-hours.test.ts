/** @jest-environment node */
import { OwnHours } from "../../../../src/core/triage/learning/own-hours";

const day = 24;

test("the hours before she uses to write stand out, the others do not", () => {
  const hours = new OwnHours();
  for (let count = 0; count < 30; count++) hours.add(count * day + 9.5);
  expect(hours.ahead(100 * day + 7)).toBeGreaterThan(1);
  expect(hours.ahead(100 * day + 9)).toBeGreaterThan(1);
  expect(hours.ahead(100 * day + 11)).toBeLessThan(-1);
  expect(hours.ahead(100 * day + 22)).toBeLessThan(-1);
});

test("where nothing was sent, no hour stands out, and a clock before 1970 harms nothing", () => {
  expect(new OwnHours().ahead(15)).toBe(0);
  const hours = new OwnHours();
  hours.add(-30.5);
  expect(hours.ahead(-33)).toBeGreaterThan(0);
});

test("new habits replace old ones", () => {
  const hours = new OwnHours();
  for (let count = 0; count < 500; count++) hours.add(count * day + 9);
  for (let count = 500; count < 900; count++) hours.add(count * day + 20);
  expect(hours.ahead(20)).toBeGreaterThan(1);
  expect(hours.ahead(9)).toBeLessThan(-1);
});
