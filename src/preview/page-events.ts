import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { PreviewEvent } from "./page-api";

const heartbeatMilliseconds = 15_000;

/** The stream of server-sent events to every open page. */
export class PageEvents {
  private readonly listeners = new Set<(event: PreviewEvent) => void>();
  private readonly endings = new Set<() => void>();

  /** Tells every open page. */
  tell = (event: PreviewEvent): void => {
    for (const listener of this.listeners) listener(event);
  };

  /** Calls `listener` at every event until the returned function is called. */
  listen(listener: (event: PreviewEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers a page with the stream; it lasts until the page or the server goes. */
  stream(context: Context): Response {
    return streamSSE(context, async (stream) => {
      // In order, one after the other: a write that is not awaited could overtake.
      let writing = stream.writeSSE({ data: "", event: "open" });
      const write = (data: string, event?: string) => {
        writing = writing.then(() => stream.writeSSE(event ? { data, event } : { data }));
      };
      const stop = this.listen((event) => write(JSON.stringify(event)));
      const beat = setInterval(() => write("", "beat"), heartbeatMilliseconds);
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        this.endings.add(resolve);
        stream.onAbort(() => {
          this.endings.delete(resolve);
        });
      });
      clearInterval(beat);
      stop();
    });
  }

  /** Ends every stream. */
  close(): void {
    for (const end of this.endings) end();
    this.endings.clear();
  }
}
