// Builds the panes and the preview's page once before the browser tests.
import { spawnSync } from "node:child_process";

export default function buildOnce() {
  if (process.env.KANSLI_BUILT === "1") return;
  console.log("\nBuilding the panes and the preview's page for the browser tests…");
  const { status } = spawnSync("npx", ["webpack", "--mode", "production"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The build failed; the browser tests need it.");
}
