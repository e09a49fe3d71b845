/** @jest-environment node */
import { readAddress, writeSettings } from "../../../src/preview/page/page-address";

test("an empty address means Outlook in the browser's language and the system's theme", () => {
  expect(readAddress("", "sv-SE", true)).toEqual({
    settings: { app: "Outlook", language: "sv", theme: "dark", width: 350 },
  });
});

test("everything the address may ask for is read", () => {
  const query =
    "?app=excel&lang=en&theme=contrast&width=400&pane=http://localhost:5/p.html&user=anna&folder=inbox&message=m1";
  expect(readAddress(query, "sv", false)).toEqual({
    settings: { app: "Excel", language: "en", theme: "contrast", width: 400 },
    paneUrl: "http://localhost:5/p.html",
    user: "anna",
    folder: "inbox",
    message: "m1",
  });
});

test.each([
  ["9999", 450],
  ["12", 320],
  ["wide", 350],
])("a width of %s becomes %d", (width, expected) => {
  expect(readAddress(`?width=${width}`, "en", false).settings.width).toBe(expected);
});

test("what is unknown falls back", () => {
  const { settings } = readAddress("?app=toString&lang=fi&theme=pink", "sv", false);
  expect(settings).toEqual({ app: "Outlook", language: "en", theme: "light", width: 350 });
});

test("settings that are written are read back, and the rest of the address stays", () => {
  const settings = { app: "Word", language: "sv", theme: "dark", width: 320 } as const;
  const query = writeSettings("?user=anna&lang=en", settings);
  expect(readAddress(query, "en", false)).toEqual({ settings, user: "anna" });
});
