/** @jest-environment node */
import { ArgumentsError, readArguments } from "../../src/preview/read-arguments";

test("every argument is understood", () => {
  const words =
    "--mail in.mbox --me a@b.example --calendar own.ics --port 4000 --no-open --now 2026-11-23T08:00:00Z --excel-api 1.8 --slow 80 --panes dist/panes";
  expect(readArguments(words.split(" "))).toEqual({
    open: false,
    mail: { path: "in.mbox", me: "a@b.example" },
    calendar: "own.ics",
    port: 4000,
    now: new Date("2026-11-23T08:00:00Z"),
    slowMilliseconds: 80,
    excelApi: "1.8",
    panes: "dist/panes",
  });
});

test("without arguments the page is opened", () => {
  expect(readArguments([])).toEqual({ open: true });
});

test("help is asked for in two ways", () => {
  expect(readArguments(["--help"])).toBe("help");
  expect(readArguments(["-h"])).toBe("help");
});

test.each([
  [["--colour", "red"], "--colour"],
  [["inbox.mbox"], "inbox.mbox"],
  [["--port", "http"], "--port"],
  [["--port", "70000"], "--port"],
  [["--port", ""], "--port"],
  [["--slow", "-1"], "--slow"],
  [["--slow=0.5"], "--slow"],
  [["--now", "yesterday"], "--now"],
  [["--excel-api", "2019"], "--excel-api"],
  [["--me", "a@b.example"], "--me"],
  [["--mail", "in.mbox", "--me", "nobody"], "--me"],
  [["--mail"], "--mail"],
  [["--calendar"], "--calendar"],
])("%j is refused in a sentence that names %s", (words, named) => {
  expect(() => readArguments(words)).toThrow(ArgumentsError);
  expect(() => readArguments(words)).toThrow(named);
});
