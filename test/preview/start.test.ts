/** @jest-environment node */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { builtFolders } from "../../src/preview/serve-panes";

jest.setTimeout(120_000);

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "kansli-start-"));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill("SIGTERM");
  rmSync(folder, { recursive: true });
});

/** What `npm start -- …` says until it ends or until `enough` is said. */
function saidBy(words: string[], enough = /$^/u): Promise<{ said: string; code: number | null }> {
  const started = ["--import", "tsx", "src/preview/start.ts", "--no-open", ...words];
  const child = spawn(process.execPath, started, { cwd: root });
  running.push(child);
  return new Promise((resolve) => {
    let said = "";
    const hear = (words: Buffer): void => {
      said += words.toString();
      if (enough.test(said)) child.kill("SIGTERM");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => {
      resolve({ said, code });
    });
  });
}

test("what cannot be shown is said in one sentence, and nothing is started", async () => {
  const noMail = path.join(folder, "notes.txt");
  writeFileSync(noMail, "A shopping list\n\nmilk\n");
  const [missing, wrong, unbuilt] = await Promise.all([
    saidBy(["--mail", path.join(folder, "gone.mbox")]),
    saidBy(["--mail", noMail, "--port", "0"]),
    saidBy(["--panes", folder]),
  ]);
  expect(missing.said.trim()).toBe(`There is nothing at ${path.join(folder, "gone.mbox")}.`);
  expect(wrong.said).toContain("notes.txt: The file holds no mail");
  expect(wrong.said).toContain(`No mail was found in ${noMail}.`);
  expect(unbuilt.said.trim()).toBe(
    `There are no built panes in ${folder}. Run \`npm run build\` first.`,
  );
  for (const { code, said } of [missing, wrong, unbuilt]) {
    expect(code).toBe(1);
    expect(said).not.toMatch(/preview is at|at .*\.ts:\d/u);
  }
});

const ifBuilt = existsSync(builtFolders.page) ? test : test.skip;

ifBuilt("a port that is taken is told of, and the next one serves", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  writeFileSync(path.join(folder, "outlook.html"), "");
  const { said } = await saidBy(["--panes", folder, "--port", String(port)], /Ctrl\+C/u);
  await new Promise((resolve) => other.close(resolve));
  expect(said).toContain(`(Port ${port} is taken.)`);
  expect(said).toMatch(/preview is at http:\/\/localhost:\d+/u);
});
