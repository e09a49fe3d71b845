/** How far a long piece of work has come. */
export interface Progress {
  done: number;
  /** Unknown while it is being counted. */
  total?: number;
}

/** What may be told to any long piece of work. */
export interface WorkOptions {
  signal?: AbortSignalLike;
  onProgress?: (progress: Progress) => void;
  /** Lets a screen breathe between two pieces of reckoning; absent where there is none. */
  rest?: () => Promise<void>;
}

/** The part of the platform's AbortSignal that core and its gateways need. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
