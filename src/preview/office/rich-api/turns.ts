/** Lets work on one document be done in turn, so that two panes cannot come between each other. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does the work when all before it is done, however that ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done;
    return done;
  }
}
