/** One step of a path below a workbook: "worksheets", a key, or a function with its words. */
export interface PathStep {
  name: string;
  /** What stands in the parentheses; undefined where there are none. */
  words?: Readonly<Record<string, unknown>>;
}

/** Reads "/workbook/worksheets/Budget/range(address='A1:B2')" into its steps, the first of them "worksheets". */
export function readWorkbookPath(rest: string): PathStep[] {
  const parts = rest.split("/").filter((part) => part !== "");
  return parts.slice(1).map((part) => readStep(decodeURIComponent(part)));
}

function readStep(text: string): PathStep {
  const [, name, inside] = /^(\w+)\((.*)\)$/su.exec(text) ?? [];
  if (name === undefined || inside === undefined) return { name: text };
  const words = [...inside.matchAll(/(\w+)=('(?:[^']|'')*'|[^,]*)/gu)];
  return {
    name,
    words: Object.fromEntries(words.map(([, key = "", word = ""]) => [key, read(word.trim())])),
  };
}

function read(word: string): unknown {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  if (/^(?:true|false|null|-?\d+(?:\.\d+)?)$/u.test(word)) return JSON.parse(word) as unknown;
  return word;
}
