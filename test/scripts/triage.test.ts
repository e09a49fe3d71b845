/** @jest-environment node */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kansli-triage-"));

afterAll(() => fs.rmSync(folder, { recursive: true }));

function triage(...options: string[]) {
  const command = [path.join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/triage.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...options], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function aFile(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

const letter = (subject: string, text: string) =>
  `From x Mon Mar  2 08:00:00 2026
From: Erik Sund <erik@brukets.example>
To: Anna Lind <anna@nordvik.example>
Date: Mon, 2 Mar 2026 08:00:00 +0100
Message-ID: <${subject}@brukets.example>
Subject: ${subject}
Content-Type: text/plain; charset=utf-8

${text}

`;

test("one's own mail is ranked with reasons", () => {
  const mail =
    letter("Avtal", "Vi behöver ditt beslut på fredag.") + letter("Tack", "Tack för i går!");
  const file = aFile("inbox.mbox", mail);
  const { status, stdout, stderr } = triage("--mail", file, "--me", "anna@nordvik.example");
  expect(status).toBe(0);
  expect(stderr).toContain("As the mail of anna@nordvik.example: 2 received, 0 sent.");
  expect(stdout).toMatch(/DECIDE \(1\)\n +\d+ {2}2026-03-02 {2}Erik Sund: Avtal\n/u);
  expect(stdout).toContain("Asks for a decision: “ditt beslut”");
  expect(stdout).toMatch(/READ \(1\)\n/u);
}, 60_000);

test("a file without mail, one that is not there and an unknown option are told in a sentence", () => {
  const file = aFile("notes.txt", "hello\n");
  const nothing = triage("--mail", file);
  expect(nothing).toMatchObject({ status: 1, stdout: "" });
  expect(nothing.stderr).toContain("notes.txt holds no mail that was received.");
  const absent = triage("--mail", path.join(folder, "absent.mbox"));
  expect(absent.status).toBe(2);
  expect(absent.stderr).toContain("absent.mbox is not there.");
  const unknown = triage("--mial", file);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toMatch(/^Unknown option '--mial'.*\nSay which mail: /u);
}, 60_000);
