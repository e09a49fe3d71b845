import { existsSync } from "node:fs";
import { join } from "node:path";

/** The path of a folder or file of the data beside the project; says "not run" and gives `undefined` when it is absent. */
export function sharedData(path: string): string | undefined {
  const whole = join(__dirname, "../../../../shared/data", path);
  if (existsSync(whole)) return whole;
  process.stderr.write(`not run: ../shared/data/${path} is absent\n`);
  return undefined;
}
