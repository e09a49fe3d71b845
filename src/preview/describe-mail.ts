import type { MailLoadReport } from "./real-mail/mail-load-report";
import { reportSection } from "./report-section";

/** What a person at a terminal is told of the reading of her mail: counts first, then what was left out and what was odd. */
export function describeMail(report: MailLoadReport): string[] {
  return [
    whatWasRead(report),
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

/** Where there is no mail it is nobody's. */
function whatWasRead({ loaded: { inbox, sent }, seen, me }: MailLoadReport): string {
  if (inbox + sent === 0) return "Nothing of it could be read as mail.";
  return `Read ${inbox + sent} of ${seen} messages as ${me}: ${inbox} received, ${sent} sent.`;
}
