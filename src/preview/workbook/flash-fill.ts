/** What a pattern takes out of the texts of a row; undefined where the row has no such thing. */
interface Piece {
  cost: number;
  of: (row: readonly string[]) => string | undefined;
  /** Only the first letters of something. */
  isCut: boolean;
}

/** A letter, or a piece of the row. */
type Part = string | Piece;

/** What may be counted in a text: its words, numbers, and what commas and the like set apart. */
const kinds = [
  /\S+/g,
  /[\p{L}\p{N}]+/gu,
  /\p{L}+/gu,
  /\d+/g,
  /[^@]+/g,
  /[^,;]+/g,
  /[^-]+/g,
  /[^/]+/g,
];
const places = [0, 1, 2, 3, 4, -1, -2];
const cuts = [1, 2, 3, 4];
const cases: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLocaleUpperCase(),
  (text) => text.toLocaleLowerCase(),
  (text) =>
    text.toLocaleLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toLocaleUpperCase()),
];

/**
 * What Flash Fill writes beside rows of texts, learnt from some that are written already: the simplest row of pieces and
 * letters that gives every example. "" where there is an example, or a row lacks a piece; undefined when nothing agrees.
 */
export function flashFill(
  rows: readonly (readonly string[])[],
  written: readonly string[],
): string[] | undefined {
  const known = written.flatMap((text, at) => (text === "" ? [] : [at]));
  const wanted = known.map((at) => written[at] ?? "");
  const inputs = known.map((at) => rows[at] ?? []);
  const pattern = known.length > 0 ? findPattern(inputs, wanted) : undefined;
  if (!pattern) return undefined;
  return rows.map((row, at) => (written[at] === "" ? (write(pattern, row) ?? "") : ""));
}

function write(pattern: readonly Part[], row: readonly string[]): string | undefined {
  const texts = pattern.map((part) => (typeof part === "string" ? part : part.of(row)));
  return texts.includes(undefined) ? undefined : texts.join("");
}

/** How far each example is explained, by which parts. */
interface Way {
  cost: number;
  at: number[];
  parts: Part[];
}

/** The cheapest parts that give each wanted text out of its row, all of them letter by letter together. */
function findPattern(inputs: readonly (readonly string[])[], wanted: readonly string[]) {
  const pieces = piecesOf(inputs, wanted);
  const open: Way[] = [{ cost: 0, at: wanted.map(() => 0), parts: [] }];
  const seen = new Set<string>();
  while (open.length > 0) {
    open.sort((one, other) => other.cost - one.cost);
    const way = open.pop();
    const place = way && `${way.at.join()} ${endOf(way)}`;
    if (!way || !place || seen.has(place)) continue;
    seen.add(place);
    if (way.at.every((place, which) => place === wanted[which]?.length))
      return isPattern(way.parts) ? way.parts : undefined;
    open.push(...stepsFrom(way, wanted, pieces));
  }
  return undefined;
}

function stepsFrom(way: Way, wanted: readonly string[], pieces: readonly Found[]): Way[] {
  const step = (texts: readonly string[], part: Part, cost: number): Way[] =>
    wanted.every((text, which) => text.startsWith(texts[which] ?? "", way.at[which]))
      ? [
          {
            cost: way.cost + cost,
            at: way.at.map((place, which) => place + (texts[which] ?? "").length),
            parts: [...way.parts, part],
          },
        ]
      : [];
  const [next = ""] = wanted[0]?.slice(way.at[0]) ?? "";
  const own = wanted.map(() => next);
  const letter = next === "" ? [] : step(own, next, costOf(next, endOf(way)));
  // A word is written out or taken, not a little of both.
  const dearer = endOf(way) === "letter" ? 1 : 0;
  const taken = pieces.flatMap(({ piece, texts }) =>
    step(texts, piece, piece.cost + (piece.isCut ? dearer : 0)),
  );
  return [...letter, ...taken];
}

/** What a way ends with so far. */
function endOf({ parts }: Way): "letter" | "cut" | "other" {
  const last = parts.at(-1) ?? "";
  if (typeof last === "string") return isLetter(last) ? "letter" : "other";
  return last.isCut ? "cut" : "other";
}

/** A letter that no row accounts for is dearer than any piece; the rest of its word, a blank or a comma is less so. */
function costOf(text: string, after: ReturnType<typeof endOf>): number {
  return isLetter(text) ? { letter: 1.7, cut: 4, other: 3 }[after] : 1;
}

/** A piece, and what it is in each row that has an example. */
interface Found {
  piece: Piece;
  texts: string[];
}

/** The pieces that each row's example may have in it; of those that are the same in all rows, the simplest. */
function piecesOf(inputs: readonly (readonly string[])[], wanted: readonly string[]): Found[] {
  const found = new Map<string, Found>();
  for (const piece of everyPiece(inputs[0]?.length ?? 0)) {
    const texts: string[] = [];
    const isUseful = inputs.every((row, at) => {
      const text = piece.of(row) ?? "";
      texts.push(text);
      return text !== "" && wanted[at]?.includes(text) === true;
    });
    const key = JSON.stringify(texts);
    const before = found.get(key)?.piece.cost ?? Infinity;
    if (isUseful && piece.cost < before) found.set(key, { piece, texts });
  }
  return [...found.values()];
}

function everyPiece(columns: number): Piece[] {
  return Array.from({ length: columns }, (_, column) => piecesIn(column)).flat();
}

function piecesIn(column: number): Piece[] {
  const whole: Piece = { cost: 1, of: (row) => unlessEmpty(row[column]), isCut: false };
  const counted = kinds.flatMap((kind, rank) =>
    places.map((place): Piece => {
      const of = (row: readonly string[]) =>
        unlessEmpty(row[column]?.match(kind)?.at(place)?.trim());
      return { cost: 1.1 + rank / 50 + Math.abs(place) / 100, of, isCut: false };
    }),
  );
  const cut = [whole, ...counted].flatMap(({ cost, of }) =>
    cuts.map((length): Piece => ({
      cost: cost + 0.5 + length / 100,
      of: (row) => of(row)?.slice(0, length),
      isCut: true,
    })),
  );
  return [whole, ...counted, ...cut].flatMap(({ cost, of, isCut }) =>
    cases.map((change, rank): Piece => {
      const changed = (row: readonly string[]) => {
        const text = of(row);
        return text === undefined ? undefined : change(text);
      };
      return { cost: cost + rank / 5, of: changed, isCut };
    }),
  );
}

/** What is mostly written out letter by letter is no pattern. */
function isPattern(parts: readonly Part[]): boolean {
  const pieces = parts.filter((part) => typeof part !== "string");
  const isSpelt = parts.some((part) => typeof part === "string" && isLetter(part));
  return pieces.length > 0 && (!isSpelt || pieces.some(({ isCut }) => !isCut));
}

function isLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
