import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../peers");

/** Loads a peer of the peers' own package; installs them once, and is undefined without a network. */
export async function loadPeer(file: string): Promise<Record<string, unknown> | undefined> {
  const place = path.join(folder, "node_modules", file);
  if (!existsSync(place)) {
    console.error("  installing the peers…");
    spawnSync("npm", ["--prefix", folder, "ci", "--no-fund", "--no-audit"], {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  }
  if (!existsSync(place)) return undefined;
  return (await import(place)) as Record<string, unknown>;
}
