/** @jest-environment node */
import { DOMParser } from "@xmldom/xmldom";
import { pictureOf, textAt } from "../../../../src/preview/workbook/picture/svg";

test("any text can stand in a picture; what XML has no room for is left out", () => {
  const text = `<b>"Ränta" & 'mer'</b>\u0007\ud800 😀`;
  const letters = { size: 9, color: "#000" };
  const { svg } = pictureOf({ width: 9.6, height: 0 }, textAt(text, { x: 1, y: 2 }, letters));
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  expect(root?.textContent).toBe(`<b>"Ränta" & 'mer'</b> 😀`);
  expect([root?.getAttribute("width"), root?.getAttribute("height")]).toEqual(["10", "1"]);
});
