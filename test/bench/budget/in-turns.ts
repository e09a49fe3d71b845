import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { medianOf, toMeasure, type BenchMeasure, type BenchRow } from "../bench";
import { bundle } from "./bundle";
import { peersFolder } from "./peers";

/** Who takes part: the name in the table, its name in `contestant.ts`, and how many rows it must read. */
export interface Contestant {
  who: string;
  contestant: string;
  /** Absent for a peer, which needs the peers' packages. */
  rows?: number;
}

/** So many rounds are not counted: what runs for the first times is not compiled yet. */
const warmUps = 4;

interface Turn {
  time: number;
  rows: number;
  megabytes: number;
}

/** How long contestants are measured. */
export interface Rounds {
  /** How many rounds count. */
  rounds?: number;
  /**
   * How often each reads the file in one turn. The middle of them counts, so that what takes a few milliseconds is not
   * measured by what it costs a processor to go on after the others' turns.
   */
  reads?: number;
}

/**
 * Lets contestants read a file in turns, each in a program of its own, so that nobody pays for another's garbage: some
 * rounds after four to warm up. Measures the middle time of each and its peak of memory.
 */
export async function inTurns(
  name: string,
  bytes: Uint8Array,
  contestants: readonly Contestant[],
  { rounds = 9, reads = 1 }: Rounds = {},
): Promise<BenchMeasure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-bench-"));
  const [file, program] = [path.join(folder, "file"), path.join(folder, "contestant.cjs")];
  writeFileSync(file, bytes);
  bundle(path.join(__dirname, "contestant.ts"), program);
  const peers = peersFolder();
  const present = contestants.filter(({ rows }) => rows !== undefined || peers !== undefined);
  const running = present.map(({ contestant }) =>
    fork(program, [contestant, file, peers ?? ""], { execArgv: [] }),
  );
  try {
    await Promise.all(running.map((child) => once(child, "message")));
    const turns = new Map(present.map(({ who }): [string, Turn[]] => [who, []]));
    for (let round = 0; round < warmUps + rounds; round += 1) {
      for (const [at, child] of running.entries()) {
        const contestant = present[at];
        const turn = await takeTurn(child, contestant, reads);
        if (round >= warmUps) turns.get(contestant?.who ?? "")?.push(turn);
      }
    }
    return toMeasures(name, contestants, turns);
  } finally {
    for (const child of running) child.kill();
    rmSync(folder, { recursive: true });
  }
}

async function takeTurn(
  child: ChildProcess,
  contestant: Contestant | undefined,
  reads: number,
): Promise<Turn> {
  child.send({ reads });
  const [turn] = (await once(child, "message")) as [Turn];
  if (contestant?.rows !== undefined && turn.rows !== contestant.rows) {
    throw new Error(`${contestant.who} read ${turn.rows} of ${contestant.rows} rows.`);
  }
  return turn;
}

function toMeasures(
  name: string,
  contestants: readonly Contestant[],
  turns: ReadonlyMap<string, Turn[]>,
): BenchMeasure[] {
  const rowsOf = (figure: "time" | "megabytes") =>
    contestants.map(({ who }): BenchRow => {
      const own = turns.get(who);
      if (!own) return { who, note: "not installed" };
      return { who, value: Number(medianOf(own.map((turn) => turn[figure])).toPrecision(4)) };
    });
  const lower = { better: "lower" } as const;
  return [
    toMeasure({ measure: `${name} time`, unit: "ms", ...lower, rows: rowsOf("time") }),
    toMeasure({ measure: `${name} memory`, unit: "MB", ...lower, rows: rowsOf("megabytes") }),
  ];
}
