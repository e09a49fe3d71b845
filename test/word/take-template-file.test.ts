/** @jest-environment node */
import { takeTemplateFile } from "../../src/word/agenda/take-template-file";

const file = (text: string) => new Blob([text]);
const items = [
  { title: "A", type: "decision", minutes: 5 },
  { title: "B", type: "?" },
  { type: "decision" },
];

test("a file of templates gives them, and says how often something was odd", async () => {
  const templates = [{ name: "Lunch", items }, { name: "Empty" }];
  const taken = await takeTemplateFile(
    file(JSON.stringify({ kind: "kansli-agenda-templates", version: 1, templates })),
  );
  expect(taken.templates.map(({ name }) => name.sv)).toEqual(["Lunch"]);
  expect(taken.oddities).toEqual([
    { oddity: "bad-template", count: 1 },
    { oddity: "bad-item", count: 1 },
    { oddity: "bad-type", count: 1 },
    { oddity: "bad-minutes", count: 1 },
  ]);
});

test.each([
  ["a picture", "\u0089PNG\r\n"],
  ["an empty file", ""],
  ["other JSON", '{"budget":1}'],
])("%s gives none, and says so", async (_, text) => {
  expect(await takeTemplateFile(file(text))).toEqual({
    ...{ templates: [], oddities: [{ oddity: "no-templates", count: 1 }] },
  });
});

test("a file that is too large to be one is not read", async () => {
  const large = new Blob([new Uint8Array(2_000_001)]);
  expect((await takeTemplateFile(large)).oddities).toEqual([{ oddity: "too-large", count: 1 }]);
});
