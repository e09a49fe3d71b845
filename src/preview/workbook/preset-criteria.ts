import { columnName, writeFixedArea, type Area } from "./area";
import type { ConditionalRule } from "./conditional-format";

/** The periods of Excel's rules on dates, with `day` for the cell's day. */
const periods: Readonly<Record<string, string>> = {
  Yesterday: "day=TODAY()-1",
  Today: "day=TODAY()",
  Tomorrow: "day=TODAY()+1",
  LastSevenDays: "AND(TODAY()-day<=6,day<=TODAY())",
  LastWeek: "AND(TODAY()-day>=WEEKDAY(TODAY()),TODAY()-day<WEEKDAY(TODAY())+7)",
  ThisWeek: "AND(TODAY()-day<=WEEKDAY(TODAY())-1,day-TODAY()<=7-WEEKDAY(TODAY()))",
  NextWeek: "AND(day-TODAY()>7-WEEKDAY(TODAY()),day-TODAY()<15-WEEKDAY(TODAY()))",
  LastMonth: "EOMONTH(day,0)=EOMONTH(TODAY(),-1)",
  ThisMonth: "EOMONTH(day,0)=EOMONTH(TODAY(),0)",
  NextMonth: "EOMONTH(day,0)=EOMONTH(TODAY(),1)",
};

/** The other rules of Excel that go without a formula: `cell` is the cell, `all` the cells of the rule. */
const presets: Readonly<Record<string, string>> = {
  Blanks: "LEN(TRIM(cell))=0",
  NonBlanks: "LEN(TRIM(cell))>0",
  Errors: "ISERROR(cell)",
  NonErrors: "NOT(ISERROR(cell))",
  AboveAverage: "cell>AVERAGE(all)",
  BelowAverage: "cell<AVERAGE(all)",
  EqualOrAboveAverage: "cell>=AVERAGE(all)",
  EqualOrBelowAverage: "cell<=AVERAGE(all)",
  OneStdDevAboveAverage: "cell>AVERAGE(all)+STDEV.P(all)",
  OneStdDevBelowAverage: "cell<AVERAGE(all)-STDEV.P(all)",
  TwoStdDevAboveAverage: "cell>AVERAGE(all)+2*STDEV.P(all)",
  TwoStdDevBelowAverage: "cell<AVERAGE(all)-2*STDEV.P(all)",
  ThreeStdDevAboveAverage: "cell>AVERAGE(all)+3*STDEV.P(all)",
  ThreeStdDevBelowAverage: "cell<AVERAGE(all)-3*STDEV.P(all)",
  UniqueValues: "AND(LEN(cell)>0,COUNTIF(all,cell)=1)",
  DuplicateValues: "AND(LEN(cell)>0,COUNTIF(all,cell)>1)",
};

const ranks: Readonly<Record<string, string>> = {
  TopItems: "cell>=LARGE(all,MIN(COUNT(all),rank))",
  BottomItems: "cell<=SMALL(all,MIN(COUNT(all),rank))",
  TopPercent: "cell>=LARGE(all,MAX(1,INT(COUNT(all)*rank/100)))",
  BottomPercent: "cell<=SMALL(all,MAX(1,INT(COUNT(all)*rank/100)))",
};

/** The criteria that a rule may have. */
export const presetCriteria: readonly string[] = [...Object.keys(presets), ...Object.keys(periods)];

/**
 * The formula that says whether a rule on ranks or one of Excel's own criteria holds for a cell; undefined for others.
 * @see https://learn.microsoft.com/openspecs/office_standards/ms-xlsx (the formulas that Excel writes with such rules)
 */
export function formulaOfPreset(
  rule: ConditionalRule,
  area: Area,
  row: number,
  column: number,
): string | undefined {
  const cell = `${columnName(column)}${row + 1}`;
  const fill = (pattern: string) =>
    pattern.replace(/\bcell\b/g, cell).replace(/\ball\b/g, writeFixedArea(area));
  if (rule.kind === "TopBottom") {
    const pattern = ranks[rule.type];
    return pattern && `=AND(ISNUMBER(${cell}),${fill(pattern).replace("rank", String(rule.rank))})`;
  }
  if (rule.kind !== "PresetCriteria") return undefined;
  const period = periods[rule.criterion];
  if (period !== undefined)
    return `=AND(ISNUMBER(${cell}),${period.replace(/\bday\b/g, `INT(${cell})`)})`;
  const preset = presets[rule.criterion];
  const needsNumber = preset?.includes("AVERAGE") === true;
  if (preset === undefined) return undefined;
  return needsNumber ? `=AND(ISNUMBER(${cell}),${fill(preset)})` : `=${fill(preset)}`;
}
