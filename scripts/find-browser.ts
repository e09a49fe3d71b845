// Finds a Chromium-like browser for tests, pictures and benches; installs one only on Debian as root.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** The flags that keep a headless browser quiet and off the network. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a browser: $CHROME_PATH, an installed Chrome, Edge or Chromium, Playwright's own,
 * or Debian's chromium installed now when this is root. Throws an Error that names the choices.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
  }
  const installed = (places[process.platform] ?? []).find((place) => existsSync(place));
  if (installed) return installed;
  const { chromium } = await import("playwright-core");
  const ofPlaywright = chromium.executablePath();
  if (ofPlaywright && existsSync(ofPlaywright)) return ofPlaywright;
  return installOnDebian();
}

function installOnDebian(): string {
  const isDebianRoot =
    process.platform === "linux" && existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log("No browser was found; installing Debian's chromium (once, about a minute)…");
    const apt = (...words: string[]) =>
      spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...words], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  throw new Error(
    "No browser was found. Install Chrome, Edge or Chromium, or run `npx playwright install chromium`, " +
      "or set CHROME_PATH to the program of a Chromium browser.",
  );
}
