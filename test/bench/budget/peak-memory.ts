import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a program of its own took: wall time, and its peak of memory where the system tells (Linux). */
export interface ProgramCost {
  milliseconds: number;
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
  let peak = 0;
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  const looking = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 10);
  const code = await new Promise<number | undefined>((resolve) => {
    child.on("error", () => resolve(undefined));
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  clearInterval(looking);
  if (code === undefined) return undefined;
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
  const megabytes = peak > 0 ? Math.round(peak / 1024) : undefined;
  return { milliseconds: performance.now() - begun, megabytes, output };
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    // The program has just ended, or the system has no /proc.
    return 0;
  }
}
