import { readFile } from "node:fs/promises";
import path from "node:path";
import { Hono } from "hono";

const officeJsFolder = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
);
const inPaneFolder = path.join(__dirname, "in-pane");

/** What is put before a served file of office.js; the files of the package stay as they are. */
const prefixes: Record<string, string> = {
  "office.js": "nested-app-auth-bridge.js",
  "outlook-web-16.01.js": "microsoft-ajax.js",
};

const contentTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Where a pane's page names office.js in production. */
export const officeJsOfMicrosoft =
  /(?:https?:)?\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\//gi;

/** Where the preview serves it; the path must be in lower case, office.js derives other paths from it. */
export const officeJsPath = "/lib/1/hosted/";

/** Where a pane's page names Microsoft Graph in production; the preview's Graph door answers below `/graph/`. */
const graphOfMicrosoft = /https:\/\/graph\.microsoft\.com\//gi;

/** Changes the addresses of office.js and Graph in a page's HTML to the preview's own at `origin`. */
export function withPreviewsDoors(html: string, origin: string): string {
  return html
    .replace(officeJsOfMicrosoft, `${origin}${officeJsPath}`)
    .replace(graphOfMicrosoft, `${origin}/graph/`);
}

/**
 * Serves Microsoft's own office.js from the npm package, with what the host has to put before two of its files.
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/understanding-the-javascript-api-for-office
 */
export function serveOfficeJs(): Hono {
  const routes = new Hono();
  routes.get("/:file{.+}", async (context) => {
    const file = context.req.param("file");
    context.header("Access-Control-Allow-Origin", "*");
    if (file === "AgaveErrorUX/index.html") {
      return context.html(await readFile(path.join(inPaneFolder, "trusted-host.html"), "utf8"));
    }
    // office.js would report to Microsoft from here; a preview reports to nobody.
    const isTelemetry = /^(aria)?telemetry\//.test(file);
    const text = isTelemetry ? "" : await readOfficeJs(file);
    if (text === undefined) return context.text(`office.js has no file ${file}`, 404);
    context.header("Cache-Control", "public, max-age=86400");
    context.header("Content-Type", contentTypes[path.extname(file)] ?? "application/octet-stream");
    return context.body(text);
  });
  return routes;
}

const kept = new Map<string, string>();

async function readOfficeJs(file: string): Promise<string | undefined> {
  const place = path.resolve(officeJsFolder, file);
  if (!place.startsWith(officeJsFolder + path.sep) || !/\.(js|css|html)$/.test(file)) {
    return undefined;
  }
  const known = kept.get(file);
  if (known !== undefined) return known;
  const prefix = prefixes[file];
  try {
    const before = prefix ? await readFile(path.join(inPaneFolder, prefix), "utf8") : "";
    const text = before + (await readFile(place, "utf8"));
    kept.set(file, text);
    return text;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
