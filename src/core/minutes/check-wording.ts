import type { Paragraph } from "../meeting/minutes";

/** What is odd in the words of a §. */
export type WordingFinding = "discussed without a decision" | "decision without att" | "open gap";

const discussed = /\b(?:diskuter|discuss)/i;
const decides =
  /\b(?:beslutade|beslutades|beslöt|beslöts|beslutar|resolved|decided|agreed|noted|approved)\b/i;
const says = /\b(?:att|to|that)\b/i;

/**
 * Checks the words of a §: a decision item that only tells of a discussion, a decision that does not say what was
 * decided ("beslutade att …", "resolved to …"), and gaps of a phrase that nobody has filled in.
 */
export function checkWording({ type, report, decision, objections }: Paragraph): WordingFinding[] {
  const findings: WordingFinding[] = [];
  if (type === "decision" && decision === "" && discussed.test(report)) {
    findings.push("discussed without a decision");
  }
  const isFirm = decides.test(decision) && (says.test(decision) || /\bnoted\b/i.test(decision));
  if (decision !== "" && !isFirm) findings.push("decision without att");
  if (/…|\{\w+\}/.test([report, decision, ...objections].join(" "))) findings.push("open gap");
  return findings;
}
