import { open, readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { RefusedMail } from "./mail-load-report";

/** A file that holds mail. */
export interface MailFile {
  path: string;
  /** How warnings name it: the file's name, or its path inside the folder that was given. */
  place: string;
  kind: "mbox" | "message";
  modified: Date;
}

/** The mail among the files and folders that were given. */
export interface FoundMailFiles {
  files: MailFile[];
  /** Files that were named as mail, by hand or by their ending, and are none. */
  refused: RefusedMail[];
  /** Other files of a folder, which nobody said were mail. */
  passedOver: string[];
}

/**
 * Finds the mail in files and folders, folders with all below them. What a file is follows from its first lines: a From_
 * line begins an .mbox, header lines a message. The ending only decides whether a file that is neither is remarked upon.
 */
export async function findMailFiles(paths: readonly string[]): Promise<FoundMailFiles> {
  const found: FoundMailFiles = { files: [], refused: [], passedOver: [] };
  for (const path of paths) await lookAt(path, basename(path), true, found);
  return found;
}

async function lookAt(
  path: string,
  place: string,
  isNamed: boolean,
  found: FoundMailFiles,
): Promise<void> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) {
      await lookInFolder(path, place, found);
      return;
    }
    const kind = about.isFile() ? kindOf(path, await firstText(path)) : undefined;
    if (kind) found.files.push({ path, place, kind, modified: about.mtime });
    else if (isNamed || hasMailEnding(path)) {
      found.refused.push({
        place,
        reason: "The file holds no mail: its first lines are no headers.",
      });
    } else found.passedOver.push(place);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    found.refused.push({ place, reason: `The file cannot be read: ${code}.` });
  }
}

async function lookInFolder(folder: string, place: string, found: FoundMailFiles): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) await lookAt(path, join(place, relative(folder, path)), false, found);
}

async function firstText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16384), 0, 16384, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

const headersOfMail =
  /^(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|sender|mime-version|content-type|reply-to|x-[\w-]+)[ \t]*:/im;

function kindOf(path: string, text: string): MailFile["kind"] | undefined {
  const start = text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const beginsWithHeader = /^[!-9;-~]+[ \t]*:/.test(start) && headersOfMail.test(head);
  if (/^>?From /.test(start) && headersOfMail.test(head)) return "mbox";
  // An .mbox that was cut begins in the middle of a message, perhaps in its headers.
  if (/\.mbo?x$/i.test(path)) return beginsWithHeader || hasFromLine(text) ? "mbox" : undefined;
  return beginsWithHeader ? "message" : undefined;
}

function hasFromLine(text: string): boolean {
  return /^From \S+@\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) .*\d{4}/m.test(text);
}

function hasMailEnding(path: string): boolean {
  return /\.(?:eml|mbox|mbx)$/i.test(path);
}
