/** The texts of a file or a workbook, known by their numbers from 0. */
export interface Texts {
  /** How many there are. */
  readonly count: number;
  /** The text of a number. An unknown number is a bug: RangeError. */
  textOf(number: number): string;
  /**
   * Puts its code units into `letters` and gives back how many: for looking into a text without making a string of it.
   */
  spell(number: number, letters: number[]): number;
}

/** Stands for the number of a text that is not there; it reads as the empty text. */
export const noText = -1;

/** Distinct texts that are numbered as they come. */
export class TextList implements Texts {
  private numbers: Map<string, number> | undefined;

  /** `texts` are distinct, as another list had them. */
  constructor(private readonly texts: string[] = []) {}

  get count(): number {
    return this.texts.length;
  }

  /** The number of a text; a new one gets the next. */
  numberOf(text: string): number {
    this.numbers ??= new Map(this.texts.map((one, number) => [one, number]));
    const found = this.numbers.get(text);
    if (found !== undefined) return found;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  textOf(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new RangeError(`textOf: no text ${number}`);
    return text;
  }

  spell(number: number, letters: number[]): number {
    return spellText(this.textOf(number), letters);
  }
}

/** Puts the code units of a text into `letters`; gives back how many. */
export function spellText(text: string, letters: number[]): number {
  for (let at = 0; at < text.length; at += 1) letters[at] = text.charCodeAt(at);
  return text.length;
}

/** The texts of several sources one after the other. A text that two of them have has two numbers. */
export class JoinedTexts implements Texts {
  readonly count: number;
  private readonly parts: readonly Texts[];
  /** The number of the first text of each part. */
  private readonly firsts: readonly number[];

  constructor(sources: readonly Texts[]) {
    this.parts = sources.flatMap((one) => (one instanceof JoinedTexts ? one.parts : [one]));
    const firsts: number[] = [];
    let count = 0;
    for (const part of this.parts) {
      firsts.push(count);
      count += part.count;
    }
    this.firsts = firsts;
    this.count = count;
  }

  textOf(number: number): string {
    const part = this.partOf(number);
    return this.parts[part]?.textOf(number - (this.firsts[part] ?? 0)) ?? "";
  }

  spell(number: number, letters: number[]): number {
    const part = this.partOf(number);
    return this.parts[part]?.spell(number - (this.firsts[part] ?? 0), letters) ?? 0;
  }

  private partOf(number: number): number {
    if (!(number >= 0 && number < this.count)) throw new RangeError(`textOf: no text ${number}`);
    let part = this.firsts.length - 1;
    while ((this.firsts[part] ?? 0) > number) part -= 1;
    return part;
  }
}

const unasked = -0x80000000;

/**
 * Asks a question about each text at most once, however many rows have it; the answers are whole numbers of 32 bits.
 * The text that is not there is asked about as the empty one.
 */
export function onceEach(
  texts: Texts,
  answer: (text: string) => number,
): (number: number) => number {
  const answers = new Int32Array(texts.count + 1).fill(unasked);
  return (number) => {
    const known = answers[number + 1] ?? unasked;
    if (known !== unasked) return known;
    return (answers[number + 1] = answer(number === noText ? "" : texts.textOf(number)));
  };
}
