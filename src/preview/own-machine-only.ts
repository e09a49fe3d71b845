import type { MiddlewareHandler } from "hono";
import { RequestError } from "./request-error";

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Lets in only what a browser on this machine asks for under this machine's own name, so that no page from elsewhere
 * reads one's mail out of the preview by pointing its own name here, and none changes anything by a form.
 */
export const ownMachineOnly: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url);
  if (!ownNames.has(hostname)) throw new RequestError(403, "The preview answers to localhost only");
  const origin = context.req.header("origin");
  const isForeign = origin !== undefined && origin !== new URL(context.req.url).origin;
  if (isForeign && context.req.path.startsWith("/preview/")) {
    throw new RequestError(403, "Only the preview's own page may ask this");
  }
  await next();
};
