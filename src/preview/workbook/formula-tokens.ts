/** A piece of a formula; the pieces' texts together are the formula. */
export interface FormulaToken {
  kind: "text" | "sheet" | "area" | "table" | "name" | "function" | "other";
  text: string;
}

const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const notMore = String.raw`(?![\p{L}\p{N}_(.!])`;

const patterns: readonly [FormulaToken["kind"], RegExp][] = [
  ["text", /"(?:[^"]|"")*"/uy],
  ["other", /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/uy],
  ["sheet", /'(?:[^']|'')+'!/uy],
  ["sheet", new RegExp(`${word}!`, "uy")],
  [
    "area",
    new RegExp(
      `(?:${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+)${notMore}`,
      "uy",
    ),
  ],
  ["other", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy],
  ["function", new RegExp(`${word}(?=\\()`, "uy")],
  ["name", new RegExp(word, "uy")],
];

/** Takes a formula, with or without its mark of equality, into pieces. Never throws: what is not understood is "other". */
export function readFormulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tableAt(formula, at) ?? plainAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function plainAt(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return { kind: "other", text: formula.charAt(at) };
}

const tableStart = new RegExp(`(?:${word})?\\[`, "uy");

/** A structured reference, as `Budget[[#Totals],[Amount]]` or `[@Amount]`, up to the bracket that ends it. */
function tableAt(formula: string, at: number): FormulaToken | undefined {
  tableStart.lastIndex = at;
  const start = tableStart.exec(formula)?.[0];
  if (!start) return undefined;
  let depth = 1;
  let end = at + start.length;
  for (; depth > 0 && end < formula.length; end++) {
    const sign = formula[end];
    if (sign === "'") end++;
    else if (sign === "[") depth++;
    else if (sign === "]") depth--;
  }
  return depth === 0 ? { kind: "table", text: formula.slice(at, end) } : undefined;
}
