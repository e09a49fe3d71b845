import { createRequire } from "node:module";

/**
 * Makes one plain file for Node of a TypeScript file and what it imports, as webpack does for the pane, so that what is
 * measured is the code and not the TypeScript loader.
 */
export function bundle(from: string, to: string): void {
  const ofTsx = createRequire(require.resolve("tsx/package.json"));
  const { buildSync } = ofTsx("esbuild") as { buildSync(options: object): void };
  const supported = { "dynamic-import": true };
  buildSync({
    ...{ entryPoints: [from], outfile: to, bundle: true, platform: "node", format: "cjs" },
    ...{ supported, target: "node20" },
  });
}
