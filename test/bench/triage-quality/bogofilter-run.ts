import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Message } from "../../../src/core/triage/message";
import type { Scored } from "./measures";
import type { OwnerMail, ReceivedMail } from "./owner-mail";

/** bogofilter is asked about so many messages in one go, so that its start weighs little. */
const blockSize = 20;
/** It reads so much of a text, in characters. */
const mostCharacters = 2_500;

/** What bogofilter makes of one owner's mail. */
export interface BogofilterRun {
  scored: Scored[];
  scoringMilliseconds: number;
}

/** Whether bogofilter is installed. */
export function hasBogofilter(): boolean {
  return spawnSync("bogofilter", ["-V"]).status === 0;
}

/** Scores an owner's mail with bogofilter: answered is its "spam". It learns what is known before each block. */
export function runBogofilter(owner: OwnerMail): BogofilterRun {
  const folder = fs.mkdtempSync(path.join(fastFolder(), "bogofilter-"));
  try {
    return run(owner.received, folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function run(received: readonly ReceivedMail[], folder: string): BogofilterRun {
  const files = received.map(({ message }, index) => writeMessage(folder, index, message));
  const order = received
    .map(({ knownAt }, index) => ({ knownAt, index }))
    .sort((one, other) => one.knownAt - other.knownAt);
  const scored: Scored[] = [];
  let scoringMilliseconds = 0;
  let learned = 0;
  for (let from = 0; from < received.length; from += blockSize) {
    const lessons = { "-s": [] as string[], "-n": [] as string[] };
    const now = received[from]!.at;
    for (; learned < order.length && order[learned]!.knownAt <= now; learned++) {
      const { index } = order[learned]!;
      // A message of this block or a later one cannot be known yet, whatever its clock says.
      if (index < from) lessons[received[index]!.answered ? "-s" : "-n"].push(files[index]!);
    }
    for (const [flag, paths] of Object.entries(lessons)) ask(folder, flag, paths);
    const start = performance.now();
    const answers = ask(folder, "-T", files.slice(from, from + blockSize));
    scoringMilliseconds += performance.now() - start;
    for (const [offset, { answered }] of received.slice(from, from + blockSize).entries()) {
      scored.push([scoreIn(answers[offset] ?? ""), answered]);
    }
  }
  return { scored, scoringMilliseconds };
}

function ask(folder: string, flag: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const input = `${files.join("\n")}\n`;
  return spawnSync("bogofilter", ["-d", folder, flag, "-b"], { input })
    .stdout.toString()
    .trim()
    .split("\n");
}

/** The last number of a line such as "file H 0.003"; 0.5 where bogofilter says nothing. */
function scoreIn(line: string): number {
  const score = Number.parseFloat(line.trim().split(/\s+/u).at(-1) ?? "");
  return Number.isFinite(score) ? score : 0.5;
}

function writeMessage(folder: string, index: number, message: Message): string {
  const file = path.join(folder, `m${index}`);
  const people = (list: Message["to"]) => list.map(({ address }) => address).join(", ");
  const heads = `From: ${message.from.address}\nTo: ${people(message.to)}\nCc: ${people(message.cc)}`;
  const text = (message.body ?? message.preview).slice(0, mostCharacters);
  fs.writeFileSync(file, `${heads}\nSubject: ${message.subject}\n\n${text}\n`);
  return file;
}

/** Memory where there is such a folder, so that the disk is not measured. */
function fastFolder(): string {
  return fs.existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir();
}
