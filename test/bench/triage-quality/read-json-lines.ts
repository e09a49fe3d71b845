import fs from "node:fs";
import zlib from "node:zlib";

/** The objects of a file with one JSON object on each line, packed with gzip or not. Lines that are none are left out. */
export function readJsonLines<T>(file: string): T[] {
  const bytes = fs.readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isPacked ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
  const rows: T[] = [];
  for (const line of text.split("\n")) {
    const row = parsed(line);
    if (typeof row === "object" && row !== null) rows.push(row as T);
  }
  return rows;
}

/** One JSON document, or `undefined` when the file is absent. */
export function readJson(file: string): unknown {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as unknown) : undefined;
}

function parsed(line: string): unknown {
  if (line.trim() === "") return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
