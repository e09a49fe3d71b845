import { paneKeys, type KeyDeeds } from "../../src/outlook/pane-keys";

function deedsTold(over: Partial<KeyDeeds> = {}): { told: string[]; deeds: KeyDeeds } {
  const told: string[] = [];
  const tell = (what: string) => (): void => void told.push(what);
  return {
    told,
    deeds: {
      onKeys: tell("keys"),
      onSearch: tell("search"),
      onUndo: tell("undo"),
      onSpotCheck: tell("spot check"),
      onLearned: tell("learned"),
      onTab: (index) => void told.push(`tab ${index}`),
      onLeave: tell("leave"),
      list: undefined,
      messages: undefined,
      ...over,
    },
  };
}

test("the digits move messages to the lanes in their order", () => {
  const lanesMoved: string[] = [];
  const messages = { onCategory: () => undefined, onLane: (lane: string) => lanesMoved.push(lane) };
  const keys = paneKeys(deedsTold({ messages }).deeds);
  for (const digit of ["1", "2", "6"]) keys[digit]?.();
  expect(lanesMoved).toEqual(["decide", "handle", "bulk"]);
});

test("without messages no digit does anything, and without a list neither do the keys of lists", () => {
  const keys = paneKeys(deedsTold().deeds);
  expect(Object.keys(keys).sort()).toEqual([
    "/",
    "?",
    "Alt+1",
    "Alt+2",
    "Alt+3",
    "Escape",
    "l",
    "s",
    "z",
  ]);
});

test("Alt and a digit open the tabs in their order", () => {
  const { told, deeds } = deedsTold();
  const keys = paneKeys(deeds);
  keys["Alt+3"]?.();
  keys["Alt+1"]?.();
  expect(told).toEqual(["tab 2", "tab 0"]);
});
