import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Makes one plain file for Node of a TypeScript file and what it imports, as webpack does for the pane, so that what is
 * measured is the code and not the TypeScript loader's wrapping of it.
 */
export function bundle(from: string, to: string): void {
  const ofTsx = createRequire(require.resolve("tsx/package.json"));
  const { buildSync } = ofTsx("esbuild") as { buildSync(options: object): void };
  buildSync({ entryPoints: [from], outfile: to, bundle: true, platform: "node", format: "cjs" });
}

/** Bundles a file of this folder and loads it. */
export function loadBundled<Exports>(file: string): Exports {
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-bench-"));
  try {
    const bundled = path.join(folder, "bundled.cjs");
    bundle(path.resolve(__dirname, file), bundled);
    return createRequire(bundled)(bundled) as Exports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
