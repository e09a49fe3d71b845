const shelfLength = 1 << 15;

/** The words of one message as hashes: a piece of a long array in which many messages' lie side by side. */
export interface ShelvedWords {
  hashes: Int32Array;
  /** Where the words of the subject begin. */
  subject: number;
  /** Where those of the text begin, and the subject's end. */
  text: number;
  end: number;
}

/**
 * Keeps many short lists of words' hashes side by side in a few long arrays: thousands of small arrays would cost the
 * engine more than all that is reckoned with them.
 */
export class WordShelf {
  private hashes = new Int32Array(shelfLength);
  private next = 0;

  /** No message has more words than `most`. */
  constructor(private readonly most: number) {}

  /** Puts a word at the end of those of the present message, first the subject's, then the text's. */
  put(hash: number): void {
    this.hashes[this.next++] = hash;
  }

  /** Gives the last words as those of one message; those of the next one begin. */
  take(inSubject: number, inText: number): ShelvedWords {
    const { hashes, next: end } = this;
    const words = { hashes, subject: end - inText - inSubject, text: end - inText, end };
    if (end + this.most > shelfLength) {
      this.hashes = new Int32Array(shelfLength);
      this.next = 0;
    }
    return words;
  }
}
