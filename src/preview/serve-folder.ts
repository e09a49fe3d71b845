import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Context } from "hono";
import { withPreviewsDoors } from "./office/serve-office-js";

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** A name with the hash of its content never means anything else. */
const hashedName = /\.[0-9a-f]{8,}\.\w+$/;

/**
 * Answers with a file of a folder; `name` is its path inside, "" means index.html.
 * HTML that names Microsoft's office.js or Graph names the preview's doors instead.
 */
export async function serveFile(context: Context, folder: string, name: string): Promise<Response> {
  const place = path.resolve(folder, name === "" ? "index.html" : name);
  if (!place.startsWith(path.resolve(folder) + path.sep)) return context.notFound();
  const bytes = await readIfThere(place);
  if (!bytes) return context.notFound();
  const extension = path.extname(place);
  context.header("Content-Type", contentTypes[extension] ?? "application/octet-stream");
  context.header("Cache-Control", hashedName.test(place) ? "public, max-age=86400" : "no-cache");
  if (extension === ".html") {
    return context.body(withPreviewsDoors(bytes.toString("utf8"), new URL(context.req.url).origin));
  }
  return context.body(new Uint8Array(bytes));
}

async function readIfThere(place: string): Promise<Buffer | undefined> {
  try {
    return await readFile(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
