import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { CalendarRemark } from "./calendar-load-report";

/** The calendars among the files and folders that were given. */
export interface FoundCalendarFiles {
  /** `place` is how the report names it: the file's name, or its path inside the folder that was given. */
  files: { path: string; place: string }[];
  refused: CalendarRemark[];
  /** Files of a folder that do not end with .ics. */
  passedOver: string[];
}

const mostBytes = 64 * 1024 * 1024;

/** Finds the calendars in files and folders, folders with all below them; a file given by name is taken as one. */
export async function findCalendarFiles(paths: readonly string[]): Promise<FoundCalendarFiles> {
  const found: FoundCalendarFiles = { files: [], refused: [], passedOver: [] };
  for (const path of paths) await lookAt(path, basename(path), found);
  return found;
}

async function lookAt(path: string, place: string, found: FoundCalendarFiles): Promise<void> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) await lookInFolder(path, place, found);
    else if (about.size > mostBytes) {
      found.refused.push({ place, message: "The file is longer than 64 MB." });
    } else found.files.push({ path, place });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    found.refused.push({ place, message: `The file cannot be read: ${code}.` });
  }
}

async function lookInFolder(
  folder: string,
  place: string,
  found: FoundCalendarFiles,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const where = join(place, relative(folder, path));
    if (/\.(?:ics|ical|icalendar)$/i.test(path)) await lookAt(path, where, found);
    else found.passedOver.push(where);
  }
}
