/** One figure of one contestant. */
export interface BenchRow {
  /** "kansli" or the peer's name. */
  who: string;
  /** The figure; absent when this contestant could not run. */
  value?: number;
  /** Why there is no figure: "not installed". */
  note?: string;
}

/** One thing measured for everybody in the same run. */
export interface BenchMeasure {
  measure: string;
  unit: string;
  better: "lower" | "higher";
  rows: BenchRow[];
  /** How many times better Kansli is than each peer; above 1 means better. */
  ratio: Record<string, number>;
}

/** What a bench gives back, and what `--json` prints. */
export interface BenchResult {
  bench: string;
  measures: BenchMeasure[];
}

/** One bench: a file of this folder exports one as `bench`. */
export interface Bench {
  name: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

/** What the command line may say beside the benches' names. */
export interface BenchOptions {
  /** `--data FOLDER`: where the real data lies; `../shared/data` when it is not said. */
  data: string;
}

/** Makes a measure and works out the ratios, so that every bench reckons them alike. */
export function toMeasure(measure: Omit<BenchMeasure, "ratio">): BenchMeasure {
  const ours = measure.rows.find((row) => row.who === "kansli")?.value;
  const ratio: Record<string, number> = {};
  for (const { who, value } of measure.rows) {
    if (who === "kansli" || ours === undefined || value === undefined) continue;
    const better = measure.better === "lower" ? value / ours : ours / value;
    if (Number.isFinite(better)) ratio[who] = Number(better.toPrecision(4));
  }
  return { ...measure, ratio };
}

/** The middle value; of two middle ones the lower. Throws RangeError for no values. */
export function medianOf(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("medianOf: no values");
  return middle;
}
