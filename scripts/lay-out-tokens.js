const fs = require("node:fs");
const path = require("node:path");
const { teamsHighContrastTheme, webDarkTheme, webLightTheme } = require("@fluentui/tokens");

const root = path.dirname(__dirname);

/** Fluent's letters, with a stand-in of the same width that pane.css makes for machines without Segoe UI. */
const fontFamilyBase = webLightTheme.fontFamilyBase.replace(
  "sans-serif",
  "'Kansli Sans', sans-serif",
);

/**
 * Lays out Fluent's design tokens as a style sheet: those that the rooms' own style sheets and components name, in
 * light, dark and contrast. They stand in the page itself, so that the first thing painted has its colors, and no
 * script has to carry three themes of which one is used.
 */
function layOutTokens(rooms) {
  const used = usedTokens(rooms);
  const of = (theme) =>
    used
      .map((name) => `--${name}:${name === "fontFamilyBase" ? fontFamilyBase : theme[name]}`)
      .join(";");
  return [
    `:root{${of(webLightTheme)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${of(webDarkTheme)}}}`,
    `:root[data-theme="dark"]{${of(webDarkTheme)}}`,
    `:root[data-theme="contrast"]{${of(teamsHighContrastTheme)}}`,
  ].join("\n");
}

function usedTokens(rooms) {
  const named = rooms.flatMap(filesBelow).flatMap((file) => {
    const text = fs.readFileSync(file, "utf8");
    return [...text.matchAll(/var\(\s*--(\w+)/g)].map((match) => match[1]);
  });
  return [...new Set(named)].filter((name) => name in webLightTheme).sort();
}

function filesBelow(room) {
  return fs
    .readdirSync(path.join(root, "src", room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|tsx?)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

module.exports = { layOutTokens };
