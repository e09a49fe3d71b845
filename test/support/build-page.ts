import { writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/** A page to be built: its script, and what stands in its head and its body. */
export interface PageToBuild {
  /** The file the script begins with. */
  entry: string;
  /** The folder the page and its script are put into. */
  folder: string;
  /** The names of the page, "outlook.html"; several names give several pages of one script. */
  names: readonly string[];
  head?: string;
}

/** Builds the real parts that a script names, as the product is built, into a page for a browser test. */
export async function buildPage({ entry, folder, names, head = "" }: PageToBuild): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry,
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, type: "asset/source" },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Test</title>
<link rel="icon" href="data:," />${head}<script defer src="page.js"></script></head>
<body></body></html>`;
  for (const name of names) writeFileSync(path.join(folder, name), html);
}
