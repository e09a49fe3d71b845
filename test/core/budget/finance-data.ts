import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../../../../shared/data/finance");
const told = new Set<string>();

/** The real files of one kind by name; none, and said once, when the data is absent. */
export function financeFiles(kind: string, ending: RegExp): [string, Uint8Array][] {
  const folder = path.join(root, kind);
  if (!existsSync(folder)) {
    if (!told.has(kind)) process.stderr.write(`not run: ${folder} is absent\n`);
    told.add(kind);
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .toSorted()
    .map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]);
}

/** `test.each` of what real files give; where there is none, which jest refuses, the test is one that is not run. */
export function testEach<Second>(
  cases: readonly [string, Second][],
): (name: string, run: (name: string, second: Second) => void) => void {
  if (cases.length === 0) return (name) => test.todo(`${name}: not run, the data is absent`);
  return (name, run) => test.each(cases)(name, run);
}

/** The folder of one kind of real files. */
export function financeFolder(kind: string): string {
  return path.join(root, kind);
}
