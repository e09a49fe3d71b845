import type { PreviewEvent } from "../page-api";

/** How the page stands with the server: whether the stream is open, and how many times it has been opened. */
export interface Connection {
  isLost: boolean;
  /** Grows when the server is back after having been gone; everything read before is stale then. */
  returns: number;
}

/** The server's stream of events: one connection for the whole page, which tells when the server goes and comes back. */
export class PreviewEvents {
  private readonly listeners = new Set<(event: PreviewEvent) => void>();
  private readonly watchers = new Set<() => void>();
  private current: Connection = { isLost: false, returns: 0 };
  private source: EventSource | undefined;

  /** Calls `listener` at every event until the returned function is called. The first listener opens the stream. */
  listen = (listener: (event: PreviewEvent) => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.source) this.connect();
    return () => this.listeners.delete(listener);
  };

  /** Calls `watcher` when the connection changes, until the returned function is called. */
  watchConnection = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** How the page stands with the server now; the same object until it changes. */
  connection = (): Connection => this.current;

  /** Opens the stream anew, as after the server was gone. */
  connect = (): void => {
    this.source?.close();
    const source = new EventSource("/preview/events");
    source.onopen = () => this.opened();
    source.onerror = () => this.change({ ...this.current, isLost: true });
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as PreviewEvent;
      for (const listener of [...this.listeners]) listener(event);
    };
    this.source = source;
  };

  private opened(): void {
    if (!this.current.isLost) return;
    this.change({ isLost: false, returns: this.current.returns + 1 });
  }

  private change(connection: Connection): void {
    this.current = connection;
    for (const watcher of [...this.watchers]) watcher();
  }
}
