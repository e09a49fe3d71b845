import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const compressBytes = promisify(gzip);

/** Answers that a browser may keep do not change: the server, too, compresses each once and keeps it. */
export function compressOnce(): MiddlewareHandler {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return async (context, next) => {
    await next();
    const { res, req } = context;
    const mayKeep = res.headers.get("cache-control")?.includes("max-age") ?? false;
    const isText = /^(text\/|application\/json)/.test(res.headers.get("content-type") ?? "");
    const acceptsGzip = req.header("accept-encoding")?.includes("gzip") ?? false;
    if (!mayKeep || !isText || !acceptsGzip || res.status !== 200) return;
    const known = kept.get(req.path);
    const bytes = known ?? new Uint8Array(await compressBytes(await res.clone().arrayBuffer()));
    kept.set(req.path, bytes);
    const headers = new Headers(res.headers);
    headers.delete("content-length");
    headers.set("content-encoding", "gzip");
    headers.set("vary", "Accept-Encoding");
    context.res = new Response(bytes, { status: 200, headers });
  };
}
