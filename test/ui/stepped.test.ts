/** @jest-environment node */
import { stepped } from "../../src/ui/stepped";

const press = (key: string, index: number, count: number, held = {}) =>
  stepped({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }, index, count);

test("arrows go one step and around the ends, Home and End to the ends", () => {
  const steps = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End"];
  expect(steps.map((key) => press(key, 1, 3))).toEqual([2, 2, 0, 0, 0, 2]);
  expect(steps.map((key) => press(key, 2, 3))).toEqual([0, 0, 1, 1, 0, 2]);
  expect(steps.map((key) => press(key, 0, 1))).toEqual([0, 0, 0, 0, 0, 0]);
});

test("standing nowhere yet, down leads to the first and up to the last", () => {
  expect([press("ArrowDown", -1, 3), press("ArrowUp", -1, 3)]).toEqual([0, 2]);
});

test("other keys, keys with a modifier and a row of nothing lead nowhere", () => {
  expect([press("j", 0, 3), press("Enter", 0, 3), press("PageDown", 0, 3)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }])
    expect(press("ArrowLeft", 1, 3, held)).toBeUndefined();
  expect(press("End", -1, 0)).toBeUndefined();
});
