import { isUtf8 } from "node:buffer";
import { toUSVString } from "node:util";
import PostalMime, { type Address, type Email } from "postal-mime";
import type { Warn } from "./mail-load-report";

/** A name with an address as a header gives them; either may be empty. */
export interface MailAddress {
  name: string;
  address: string;
}

/** A mail as the MIME library reads it, with the oddities of real files put right where that can be done. */
export interface ParsedMail {
  email: Email;
  /** Header values by name in lower case, the first of each name, unfolded. */
  header: (name: string) => string;
  /** All values of a header. */
  headers: (name: string) => string[];
}

const headersOfMail =
  /^(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|sender)$/;
const otherCharset = /charset\s*=\s*"?(?!utf-?8|us-ascii|ascii|7bit)[a-z0-9]/i;

/**
 * Parses the bytes of one message. Gives `undefined` when they hold no header that a mail has.
 * Throws what the library throws for a message that is nested without end.
 */
export async function parseMail(bytes: Buffer, warn: Warn): Promise<ParsedMail | undefined> {
  const email = await readWithRightCharset(bytes, warn);
  if (!email.headers.some(({ key }) => headersOfMail.test(key))) return undefined;
  warnOfLostEnd(email, bytes, warn);
  const headers = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => cleanText(value));
  return { email, headers, header: (name) => headers(name)[0] ?? "" };
}

/** Takes away what no mail server would pass on: NUL characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return toUSVString(text).replaceAll("\0", "");
}

/** The people of an address header; groups are opened. */
export function peopleOf(addresses: readonly (Address | undefined)[] | undefined): MailAddress[] {
  const people: MailAddress[] = [];
  for (const one of addresses ?? []) {
    for (const { name, address } of one?.group ?? (one ? [one] : [])) {
      if (name || address) people.push({ name: cleanText(name), address: cleanText(address) });
    }
  }
  return people;
}

async function readWithRightCharset(bytes: Buffer, warn: Warn): Promise<Email> {
  const email = await PostalMime.parse(bytes, parserLimits);
  if (!hasUnreadable(email)) return email;
  if (!isUtf8(bytes) && !otherCharset.test(bytes.toString("latin1", 0, 200_000))) {
    const recoded = new TextDecoder("windows-1252").decode(bytes);
    warn("wrong-charset", "Bytes do not fit the character set; they were read as windows-1252.");
    return PostalMime.parse(recoded, parserLimits);
  }
  warn("unreadable-characters", "Some characters do not fit the stated character set.");
  return email;
}

const parserLimits = { maxHeadersSize: 16 * 1024 * 1024, maxNestingDepth: 100 };

function hasUnreadable({ subject, text, html, from }: Email): boolean {
  return [subject, text, html, from?.name].some((part) => part?.includes("\ufffd") ?? false);
}

function warnOfLostEnd(email: Email, bytes: Buffer, warn: Warn): void {
  const type = email.headers.find(({ key }) => key === "content-type")?.value ?? "";
  const boundary = /^\s*multipart\/.*?boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/is.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark && bytes.lastIndexOf(`--${mark}--`) < 0) {
    warn("cut-short", "The message ends before its last part is closed.");
  }
}
