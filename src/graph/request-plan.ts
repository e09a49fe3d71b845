/**
 * What the handlers of our chain need to know of one request, beside what is on the wire.
 * The SDK carries it from the request to each handler by its class.
 */
export class RequestPlan {
  /** What went wrong inside the chain, kept whole: the SDK would turn it into an error of its own and lose it. */
  failure: unknown;
  /** The text of the last answer, read once, so that a large page is not decoded twice. */
  answerText = "";

  constructor(
    /** Names the mailbox whose limits count. */
    readonly mailbox: string,
    /** How many of the mailbox's four places the request takes. */
    readonly slots: number,
    /** False when a repetition could do the work twice; then only a plain "come back later" is tried again. */
    readonly isSafeToRepeat: boolean,
  ) {}
}
