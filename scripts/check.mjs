// `npm run check`: everything that must hold before a change lands, in the order in which it fails fastest.
import { spawnSync } from "node:child_process";

const steps = ["format", "lint", "types", "rooms", "manifests", "build", "test"];
const times = [];
for (const step of steps) {
  console.log(`\n— ${step}`);
  const began = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", step], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  times.push(`${step} ${((Date.now() - began) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    console.error(
      `\nThe check stopped at “${step}”. Run \`npm run ${step}\` alone to see it again.`,
    );
    process.exit(status ?? 1);
  }
}
console.log(`\nAll checks hold: ${times.join(", ")}.`);
