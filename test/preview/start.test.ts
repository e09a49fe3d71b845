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
  expect(wrong.said).toContain(
    `No mail was found in ${noMail}. Nothing is shown instead; without --mail it is the sample week.`,
  );
  expect(wrong.said).not.toMatch(/messages as|@mail\.example/u);
  expect(unbuilt.said.trim()).toBe(
    `There are no built panes in ${folder}. Run \`npm run build\` first.`,
  );
  for (const { code, said } of [missing, wrong, unbuilt]) {
    expect(code).toBe(1);
    expect(said).not.toMatch(/preview is at|at .*\.ts:\d/u);
  }
});

test("a file and a calendar of one's own that hold nothing of the kind are named, and nothing is started", async () => {
  const given = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const document = given("text.docx", "words");
  const workbook = given("text.xlsx", "words");
  const calendar = given("text.ics", "words");
  const cut = given("cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Meeting\n");
  const outcomes = await Promise.all([
    saidBy(["--file", document, "--port", "0"]),
    saidBy(["--file", workbook, "--port", "0"]),
    saidBy(["--calendar", calendar, "--port", "0"]),
    saidBy(["--calendar", cut, "--port", "0"]),
  ]);
  expect(outcomes.map(({ said }) => said.trim().split("\n").at(-1))).toEqual([
    `${document}: This is no Word document: a .docx is a zip file, and this is none.`,
    `${workbook}: The file is not an .xlsx workbook.`,
    `No event was found in ${calendar}.`,
    `No event was found in ${cut}.`,
  ]);
  for (const { code, said } of outcomes) {
    expect(code).toBe(1);
    expect(said).not.toContain("preview is at");
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
