import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MailLoadReport } from "../../../src/preview/real-mail/mail-load-report";
import { loadRealMail, type RealMailOptions } from "../../../src/preview/real-mail/load-real-mail";
import type { MessageState } from "../../../src/preview/tenant/mailbox-state";
import { Tenant } from "../../../src/preview/tenant/tenant";

/** What came of loading mail that a test wrote. */
export interface LoadedMail {
  report: MailLoadReport;
  tenant: Tenant;
  /** In the order of time. */
  messages: MessageState[];
}

/** Writes files into a new folder, loads them as one's own mail, and takes the folder away again. */
export async function loadFiles(
  files: Record<string, string | Buffer>,
  options: Omit<RealMailOptions, "paths"> = {},
): Promise<LoadedMail> {
  const folder = mkdtempSync(join(tmpdir(), "kansli-mail-"));
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const tenant = new Tenant();
    const report = await loadRealMail(tenant, { me: "me@home.example", ...options, paths });
    const mailbox = tenant.mailboxOf(tenant.signedInUserId);
    return { report, tenant, messages: [...mailbox.messages.values()] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A mail as it stands in a file; every header can be changed, and one given as `null` is left out. */
export function aRawMail(
  headers: Record<string, string | null> = {},
  body = "Hello there.\n",
): string {
  const all: Record<string, string | null> = {
    From: "Ada Ek <ada@work.example>",
    To: "me@home.example",
    Subject: "A subject",
    Date: "Mon, 02 Mar 2026 09:00:00 +0100",
    "Message-ID": "<one@work.example>",
    ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== null);
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n${body}`;
}

/** An .mbox of the given messages, with From_ lines of one sender and moment. */
export function anMbox(...messages: string[]): string {
  const fromLine = "From ada@work.example Mon Mar  2 08:00:00 2026";
  return messages.map((message) => `${fromLine}\n${message}\n`).join("");
}
