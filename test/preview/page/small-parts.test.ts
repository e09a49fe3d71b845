import { categoryColors, colorOfCategory } from "../../../src/preview/page/category-colors";
import { ageWords, momentWords } from "../../../src/preview/page/date-words";
import { relayPane } from "../../../src/preview/page/pane-relay";
import { sizeWords } from "../../../src/preview/page/size-words";
import { soon } from "../../../src/preview/page/soon";

const now = new Date(2026, 10, 23, 8, 14).getTime();
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const age = (iso: string) => ageWords(iso, now, "en");

test.each([
  [0, "1 min"],
  [59, "59 min"],
  [60, "1 h"],
  [8 * 60, "8 h"],
  [9 * 60, "Sun"],
  [5 * 24 * 60, "Wed"],
  [20 * 24 * 60, "3 Nov"],
  [400 * 24 * 60, "19 Oct 2025"],
])("a message %d minutes old says %s", (minutes, words) => {
  expect(age(ago(minutes))).toBe(words);
});

test("a date that is none gives no words, and one to come is not an age", () => {
  expect(age("")).toBe("");
  expect(momentWords("soon", "sv")).toBe("");
  expect(age(ago(-30))).toBe("Mon");
});

test("a moment is written in full in both languages", () => {
  expect(momentWords(now, "en")).toBe("Mon 23 Nov 2026, 08:14");
  expect(momentWords(now, "sv")).toBe("mån 23 nov. 2026, 08:14");
});

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [48_213, "48 kB"],
  [52_800_000, "52.8 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes, "en")).toBe(words);
});

test("every preset of Outlook has a color of its own, and nothing else has one", () => {
  expect(new Set(categoryColors).size).toBe(25);
  expect(colorOfCategory("preset24")).toBe(categoryColors[24]);
  expect(colorOfCategory("preset25")).toBe(colorOfCategory(undefined));
});

test("a storm of calls runs at once, now and then, and once after the last", () => {
  jest.useFakeTimers();
  const run = jest.fn();
  const call = soon(run, 100);
  for (let time = 0; time < 250; time += 10) {
    call();
    jest.advanceTimersByTime(10);
  }
  jest.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(4);
  call();
  expect(run).toHaveBeenCalledTimes(5);
  jest.useRealTimers();
});

test("the relay carries texts of its own frame and origin only, one after another", async () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const host = { hostId: "h", frameName: "", paneUrl: "", paneOrigin: "http://localhost:1" };
  const carried: string[] = [];
  const relay = relayPane(
    frame,
    host,
    async (message) => {
      await new Promise((done) => setTimeout(done, message === "first" ? 20 : 0));
      carried.push(message);
      return { messages: [] };
    },
    fail,
  );
  const say = (data: unknown, origin = host.paneOrigin, source = frame.contentWindow) =>
    window.dispatchEvent(new MessageEvent("message", { data, origin, source }));
  say("first");
  say("foreign origin", "http://evil.example");
  say("foreign frame", host.paneOrigin, window);
  say({ no: "text" });
  say("second");
  await new Promise((done) => setTimeout(done, 60));
  relay.stop();
  say("after the end");
  await new Promise((done) => setTimeout(done, 10));
  expect(carried).toEqual(["first", "second"]);
});

function fail(failure: unknown): never {
  throw failure;
}
