import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/** Builds the page that signs in and the product's own redirect page into a folder. */
export async function buildPages(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: {
      page: path.join(__dirname, "page.ts"),
      redirect: path.resolve(__dirname, "../../../src/auth/redirect.ts"),
    },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  const redirect = path.resolve(__dirname, "../../../src/auth/redirect.html");
  const script = (name: string) => `<script defer src="${name}.js"></script></head>`;
  const html = readFileSync(redirect, "utf8").replace("</head>", script("redirect"));
  writeFileSync(path.join(folder, "redirect.html"), html);
  writeFileSync(path.join(folder, "page.html"), `<!doctype html><head>${script("page")}`);
  const office =
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  const pane = `<!doctype html><head>${office}${script("page")}<body></body>`;
  writeFileSync(path.join(folder, "outlook.html"), pane);
}
