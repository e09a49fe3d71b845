/** @jest-environment node */
import fc from "fast-check";
import { decodeBytes } from "../../../../src/core/budget/bytes/decode-bytes";
import { decodeFile } from "../../../../src/core/budget/bytes/decode-file";
import { findEncoding } from "../../../../src/core/budget/bytes/find-encoding";

test("UTF-8 is decoded as the platform's own decoder does", () => {
  const check = fc.property(fc.string({ unit: "binary" }), (text) => {
    const whole = text.toWellFormed();
    return decodeBytes(new TextEncoder().encode(whole), "utf-8") === whole;
  });
  fc.assert(check);
});

test("a text longer than what is decoded at a time is whole, wherever its letters are parted", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const text = "x".repeat(shift) + "åß€😀".repeat(3_000);
    expect(decodeBytes(new TextEncoder().encode(text), "utf-8")).toBe(text);
  }
});

test("Windows-1252 has its own letters between 0x80 and 0x9f and Latin-1 around them", () => {
  const bytes = Uint8Array.from([0x41, 0x80, 0x96, 0x9f, 0xa0, 0xe5, 0xff]);
  expect(decodeBytes(bytes, "windows-1252")).toBe("A€–Ÿ\u00a0åÿ");
});

test.each([
  ["cp437", [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]],
  ["windows-1252", [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]],
  ["utf-8", [...new TextEncoder().encode("åäöÅÄÖé")]],
] as const)("the letters åäöÅÄÖé are found to be %s", (encoding, letters) => {
  for (let shift = 0; shift < 5; shift += 1) {
    const bytes = Uint8Array.from([...Array.from({ length: shift }, () => 120), ...letters]);
    expect(findEncoding(bytes)).toBe(encoding);
    expect(decodeBytes(bytes, encoding, shift)).toBe("åäöÅÄÖé");
  }
});

test("the encoding is found in the middle of a larger buffer, from any byte on", () => {
  for (let from = 0; from < 9; from += 1) {
    const buffer = new Uint8Array(40).fill(65);
    buffer[37] = 0x94;
    expect(findEncoding(buffer.subarray(from))).toBe("cp437");
    expect(findEncoding(buffer.subarray(from, 37))).toBe("utf-8");
  }
});

test("UTF-16 with its mark is read in both orders", () => {
  const little = Uint8Array.from([0xff, 0xfe, 0xe5, 0, 0x31, 0]);
  const big = Uint8Array.from([0xfe, 0xff, 0, 0xe5, 0, 0x31]);
  expect([decodeFile(little).value.text, decodeFile(big).value.text]).toEqual(["å1", "å1"]);
});

test("a UTF-8 file with a line from another program keeps both", () => {
  const bytes = [...new TextEncoder().encode("åäö "), 0xe5, 0xe4];
  expect(decodeFile(Uint8Array.from(bytes)).value.text).toBe("åäö åä");
});

test("letters that were lost before us are told with their line", () => {
  const bytes = new TextEncoder().encode("one\nF\ufffdretag");
  expect(decodeFile(bytes).warnings).toMatchObject([{ code: "damaged-letters", place: "line 2" }]);
});
