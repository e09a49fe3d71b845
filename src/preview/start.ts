import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { buildPanes, type BuildOutcome } from "./build-panes";
import { describeCalendar } from "./describe-calendar";
import { describeMail } from "./describe-mail";
import type { TenantContent } from "./fill-tenant";
import { startPreview, type Preview, usualPort } from "./preview-server";
import { ArgumentsError, readArguments, usage, type StartArguments } from "./read-arguments";
import { builtFolders } from "./serve-panes";
import { showProgress } from "./show-progress";
import { DocumentError } from "./word/docx-package";
import { XlsxError } from "./workbook/xlsx/xlsx-limits";

/** What `npm start` runs: the pretend Microsoft 365, with the panes built as they are written. */
async function start(words: string[]): Promise<void> {
  const asked = readArguments(words);
  if (asked === "help") {
    console.log(usage);
    return;
  }
  requirePaths(asked);
  const preview = await begin(asked);
  const { mail, calendar } = preview.content;
  if (mail) for (const line of describeMail(mail)) console.log(line);
  if (calendar) for (const line of describeCalendar(calendar)) console.log(line);
  const nothing = nothingIn(preview.content, asked);
  if (nothing !== undefined) {
    await preview.close();
    throw new Error(nothing);
  }
  const stopBuild = asked.panes === undefined ? await build(preview) : undefined;
  // It takes a second to load; better now than when the first formula waits for it.
  await import("./workbook/formula-engine");
  console.log(`\nKansli's preview is at ${preview.url}`);
  const wanted = asked.port ?? usualPort;
  if (wanted !== 0 && wanted !== preview.port) console.log(`(Port ${wanted} is taken.)`);
  if (!asked.mail) console.log("To see your own mail: npm start -- --mail inbox.mbox");
  console.log("Ctrl+C stops it.");
  if (asked.open) openBrowser(preview.url);
  process.once("SIGINT", () => void stop(preview, stopBuild));
  process.once("SIGTERM", () => void stop(preview, stopBuild));
}

function requirePaths({ mail, calendar, panes, file }: StartArguments): void {
  for (const place of [mail?.path, calendar, panes, file]) {
    if (place !== undefined && !existsSync(place)) {
      throw new Error(`There is nothing at ${place}.`);
    }
  }
  if (panes !== undefined && !existsSync(path.join(panes, "outlook.html"))) {
    throw new Error(`There are no built panes in ${panes}. Run \`npm run build\` first.`);
  }
  if (panes !== undefined && !existsSync(builtFolders.page)) {
    throw new Error("The preview's own page is not built yet. Run `npm run build` first.");
  }
}

/** What of one's own holds nothing that could be shown, in a sentence. */
function nothingIn({ mail, calendar }: TenantContent, asked: StartArguments): string | undefined {
  if (mail && mail.loaded.inbox + mail.loaded.sent === 0)
    return `No mail was found in ${asked.mail?.path ?? ""}. Nothing is shown instead; without --mail it is the sample week.`;
  if (calendar?.loaded === 0) return `No event was found in ${asked.calendar ?? ""}.`;
  return undefined;
}

/** Starts the preview; a file that cannot be opened is named before the sentence that says why. */
async function begin(asked: StartArguments): Promise<Preview> {
  try {
    return await beginTelling(asked);
  } catch (thrown) {
    const isOfFile = thrown instanceof DocumentError || thrown instanceof XlsxError;
    throw isOfFile
      ? new Error(`${asked.file ?? ""}: ${thrown.message}`, { cause: thrown })
      : thrown;
  }
}

async function beginTelling({ open: _open, ...options }: StartArguments): Promise<Preview> {
  if (!options.mail) return startPreview(options);
  const progress = showProgress("Reading your mail…");
  try {
    return await startPreview({
      ...options,
      onMailProgress: (seen) => progress.say(`Reading your mail… ${seen} seen`),
    });
  } finally {
    progress.end();
  }
}

async function build(preview: Preview): Promise<() => Promise<void>> {
  const progress = showProgress("Building the panes…", true);
  let isFirst = true;
  const running = await buildPanes({
    began: () => preview.tell({ type: "panes-building" }),
    ended: (outcome) => {
      if (isFirst) progress.end();
      isFirst = false;
      sayOutcome(outcome);
      preview.tell({ type: "panes-built", ...outcome });
    },
  });
  return running.stop;
}

function sayOutcome({ ok, message }: BuildOutcome): void {
  console.log(ok ? "The panes are built." : `The panes could not be built:\n${message}`);
}

async function stop(preview: Preview, stopBuild?: () => Promise<void>): Promise<void> {
  await Promise.all([preview.close(), stopBuild?.()]);
  process.exit(0);
}

function openBrowser(url: string): void {
  const openers = { darwin: "open", win32: "explorer" } as Partial<Record<NodeJS.Platform, string>>;
  const child = spawn(openers[process.platform] ?? "xdg-open", [url], {
    stdio: "ignore",
    detached: true,
  });
  // A machine without a browser is no failure: the address stands above.
  child.on("error", () => console.log(`Open ${url} in a browser.`));
  child.unref();
}

start(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof ArgumentsError) console.error(`${error.message}\n\n${usage}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
