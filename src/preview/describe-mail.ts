import type { MailLoadReport } from "./real-mail/mail-load-report";

const mostLines = 20;

/** What a person at a terminal is told of the reading of her mail: counts first, then what was left out and what was odd. */
export function describeMail(report: MailLoadReport): string[] {
  const { inbox, sent } = report.loaded;
  return [
    `Read ${inbox + sent} of ${report.seen} messages as ${report.me}: ${inbox} received, ${sent} sent.`,
    ...section(
      "could not be read",
      report.refused.map(({ place, reason }) => `${place}: ${reason}`),
    ),
    ...section(
      "warnings",
      report.warnings.map(({ place, message }) => `${place}: ${message}`),
    ),
    ...section("files passed over, which are no mail", report.passedOver),
  ];
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostLines;
  return [
    `${lines.length} ${title}:`,
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
