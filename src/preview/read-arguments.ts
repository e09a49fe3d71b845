import { parseArgs } from "node:util";
import type { OwnMail } from "./fill-tenant";

/** What `npm start -- …` asks for. */
export interface StartArguments {
  port?: number;
  /** Whether to open the page in a browser. */
  open: boolean;
  mail?: OwnMail;
  /** A .docx to open in Word, or an .xlsx to open in Excel. */
  file?: string;
  /** An .ics, or a folder of them. */
  calendar?: string;
  /** The ExcelApi of an older Excel: "1.8". */
  excelApi?: string;
  now?: Date;
  slowMilliseconds?: number;
  /** A folder of built panes to serve in place of building. */
  panes?: string;
}

/** How to call it, for a person at a terminal. */
export const usage = `Usage: npm start -- [options]

  --mail PATH      show your own mail: an .mbox, an .eml, or a folder of them
  --me ADDRESS     whose mail it is; found from the mail when left out
  --file PATH      open your own .docx in Word, or .xlsx in Excel
  --calendar PATH  show your own calendar: an .ics, or a folder of them
  --excel-api V    let Excel be an older one, that knows ExcelApi up to this: 1.8
  --port N         the port to begin at (3000)
  --no-open        do not open a browser
  --now TIME       stop the clock at this time, as 2026-11-23T08:00:00Z
  --slow MS        let every Graph request take this long
  --panes DIR      serve built panes from this folder, and do not build
  --help           say this`;

/** Arguments that cannot be understood, with a sentence for the person at the terminal. */
export class ArgumentsError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ArgumentsError";
  }
}

/**
 * Reads the words after `npm start --`; "help" when help is asked for.
 * Throws ArgumentsError naming what it does not understand.
 */
export function readArguments(words: string[]): StartArguments | "help" {
  const { values, positionals } = parse(words);
  if (values.help) return "help";
  if (positionals.length > 0) {
    throw new ArgumentsError(`I do not know what to do with "${positionals.join(" ")}".`);
  }
  if (values.me !== undefined && values.mail === undefined) {
    throw new ArgumentsError("--me says whose mail it is; give the mail with --mail.");
  }
  return {
    open: !values["no-open"],
    ...(values.port === undefined ? {} : { port: readCount("--port", values.port, 65_535) }),
    ...(values.slow === undefined
      ? {}
      : { slowMilliseconds: readCount("--slow", values.slow, 60_000) }),
    ...(values.now === undefined ? {} : { now: readTime(values.now) }),
    ...(values["excel-api"] === undefined ? {} : { excelApi: readSet(values["excel-api"]) }),
    ...(values.file === undefined ? {} : { file: readFilePath(values.file) }),
    ...(values.panes === undefined ? {} : { panes: values.panes }),
    ...(values.calendar === undefined ? {} : { calendar: values.calendar }),
    ...(values.mail === undefined ? {} : { mail: readMail(values.mail, values.me) }),
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        mail: { type: "string" },
        file: { type: "string" },
        me: { type: "string" },
        calendar: { type: "string" },
        "excel-api": { type: "string" },
        port: { type: "string" },
        "no-open": { type: "boolean" },
        now: { type: "string" },
        slow: { type: "string" },
        panes: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code?.startsWith("ERR_PARSE_ARGS")) throw cause;
    const [sentence = ""] = message.split(/\. |\n/);
    throw new ArgumentsError(`${sentence.replace(/\.$/, "")}.`, { cause });
  }
}

function readMail(path: string, me: string | undefined): OwnMail {
  if (me === undefined) return { path };
  if (!/^[^@\s]+@[^@\s]+$/.test(me)) throw new ArgumentsError(`--me ${me} is no mail address.`);
  return { path, me };
}

function readFilePath(path: string): string {
  if (!/\.(?:docx|xlsx)$/i.test(path)) {
    throw new ArgumentsError(`--file takes a .docx or an .xlsx, not ${path}.`);
  }
  return path;
}

function readSet(text: string): string {
  if (!/^1\.\d+$/.test(text))
    throw new ArgumentsError(`--excel-api takes 1.1 and up, not "${text}".`);
  return text;
}

function readCount(name: string, text: string, most: number): number {
  const count = Number(text);
  if (text.trim() === "" || !Number.isInteger(count) || count < 0 || count > most) {
    throw new ArgumentsError(`${name} takes a whole number from 0 to ${most}, not "${text}".`);
  }
  return count;
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new ArgumentsError(`--now takes a time as 2026-11-23T08:00:00Z, not "${text}".`);
  }
  return time;
}
