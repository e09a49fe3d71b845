/** @jest-environment node */
import { themeKindOf } from "../../src/ui/theme-kind";

const kindOf = (background: string, foreground: string) =>
  themeKindOf({ background, foreground }, "light");

test("while the host has said nothing, the system's wish holds", () => {
  const kinds = ["light", "dark", "contrast"] as const;
  expect(kinds.map((kind) => themeKindOf(undefined, kind))).toEqual(kinds);
});

test("what the host says goes before the system's wish", () => {
  const white = { background: "#FFFFFF", foreground: "#000000" };
  const gray = { background: "#1f1f1f", foreground: "#ffffff" };
  expect([themeKindOf(white, "contrast"), themeKindOf(gray, "light")]).toEqual(["light", "dark"]);
});

test("Office's colorful, gray and black themes are light, dark and dark", () => {
  expect(kindOf("#ffffff", "#000000")).toBe("light");
  expect(kindOf("#666666", "#f0f0f0")).toBe("dark");
  expect(kindOf("#0a0a0a", "#ffffff")).toBe("dark");
});

test("white or a shining color on pure black is a contrast theme", () => {
  const shining = ["#ffffff", "#ffff00", "#FFFF00"];
  expect(shining.map((color) => kindOf("#000000", color))).toEqual(Array(3).fill("contrast"));
  expect(kindOf("#000000", "#d6d6d6")).toBe("dark");
});

test("a contrast theme of black on white is painted light", () => {
  expect(kindOf("#ffffff", "#000000")).toBe("light");
});

test("the green of a color weighs most and its blue least", () => {
  expect(["#00ff00", "#ff0000", "#0000ff"].map((color) => kindOf(color, "#000000"))).toEqual([
    "light",
    "dark",
    "dark",
  ]);
});
