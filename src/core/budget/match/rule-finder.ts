import { toText } from "../bytes/decode-bytes";
import { plainText } from "../import/transaction-key";
import type { MatchRule } from "./match-rule";
import { plainLetters, unclear } from "./plain-letters";

const space = 32;
/** The class of a letter that no rule has, and that of the space. */
const [otherClass, spaceClass] = [0, 1];
const root = 0;
/** Stands for no rule in the table. */
const none = 0x7fffffff;

/**
 * Finds the first of many rules whose text stands in a text, in one walk over the letters however many rules there
 * are, so that a thousand rules cost a hundred thousand rows no more than ten do. The rules' letters are numbered, and
 * a table tells for each node and letter the next node.
 * @see Aho and Corasick, "Efficient string matching", 1975.
 */
export class RuleFinder {
  /** The class of each plain letter: a number from 1 for one that a rule has, `otherClass` for all others. */
  private readonly classes = new Uint16Array(0x10000);
  /** The class of the plain letter of each letter as it is written; `unclear` where only the whole text tells. */
  private readonly writtenClasses: Uint16Array;
  private width = 1;
  private readonly next: Int32Array;
  private count = 1;
  /** For each node the first rule that ends there or in a shorter ending. */
  private readonly ruleAt: Int32Array;

  /** Rules with an empty text fit nothing. */
  constructor(private readonly rules: readonly MatchRule[]) {
    const texts = rules.map(({ contains }) => plainText(contains));
    this.classify(space);
    for (const text of texts) this.classifyAll(text);
    this.writtenClasses = plainLetters.map((plain) =>
      plain === unclear ? unclear : (this.classes[plain] ?? otherClass),
    );
    const most = mostNodes(texts);
    this.next = new Int32Array(most * this.width);
    this.ruleAt = new Int32Array(most).fill(none);
    for (const [number, text] of texts.entries()) this.add(text, number);
    this.link();
  }

  /**
   * The number of the first rule, top-down, that fits the text of the first `count` of some code units; as many as
   * there are rules for none.
   */
  numberIn(letters: readonly number[], count: number): number {
    const { writtenClasses, next, width, ruleAt } = this;
    let node = root;
    let first = this.rules.length;
    let before = spaceClass;
    for (let at = 0; at < count; at += 1) {
      const letter = writtenClasses[letters[at] ?? 0] ?? unclear;
      if (letter === spaceClass && before === spaceClass) continue;
      if (letter === unclear) return this.numberInPlain(plainText(toText(letters, count)));
      before = letter;
      node = next[node * width + letter] ?? root;
      const rule = ruleAt[node] ?? none;
      if (rule < first) first = rule;
    }
    return first;
  }

  private numberInPlain(text: string): number {
    let node = root;
    let first = this.rules.length;
    for (let at = 0; at < text.length; at += 1) {
      node = this.next[this.cellOf(node, text, at)] ?? root;
      first = Math.min(first, this.ruleAt[node] ?? none);
    }
    return first;
  }

  /** The place in the table for a node and a letter of a plain text. */
  private cellOf(node: number, text: string, at: number): number {
    return node * this.width + (this.classes[text.charCodeAt(at)] ?? otherClass);
  }

  private classifyAll(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.classify(text.charCodeAt(at));
  }

  private classify(letter: number): void {
    if (this.classes[letter] !== otherClass) return;
    this.classes[letter] = this.width;
    this.width += 1;
  }

  private add(text: string, number: number): void {
    if (text === "") return;
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      const cell = this.cellOf(node, text, at);
      node = this.next[cell] ?? root;
      if (node !== root) continue;
      node = this.count;
      this.next[cell] = node;
      this.count += 1;
    }
    this.ruleAt[node] = Math.min(this.ruleAt[node] ?? none, number);
  }

  /** Fills the places where a node has no next one with what its longest ending that is a beginning has. */
  private link(): void {
    const fails = new Int32Array(this.count);
    const queue = new Int32Array(this.count);
    let queued = 1;
    for (let head = 0; head < queued; head += 1) {
      queued = this.linkNode(queue[head] ?? root, fails, queue, queued);
    }
  }

  /** Links one node and puts its children in the queue; gives back how many stand there. */
  private linkNode(node: number, fails: Int32Array, queue: Int32Array, queued: number): number {
    const { next, width, ruleAt } = this;
    const [cells, otherCells] = [node * width, (fails[node] ?? root) * width];
    let end = queued;
    for (let letter = 1; letter < width; letter += 1) {
      const child = next[cells + letter] ?? root;
      const other = node === root ? root : (next[otherCells + letter] ?? root);
      if (child === root) next[cells + letter] = other;
      else {
        fails[child] = other;
        ruleAt[child] = Math.min(ruleAt[child] ?? none, ruleAt[other] ?? none);
        queue[end] = child;
        end += 1;
      }
    }
    return end;
  }
}

/** How many nodes there can be at most: one for each letter that does not stand at that place of the text before. */
function mostNodes(texts: readonly string[]): number {
  let most = 1;
  let before = "";
  for (const text of texts) {
    let shared = 0;
    while (shared < text.length && text[shared] === before[shared]) shared += 1;
    most += text.length - shared;
    before = text;
  }
  return most;
}
