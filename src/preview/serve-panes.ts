import path from "node:path";
import { Hono } from "hono";
import { serveFile } from "./serve-folder";

/** The project's folder. */
export const projectFolder = path.resolve(__dirname, "../..");

/** Where webpack puts what it builds. */
export const builtFolders = {
  panes: path.join(projectFolder, "dist/panes"),
  page: path.join(projectFolder, "dist/preview"),
};

/** Serves the built panes below `/panes`. */
export function servePanes(folder: string): Hono {
  const routes = new Hono();
  routes.get("/:file{.+}", (context) => serveFile(context, folder, context.req.param("file")));
  return routes;
}

/** Nothing of a mail may load or run anything, even if the page's own cleaning missed it. */
const pagePolicy = [
  "default-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "frame-src 'self' http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
].join("; ");

/** Serves the page of the pretend Microsoft 365 and its files at the root. */
export function servePage(folder: string): Hono {
  const routes = new Hono();
  routes.get("/*", async (context) => {
    context.header("Content-Security-Policy", pagePolicy);
    return serveFile(context, folder, context.req.path.slice(1));
  });
  return routes;
}
