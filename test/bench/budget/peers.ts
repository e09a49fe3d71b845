import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../peers");

/** Where the packages of the peers' own package are; installs them once. Undefined without a network. */
export function peersFolder(): string | undefined {
  const place = path.join(folder, "node_modules");
  if (!existsSync(path.join(place, "udsv"))) {
    console.error("  installing the peers…");
    spawnSync("npm", ["--prefix", folder, "ci", "--no-fund", "--no-audit"], {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  }
  return existsSync(path.join(place, "udsv")) ? place : undefined;
}

/** Loads a file of a peer's package; undefined when the peers cannot be installed. */
export async function loadPeer(file: string): Promise<Record<string, unknown> | undefined> {
  const place = peersFolder();
  return place === undefined
    ? undefined
    : ((await import(path.join(place, file))) as Record<string, unknown>);
}
