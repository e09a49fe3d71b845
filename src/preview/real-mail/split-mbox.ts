import { isFromLine, readFromLine, type Envelope } from "./from-line";

/** One message cut out of an .mbox file. */
export interface MboxPiece {
  /** What its From_ line says; absent for text that stands before the first From_ line. */
  envelope?: Envelope;
  /** The message with the quoting of "From " taken away. */
  bytes: Buffer;
  /** The message was longer than the limit and its end was left out. */
  isShortened: boolean;
  /** The file ends with this message and without a line break, as a file does that was cut. */
  endsWithoutLineBreak: boolean;
}

const lineFeed = 0x0a;
/** A line longer than this is handed on in parts, so that a file without line breaks is never gathered whole. */
const longestLine = 1024 * 1024;
const quotedFrom = /^>+From /;
const headerLine = /^[!-9;-~]+[ \t]*:/;

/**
 * Splits an .mbox file, read as a stream, at its From_ lines.
 *
 * A line begins a message when it has the form of a From_ line with a date and stands at the beginning, after an
 * empty line or before a header line; without a date it must have an address, an empty line before and a header after.
 * A body line that begins with "From " is therefore kept in its message whether it was quoted or not.
 * @see https://www.rfc-editor.org/rfc/rfc4155 and https://www.loc.gov/preservation/digital/formats/fdd/fdd000385.shtml (mboxrd)
 */
export async function* splitMbox(
  chunks: AsyncIterable<Buffer>,
  longestMessage: number,
): AsyncGenerator<MboxPiece> {
  const cutter = new MboxCutter(longestMessage);
  for await (const line of linesOf(chunks)) {
    const piece = cutter.take(line);
    if (piece) yield piece;
  }
  yield* cutter.finish();
}

interface Line {
  bytes: Buffer;
  /** False for the second and later parts of a very long line. */
  isStart: boolean;
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let isStart = true;
  for await (const chunk of chunks) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let begin = 0;
    for (let end = data.indexOf(lineFeed); end >= 0; end = data.indexOf(lineFeed, begin)) {
      yield { bytes: data.subarray(begin, end + 1), isStart };
      isStart = true;
      begin = end + 1;
    }
    rest = data.subarray(begin);
    if (rest.length > longestLine) {
      yield { bytes: rest, isStart };
      isStart = false;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield { bytes: rest, isStart };
}

/** A line that may begin a message; the line after it decides. */
interface Candidate {
  line: Buffer;
  text: string;
  afterEmptyLine: boolean;
}

class MboxCutter {
  private gathered: GatheredBytes;
  private envelope: Envelope | undefined;
  private afterEmptyLine = true;
  private candidate: Candidate | undefined;

  constructor(private readonly longestMessage: number) {
    this.gathered = new GatheredBytes(longestMessage);
  }

  /** Takes the next line; gives the message that it ended, if it ended one. */
  take({ bytes, isStart }: Line): MboxPiece | undefined {
    const finished = this.candidate && this.settle(this.candidate, bytes);
    const text = isStart ? bytes.toString("latin1", 0, Math.min(bytes.length, 300)) : "";
    if (text.startsWith("From ")) {
      this.candidate = { line: bytes, text: text.trimEnd(), afterEmptyLine: this.afterEmptyLine };
    } else {
      this.gathered.add(quotedFrom.test(text) ? bytes.subarray(1) : bytes);
    }
    this.afterEmptyLine = isStart && text.trimEnd() === "";
    return finished;
  }

  *finish(): Generator<MboxPiece> {
    const finished = this.candidate && this.settle(this.candidate, Buffer.alloc(0));
    if (finished) yield finished;
    const last = this.piece(true);
    if (last) yield last;
  }

  private settle(candidate: Candidate, nextLine: Buffer): MboxPiece | undefined {
    const { line, text, afterEmptyLine } = candidate;
    this.candidate = undefined;
    const next = nextLine.toString("latin1", 0, Math.min(nextLine.length, 300));
    const beforeHeader = headerLine.test(next) || quotedFrom.test(next);
    if (!isFromLine(text, { afterEmptyLine, beforeHeader })) {
      this.gathered.add(line);
      return undefined;
    }
    const finished = this.piece(false);
    this.envelope = readFromLine(text);
    this.gathered = new GatheredBytes(this.longestMessage);
    return finished;
  }

  private piece(isLast: boolean): MboxPiece | undefined {
    const bytes = this.gathered.bytes();
    if (!this.envelope && isBlank(bytes)) return undefined;
    return {
      ...(this.envelope && { envelope: this.envelope }),
      bytes,
      isShortened: this.gathered.isFull,
      endsWithoutLineBreak: isLast && bytes.length > 0 && bytes.at(-1) !== lineFeed,
    };
  }
}

class GatheredBytes {
  isFull = false;
  private buffer = Buffer.alloc(8192);
  private length = 0;

  constructor(private readonly limit: number) {}

  add(bytes: Buffer): void {
    const room = this.limit - this.length;
    if (bytes.length > room) this.isFull = true;
    const added = bytes.subarray(0, Math.max(0, room));
    if (this.length + added.length > this.buffer.length) this.grow(this.length + added.length);
    added.copy(this.buffer, this.length);
    this.length += added.length;
  }

  bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  private grow(needed: number): void {
    const larger = Buffer.alloc(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 65536 && bytes.toString("latin1").trim() === "";
}
