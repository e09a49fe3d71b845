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
  /**
   * The nodes one after another, each known by its place: first the number of the first rule that ends there or in a
   * shorter ending, then for each class from 1 the next node, as `~` its place where a rule ends there: then only such
   * nodes are looked at for their rules.
   */
  private readonly table: Int32Array;
  private end: number;

  /** Rules with an empty text fit nothing. */
  constructor(private readonly rules: readonly MatchRule[]) {
    const texts = plainTextsOf(rules);
    this.classify(space);
    this.classifyAll(texts);
    this.writtenClasses = plainLetters.map((plain) =>
      plain === unclear ? unclear : (this.classes[plain] ?? otherClass),
    );
    this.table = new Int32Array(mostNodes(texts) * this.width);
    this.table[root] = none;
    this.end = this.width;
    this.addAll(texts);
    this.link();
  }

  /**
   * The number of the first rule, top-down, that fits the text of the first `count` of some code units; as many as
   * there are rules for none.
   */
  numberIn(letters: readonly number[], count: number): number {
    const { writtenClasses, table } = this;
    let node = root;
    let first = this.rules.length;
    let before = spaceClass;
    for (let at = 0; at < count; at += 1) {
      const letter = writtenClasses[letters[at] ?? 0] ?? unclear;
      if (letter === spaceClass && before === spaceClass) continue;
      if (letter === unclear) return this.numberInPlain(plainText(toText(letters, count)));
      before = letter;
      node = letter === otherClass ? root : (table[node + letter] ?? root);
      if (node >= 0) continue;
      node = ~node;
      const rule = table[node] ?? none;
      if (rule < first) first = rule;
    }
    return first;
  }

  private numberInPlain(text: string): number {
    let node = root;
    let first = this.rules.length;
    for (let at = 0; at < text.length; at += 1) {
      const letter = this.classes[text.charCodeAt(at)] ?? otherClass;
      node = placeIn(letter === otherClass ? root : (this.table[node + letter] ?? root));
      first = Math.min(first, this.table[node] ?? none);
    }
    return first;
  }

  private classifyAll(texts: readonly string[]): void {
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 1) this.classify(text.charCodeAt(at));
    }
  }

  private classify(letter: number): void {
    if (this.classes[letter] !== otherClass) return;
    this.classes[letter] = this.width;
    this.width += 1;
  }

  private addAll(texts: readonly string[]): void {
    for (let number = 0; number < texts.length; number += 1) this.add(texts[number] ?? "", number);
  }

  private add(text: string, number: number): void {
    if (text === "") return;
    const { table, classes } = this;
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      const cell = node + (classes[text.charCodeAt(at)] ?? otherClass);
      node = table[cell] ?? root;
      if (node !== root) continue;
      node = this.end;
      this.end += this.width;
      table[node] = none;
      table[cell] = node;
    }
    table[node] = Math.min(table[node] ?? none, number);
  }

  /** Fills the places where a node has no next one with what its longest ending that is a beginning has. */
  private link(): void {
    const most = this.end / this.width;
    const queue = new Int32Array(most);
    // The longest ending of each node in the queue.
    const endings = new Int32Array(most);
    let queued = 1;
    for (let head = 0; head < queued; head += 1) {
      queued = this.linkNode(head, queue, endings, queued);
    }
  }

  /** Links the node at the head of the queue and puts its children at the end; gives back how many stand there. */
  private linkNode(head: number, queue: Int32Array, endings: Int32Array, queued: number): number {
    const { table, width } = this;
    const [node, ending] = [queue[head] ?? root, endings[head] ?? root];
    let end = queued;
    for (let letter = 1; letter < width; letter += 1) {
      const child = table[node + letter] ?? root;
      const other = node === root ? root : (table[ending + letter] ?? root);
      if (child === root) table[node + letter] = other;
      else {
        const place = placeIn(other);
        const rule = Math.min(table[child] ?? none, table[place] ?? none);
        table[child] = rule;
        if (rule !== none) table[node + letter] = ~child;
        queue[end] = child;
        endings[end] = place;
        end += 1;
      }
    }
    return end;
  }
}

function plainTextsOf(rules: readonly MatchRule[]): string[] {
  const texts: string[] = [];
  // Filled one by one: lists that `map` makes are of another kind once it is compiled, and all code that was made for
  // lists of the first kind is then thrown away.
  for (const { contains } of rules) texts.push(plainText(contains));
  return texts;
}

/** The place of a node as it stands in the table. */
function placeIn(cell: number): number {
  return cell < 0 ? ~cell : cell;
}

/** How many nodes there can be at most: one for each letter that does not stand at that place of the text before. */
function mostNodes(texts: readonly string[]): number {
  let most = 1;
  let before = "";
  for (const text of texts) {
    most += text.length - sharedLength(text, before);
    before = text;
  }
  return most;
}

function sharedLength(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let at = 0;
  while (at < most && text.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
