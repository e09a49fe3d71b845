import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A request that the preview's own routes refuse, with a sentence for the person at the page. */
export class RequestError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "RequestError";
  }
}
