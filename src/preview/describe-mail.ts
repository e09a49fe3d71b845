import type { MailLoadReport } from "./real-mail/mail-load-report";
import { reportSection } from "./report-section";

/** What a person at a terminal is told of the reading of her mail: counts first, then what was left out and what was odd. */
export function describeMail(report: MailLoadReport): string[] {
  const { inbox, sent } = report.loaded;
  return [
    `Read ${inbox + sent} of ${report.seen} messages as ${report.me}: ${inbox} received, ${sent} sent.`,
    ...reportSection(
      "could not be read",
      report.refused.map(({ place, reason }) => `${place}: ${reason}`),
    ),
    ...reportSection(
      "warnings",
      report.warnings.map(({ place, message }) => `${place}: ${message}`),
    ),
    ...reportSection("files passed over, which are no mail", report.passedOver),
  ];
}
