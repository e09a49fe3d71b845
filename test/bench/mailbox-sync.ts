import { fork, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { toMeasure, type Bench, type BenchRow } from "./bench";
import type { ServedMailbox } from "./mailbox-sync/serve-mailbox";
import {
  hasPnpjs,
  kansliSync,
  pnpjsDefaultSync,
  sdkBestSync,
  sdkDefaultSync,
  type Sync,
} from "./mailbox-sync/syncs";

const messageCount = 10_000;
const rounds = 9;

interface Figures {
  who: string;
  milliseconds: number;
  requests: number;
}

/**
 * Reads an inbox of 10,000 messages of the last 90 days for the first time, at 80 ms a request, through the real Graph
 * door in a process of its own. The quick ones take turns, nine rounds after one to warm up, and for each the fastest
 * counts, which other work on the machine disturbs least; the default ways of use take a minute and a half each and
 * run once.
 */
export const bench: Bench = {
  name: "mailbox-sync",
  async run() {
    installPeers();
    const server = await startServer();
    try {
      const figures = [
        ...(await inTurns(server, { kansli: kansliSync, "graph-sdk best": sdkBestSync })),
        await runOnce(server, "graph-sdk default", sdkDefaultSync),
        ...(hasPnpjs() ? [await runOnce(server, "pnpjs default", pnpjsDefaultSync)] : []),
      ];
      const rowsOf = (figure: (one: Figures) => number): BenchRow[] => [
        ...figures.map((one) => ({ who: one.who, value: figure(one) })),
        ...(hasPnpjs() ? [] : [{ who: "pnpjs default", note: "not installed" }]),
      ];
      return {
        bench: "mailbox-sync",
        measures: [
          toMeasure({
            measure: "time",
            unit: "ms",
            better: "lower",
            rows: rowsOf(({ milliseconds }) => Math.round(milliseconds)),
          }),
          toMeasure({
            measure: "requests",
            unit: "requests",
            better: "lower",
            rows: rowsOf(({ requests }) => requests),
          }),
        ],
      };
    } finally {
      server.process.kill();
    }
  },
};

interface Server {
  process: ChildProcess;
  served: ServedMailbox;
}

/** Peers from npm live in a package of their own; without a network the bench says that they are not installed. */
function installPeers(): void {
  if (hasPnpjs()) return;
  console.error("  installing the peers…");
  const folder = path.join(__dirname, "peers");
  spawnSync("npm", ["--prefix", folder, "ci", "--no-fund", "--no-audit"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

async function startServer(): Promise<Server> {
  const file = path.join(__dirname, "mailbox-sync/serve-mailbox.ts");
  const child = fork(file, { execArgv: ["--import", "tsx"] });
  const [served] = (await once(child, "message")) as [ServedMailbox];
  return { process: child, served };
}

async function inTurns(server: Server, syncs: Record<string, Sync>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [who, sync] of Object.entries(syncs)) {
      const figures = await measure(server, who, sync);
      if (round > 0) all.push(figures);
    }
  }
  return Object.keys(syncs).map((who) => {
    const own = all.filter((figures) => figures.who === who);
    return {
      who,
      milliseconds: Math.min(...own.map(({ milliseconds }) => milliseconds)),
      requests: Math.max(...own.map(({ requests }) => requests)),
    };
  });
}

async function runOnce(server: Server, who: string, sync: Sync): Promise<Figures> {
  console.error(`  ${who}, about a minute and a half…`);
  return measure(server, who, sync);
}

async function measure(
  { process: child, served }: Server,
  who: string,
  sync: Sync,
): Promise<Figures> {
  await countRequests(child);
  const begun = performance.now();
  const count = await sync(served);
  const milliseconds = performance.now() - begun;
  if (count !== messageCount) throw new Error(`${who} read ${count} of ${messageCount} messages.`);
  return { who, milliseconds, requests: await countRequests(child) };
}

async function countRequests(child: ChildProcess): Promise<number> {
  const answer = once(child, "message");
  child.send("count");
  const [count] = (await answer) as [number];
  return count;
}
