import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How many ticks of processor time Linux counts in a second. */
const ticksPerSecond = 100;

/** What a program of its own took. */
export interface ProgramCost {
  /** Wall time, or processor time when that is less: what else the machine does counts for nobody. */
  milliseconds: number;
  /** The peak of memory, where the system tells (Linux). */
  megabytes: number | undefined;
  output: string;
}

/** Runs a program to its end; undefined when it is not installed. A program that fails is an error. */
export async function runProgram(
  command: string,
  args: readonly string[],
): Promise<ProgramCost | undefined> {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let [peak, ticks] = [0, 0];
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    ticks = Math.max(ticks, ticksOf(child.pid));
  }, 10);
  const code = await new Promise<number | undefined>((resolve) => {
    child.on("error", () => resolve(undefined));
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  clearInterval(looking);
  if (code === undefined) return undefined;
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
  const wall = performance.now() - begun;
  const processor = (ticks / ticksPerSecond) * 1_000;
  return {
    milliseconds: processor > 0 ? Math.min(wall, processor) : wall,
    megabytes: peak > 0 ? Math.round(peak / 1024) : undefined,
    output,
  };
}

function peakOf(pid: number | undefined): number {
  return Number(/VmHWM:\s*(\d+)/.exec(look(pid, "status"))?.[1] ?? 0);
}

/** The 14th and 15th figure of a process's state: its time in user mode and in the kernel. */
function ticksOf(pid: number | undefined): number {
  const [, figures = ""] = look(pid, "stat").split(") ");
  const [user = 0, system = 0] = figures.split(" ").slice(11, 13).map(Number);
  return user + system;
}

function look(pid: number | undefined, what: string): string {
  try {
    return readFileSync(`/proc/${pid ?? 0}/${what}`, "utf8");
  } catch {
    // The program has just ended, or the system has no /proc.
    return "";
  }
}
