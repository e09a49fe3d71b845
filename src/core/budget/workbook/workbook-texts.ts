import type { InBothLanguages, Language } from "../../shared/language";

/** What stands in the workbook beside headings and words: titles, labels and explanations. */
const texts = {
  from: { en: "From", sv: "Från" },
  to: { en: "To", sv: "Till" },
  yearStarts: { en: "Fiscal year starts", sv: "Räkenskapsåret börjar" },
  monthsGone: { en: "Months gone", sv: "Månader som gått" },
  changePeriod: {
    en: "Change the period on the sheet Settings.",
    sv: "Ändra perioden på bladet Inställningar.",
  },
  costs: { en: "Costs", sv: "Kostnader" },
  income: { en: "Income", sv: "Intäkter" },
  result: { en: "Result", sv: "Resultat" },
  onNoLine: {
    en: "On no line or outside the months",
    sv: "På ingen rad eller utanför månaderna",
  },
  rowsOnNoLine: {
    en: "Transactions on no budget line",
    sv: "Transaktioner utan budgetrad",
  },
  linesMissing: {
    en: "Budget lines that are missing here",
    sv: "Budgetrader som saknas här",
  },
  budget: { en: "Budget", sv: "Budget" },
  remaining: { en: "Remaining", sv: "Kvar" },
  actual: { en: "Actual", sv: "Utfall" },
  committed: { en: "Committed", sv: "Reserverat" },
  carried: { en: "Carried over", sv: "Överfört" },
  variance: { en: "Variance", sv: "Avvikelse" },
  variancePercent: { en: "Variance %", sv: "Avvikelse %" },
  over: { en: "Over threshold", sv: "Över tröskel" },
  yes: { en: "yes", sv: "ja" },
  straightLine: { en: "Forecast: pace so far", sv: "Prognos: hittillsvarande takt" },
  lastYearShape: { en: "Forecast: as last year", sv: "Prognos: som förra året" },
  committedAndPlan: { en: "Forecast: committed and plan", sv: "Prognos: reserverat och plan" },
  line: { en: "Line", sv: "Rad" },
  kind: { en: "Kind", sv: "Slag" },
  month: { en: "Month", sv: "Månad" },
  number: { en: "No.", sv: "Nr" },
  booked: { en: "Booked", sv: "Bokfört" },
  expected: { en: "Expected", sv: "Väntat" },
  left: { en: "Left at the end", sv: "Kvar vid slutet" },
  budgetAndRemaining: { en: "Budget and remaining", sv: "Budget och kvar" },
  costsByMonth: { en: "Costs month by month", sv: "Kostnader månad för månad" },
  generated: {
    en: "Reckoned from the other sheets. Do not sort.",
    sv: "Räknas ut från de andra bladen. Sortera inte.",
  },
} as const satisfies Readonly<Record<string, InBothLanguages>>;

/** The name of a text of the workbook. */
export type WorkbookText = keyof typeof texts;

/** A text of the workbook in its language. */
export function workbookText(name: WorkbookText, language: Language): string {
  return texts[name][language];
}
