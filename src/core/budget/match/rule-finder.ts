import { plainText } from "../import/transaction-key";
import type { MatchRule } from "./match-rule";
import { plainLetters, unclear } from "./plain-letters";

const space = 32;
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
  /** The number of each letter that a rule has, from 1; 0 for all others. */
  private readonly classes = new Uint16Array(0x10000);
  private width = 1;
  private next: Int32Array;
  private count = 1;
  /** For each node the first rule that ends there or in a shorter ending. */
  private ruleAt: Int32Array;

  /** Rules with an empty text fit nothing. */
  constructor(private readonly rules: readonly MatchRule[]) {
    const texts = rules.map(({ contains }) => plainText(contains));
    let most = 1;
    for (const text of texts) {
      most += text.length;
      for (let at = 0; at < text.length; at += 1) this.number(text.charCodeAt(at));
    }
    this.next = new Int32Array(most * this.width);
    this.ruleAt = new Int32Array(most).fill(none);
    for (const [number, text] of texts.entries()) this.add(text, number);
    this.link();
  }

  /** The number of the first rule, top-down, that fits a text; as many as there are rules for none. */
  numberIn(text: Uint16Array): number {
    let node = root;
    let first = this.rules.length;
    let before = space;
    for (const unit of text) {
      const letter = plainLetters[unit] ?? unclear;
      if (letter === unclear) return this.numberInPlain(plainText(toText(text)));
      if (letter === space && before === space) continue;
      before = letter;
      node = this.step(node, letter);
      first = Math.min(first, this.ruleAt[node] ?? none);
    }
    return first;
  }

  private numberInPlain(text: string): number {
    let node = root;
    let first = this.rules.length;
    for (let at = 0; at < text.length; at += 1) {
      node = this.step(node, text.charCodeAt(at));
      first = Math.min(first, this.ruleAt[node] ?? none);
    }
    return first;
  }

  private step(node: number, letter: number): number {
    return this.next[node * this.width + (this.classes[letter] ?? 0)] ?? root;
  }

  private number(letter: number): void {
    if (this.classes[letter] !== 0) return;
    this.classes[letter] = this.width;
    this.width += 1;
  }

  private add(text: string, number: number): void {
    if (text === "") return;
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      const cell = node * this.width + (this.classes[text.charCodeAt(at)] ?? 0);
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
    const { next, width, ruleAt } = this;
    const fails = new Int32Array(this.count);
    const queue = new Int32Array(this.count);
    let queued = 1;
    for (let head = 0; head < queued; head += 1) {
      const node = queue[head] ?? root;
      const fail = fails[node] ?? root;
      for (let letter = 1; letter < width; letter += 1) {
        const cell = node * width + letter;
        const child = next[cell] ?? root;
        const other = node === root ? root : (next[fail * width + letter] ?? root);
        if (child === root) next[cell] = other;
        else {
          fails[child] = other;
          ruleAt[child] = Math.min(ruleAt[child] ?? none, ruleAt[other] ?? none);
          queue[queued] = child;
          queued += 1;
        }
      }
    }
  }
}

function toText(letters: Uint16Array): string {
  return String.fromCharCode(...letters);
}
