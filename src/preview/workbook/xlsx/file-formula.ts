import { readFormulaTokens } from "../formula-tokens";

/** Functions that came after the file format, and how a file writes them. */
const newerFunctions = new Set(
  "CONCAT IFS SWITCH TEXTJOIN MAXIFS MINIFS IFNA DAYS ISOWEEKNUM NUMBERVALUE XLOOKUP XMATCH LET LAMBDA UNIQUE SEQUENCE SORTBY RANDARRAY XOR FORMULATEXT TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS BYROW BYCOL MAP REDUCE SCAN MAKEARRAY TOCOL TOROW WRAPROWS WRAPCOLS EXPAND".split(
    " ",
  ),
);
const sheetFunctions = new Set(["FILTER", "SORT"]);

/** A formula as a file has it: without its mark of equality, with the prefixes of newer functions and whole table names. */
export function toFileFormula(
  formula: string,
  ownTable: string | undefined,
  isKnownName: (name: string) => boolean,
): string {
  const hasVariables = /\b(?:LET|LAMBDA)\s*\(/i.test(formula);
  const tokens = readFormulaTokens(formula.replace(/^=/, ""));
  return tokens
    .map(({ kind, text }) => {
      if (kind === "function") return prefixOf(text) + text;
      if (kind === "table") return toFileReference(text, ownTable);
      const isVariable =
        kind === "name" && hasVariables && !isKnownName(text) && !/^(?:true|false)$/i.test(text);
      return isVariable ? `_xlpm.${text}` : text;
    })
    .join("");
}

function prefixOf(name: string): string {
  const upper = name.toUpperCase();
  if (sheetFunctions.has(upper)) return "_xlfn._xlws.";
  return newerFunctions.has(upper) ? "_xlfn." : "";
}

/** "[@Amount]" is "Budget[[#This Row],[Amount]]" in a file. */
function toFileReference(text: string, ownTable: string | undefined): string {
  const bracket = text.indexOf("[");
  const table = bracket === 0 ? (ownTable ?? "") : text.slice(0, bracket);
  const inside = text.slice(bracket + 1, -1).trim();
  if (!inside.startsWith("@")) return `${table}[${inside}]`;
  const column = inside.slice(1).trim();
  if (column === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** A file's formula as a person reads it in Excel. */
export function fromFileFormula(formula: string): string {
  const tokens = readFormulaTokens(formula);
  const read = tokens.map(({ kind, text }) => {
    if (kind === "function" || kind === "name")
      return text.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/i, "");
    return kind === "table"
      ? text
          .replace(/\[\[#This Row\],\s*(\[[^\]]*\])\]$/i, "[@$1]")
          .replace(/\[@\[([\p{L}\p{N}_]+)\]\]$/u, "[@$1]")
      : text;
  });
  return `=${read.join("")}`;
}
