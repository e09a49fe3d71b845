const lineFeed = 10;

/** Tells on which line of a file a byte stands. Asked from the first to the last, it goes through the file once. */
export class LineNumbers {
  private at = 0;
  private line = 1;

  constructor(private readonly bytes: Uint8Array) {}

  /** The line of a byte, from 1. */
  lineAt(place: number): number {
    if (place < this.at) {
      this.at = 0;
      this.line = 1;
    }
    for (; this.at < place; this.at += 1) if (this.bytes[this.at] === lineFeed) this.line += 1;
    return this.line;
  }
}
