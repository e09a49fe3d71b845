/** @jest-environment node */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { layOutTokens } from "../../scripts/lay-out-tokens";

const rooms = ["ui", "outlook", "word", "excel"];
const themes: Record<string, object> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
const sheets = rooms.flatMap(textsOf);
const named = new Set(sheets.flatMap(namesIn));
const ownDefinitions = new Set(sheets.flatMap(definitionsIn));

test("every variable that a style sheet or a component names is a token of all three themes, or ours", () => {
  expect(named.size).toBeGreaterThan(50);
  const misspelt = [...named].filter(
    (name) => !ownDefinitions.has(name) && Object.values(themes).some((theme) => !(name in theme)),
  );
  expect(misspelt).toEqual([]);
});

test("a misspelt token would be found", () => {
  expect(namesIn("a { color: var( --colorNeutralForground1, red) }")).toEqual([
    "colorNeutralForground1",
  ]);
  expect("colorNeutralForground1" in webLightTheme).toBe(false);
});

test("no token of Fluent's is given another value", () => {
  expect([...ownDefinitions].filter((name) => name in webLightTheme)).toEqual([]);
});

test("each of the three themes has every token that is used, and no others", () => {
  const wanted = [...named].filter((name) => !ownDefinitions.has(name)).sort();
  for (const block of blocks(layOutTokens(rooms))) expect([...block.values.keys()]).toEqual(wanted);
});

test("light holds at first, dark where the system wishes it, and what the pane says over both", () => {
  const laidOut = blocks(layOutTokens(["ui"]));
  expect(laidOut.map(({ selector }) => selector)).toEqual([
    ":root",
    "@media (prefers-color-scheme:dark){:root:not([data-theme])",
    ':root[data-theme="dark"]',
    ':root[data-theme="contrast"]',
  ]);
  expect(laidOut.map(({ values }) => values.get("colorNeutralBackground1"))).toEqual([
    webLightTheme.colorNeutralBackground1,
    webDarkTheme.colorNeutralBackground1,
    webDarkTheme.colorNeutralBackground1,
    teamsHighContrastTheme.colorNeutralBackground1,
  ]);
});

test("machines without Segoe UI get our letter of the same width before any other", () => {
  for (const { values } of blocks(layOutTokens(["ui"])))
    expect(values.get("fontFamilyBase")).toMatch(/Segoe UI.*, 'Kansli Sans', sans-serif$/);
});

test("a room that names nothing gets nothing, and no value is missing", () => {
  expect(layOutTokens([])).toContain(":root{}");
  expect(layOutTokens(rooms)).not.toMatch(/undefined|:;|:\}/);
});

function textsOf(room: string): string[] {
  const folder = path.join(__dirname, "../../src", room);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(css|html|tsx?)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/var\(\s*--([\w-]+)/g)].map((match) => match[1] ?? "");
}

function definitionsIn(text: string): string[] {
  return [...text.matchAll(/(?<!var\(\s*)--([\w-]+)["']?\]?:/g)].map((match) => match[1] ?? "");
}

/** The rules of a laid out sheet: what each is for, and its values by name. */
function blocks(sheet: string): { selector: string; values: Map<string, string> }[] {
  return sheet.split("\n").map((line) => {
    const [, selector = "", body = ""] = /^(.*)\{(.*?)\}+$/.exec(line) ?? [];
    const pairs = body.split(";").filter(Boolean);
    const values = pairs.map((pair): [string, string] => {
      const [name = "", ...value] = pair.split(":");
      return [name.replace(/^--/, ""), value.join(":")];
    });
    return { selector, values: new Map(values) };
  });
}
