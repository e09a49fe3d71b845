/** @jest-environment node */
import { Drive } from "../../../src/preview/tenant/drive";
import type { DriveItem, LiveContent } from "../../../src/preview/tenant/drive-item";

const owner = {
  id: "assistant",
  displayName: "Agnes Alm",
  mail: "agnes@office.example",
  userPrincipalName: "agnes@office.example",
};
let now = Date.parse("2026-03-02T08:00:00Z");
const aDrive = () => new Drive(owner, () => now++);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a file is found by id and by path without regard to case", () => {
  const drive = aDrive();
  const folder = drive.addFolder("Board");
  const file = drive.addFile("Minutes.docx", bytesOf("x"), folder);

  expect(drive.item(file.id)).toBe(file);
  expect(drive.itemAt("board/MINUTES.docx")).toBe(file);
  expect(drive.itemAt("board/minutes.docx/below")).toBeUndefined();
  expect(file.mimeType).toContain("wordprocessingml");
});

test("a change of the content moves both counters, a new name only the first", async () => {
  const drive = aDrive();
  const file = drive.addFile("a.txt", bytesOf("one"));
  const { modifiedAt } = file;

  await file.replace(bytesOf("two!"));
  drive.move(file, "b.txt");

  expect([file.revision, file.contentRevision, file.size]).toEqual([3, 2, 4]);
  expect(file.modifiedAt > modifiedAt).toBe(true);
});

test("while a model is live the bytes come from it and go to it; afterwards they stay", async () => {
  const drive = aDrive();
  const file = drive.addFile("a.txt", bytesOf("one"));
  let model = "live";
  const live: LiveContent = {
    bytes: async () => bytesOf(model),
    replace: async (bytes) => void (model = textOf(bytes)),
  };

  file.open(live);
  const read = textOf(await file.bytes());
  await file.replace(bytesOf("replaced"));
  const inModel = model;
  model = "typed on";
  await file.close();
  model = "nobody's any more";

  expect([read, inModel, textOf(await file.bytes())]).toEqual(["live", "replaced", "typed on"]);
});

test("a model that refuses the new content leaves the file as it was", async () => {
  const file = aDrive().addFile("a.txt", bytesOf("one"));
  file.open({
    bytes: async () => bytesOf("one"),
    replace: () => Promise.reject(new Error("no zip")),
  });

  await expect(file.replace(bytesOf("bad"))).rejects.toThrow("no zip");
  expect([file.revision, textOf(await file.bytes())]).toEqual([1, "one"]);
});

test("listeners are told of what came, changed and went", async () => {
  const drive = aDrive();
  const told: DriveItem[] = [];
  const stop = drive.listen((item) => told.push(item));
  const file = drive.addFile("a.txt", bytesOf("one"));

  file.touch();
  drive.remove(file);
  stop();
  drive.addFolder("Later");

  expect(told).toEqual([file, file, drive.root]);
  expect(drive.item(file.id)).toBeUndefined();
});

test("what is shared on a folder holds below it", () => {
  const drive = aDrive();
  const folder = drive.addFolder("Board");
  const file = drive.addFile("a.txt", bytesOf("one"), folder);

  folder.sharedWith.set("executive", "read");

  expect(drive.rightOf("assistant", file)).toBe("write");
  expect(drive.rightOf("executive", file)).toBe("read");
  expect(drive.rightOf("somebody", file)).toBeUndefined();
});

test("a name that is taken is refused", () => {
  const drive = aDrive();
  drive.addFile("a.txt", bytesOf("one"));

  expect(() => drive.addFolder("A.TXT")).toThrow(RangeError);
});
