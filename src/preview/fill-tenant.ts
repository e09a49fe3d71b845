import path from "node:path";
import type { TenantTitle } from "./page-api";
import type { CalendarLoadReport } from "./real-calendar/calendar-load-report";
import { loadRealCalendar } from "./real-calendar/load-real-calendar";
import { loadRealMail } from "./real-mail/load-real-mail";
import type { MailLoadReport } from "./real-mail/mail-load-report";
import type { Tenant } from "./tenant/tenant";

/** One's own mail to show instead of the sample week. */
export interface OwnMail {
  /** An .mbox, an .eml, or a folder of them. */
  path: string;
  /** The address of the person whose mail it is; found from the mail when it is not given. */
  me?: string;
}

/** What of one's own to show; the sample week stands for what is not given. */
export interface OwnContent {
  mail?: OwnMail;
  /** An .ics, or a folder of them: the calendar of the person who is signed in. */
  calendar?: string;
}

/** What the tenant was filled with. */
export interface TenantContent {
  title: TenantTitle;
  /** What came of reading one's own mail. */
  mail?: MailLoadReport;
  /** What came of reading one's own calendar. */
  calendar?: CalendarLoadReport;
}

/** Fills an empty tenant with one's own mail or with the sample week around the tenant's date, and with one's own calendar. */
export async function fillTenant(
  tenant: Tenant,
  { mail, calendar }: OwnContent,
  onProgress?: (seen: number) => void,
): Promise<TenantContent> {
  const content = await fillMail(tenant, mail, onProgress);
  if (calendar === undefined) return content;
  return { ...content, calendar: await loadRealCalendar(tenant, { paths: [calendar] }) };
}

async function fillMail(
  tenant: Tenant,
  mail: OwnMail | undefined,
  onProgress?: (seen: number) => void,
): Promise<TenantContent> {
  if (!mail) {
    const { layOutSampleWeek } = await import("./sample-week/sample-week");
    const now = new Date(tenant.now());
    layOutSampleWeek(tenant, now);
    return { title: { sampleWeek: isoWeek(now) } };
  }
  const report = await loadRealMail(tenant, {
    paths: [mail.path],
    ...(mail.me === undefined ? {} : { me: mail.me }),
    ...(onProgress ? { onProgress } : {}),
  });
  return { title: path.basename(path.resolve(mail.path)), mail: report };
}

/** The number of the week that holds the nearest Thursday, as ISO 8601 counts weeks. */
export function isoWeek(date: Date): number {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
}
