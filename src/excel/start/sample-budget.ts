import type { PlannedLine } from "../../core/budget/workbook/lay-out-workbook";
import type { Language } from "../../ui/language";

/** Name in both languages, account range, and the plan of a month in whole kronor. */
const lines: readonly (readonly [en: string, sv: string, accounts: string, month: number])[] = [
  ["5010 Rent", "5010 Lokalhyra", "5010-5019", 41_000],
  ["5410 Office supplies", "5410 Förbrukning", "5400-5499", 6_000],
  ["5810 Travel", "5810 Resor", "5800-5899", 18_000],
  ["6070 Entertainment", "6070 Representation", "6070-6079", 9_000],
  ["6212 Telephony", "6212 Telefoni", "6200-6219", 4_200],
  ["6310 Insurance", "6310 Försäkring", "6310-6319", 3_500],
  ["6550 Consultants", "6550 Konsulter", "6500-6599", 46_000],
  ["7610 Courses", "7610 Utbildning", "7610-7619", 15_000],
];

/** The budget of a made-up department: eight lines with the same plan in every month. */
export function sampleLines(language: Language): PlannedLine[] {
  return lines.map(([en, sv, accounts, month]) => {
    const name = language === "sv" ? sv : en;
    return {
      ...{ id: name, name, kind: "cost", rollOver: "none", accounts },
      threshold: { minor: 1_000_000, percent: 5 },
      months: Array.from({ length: 12 }, () => month * 100),
    };
  });
}
