import type { Area } from "./area";

/** A look that depends on what is in the cells. */
export interface ConditionalFormat {
  id: string;
  /** The first of its areas, from whose corner formulas count, and the others. */
  area: Area;
  more?: Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** For all kinds but bars and scales. */
  format: ConditionalLook;
}

/** What changes in the look. */
export interface ConditionalLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "Single" | "Double";
  strikethrough?: boolean;
  numberFormat?: string;
}

export type ConditionalRule =
  | { kind: "Custom"; formula: string }
  | { kind: "CellValue"; operator: string; formula1: string; formula2?: string }
  | {
      kind: "ContainsText";
      operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      text: string;
    }
  | {
      kind: "DataBar";
      color: string;
      negativeColor: string;
      lowerBoundRule?: ScaleStop;
      upperBoundRule?: ScaleStop;
    }
  | { kind: "ColorScale"; colors: string[]; stops?: ScaleStop[] }
  | { kind: "IconSet"; style: string; criteria: IconCriterion[] }
  | { kind: "TopBottom"; type: string; rank: number }
  | { kind: "PresetCriteria"; criterion: string };

/** Where a bar or a scale begins, ends or turns, in Office.js's words: "Number" and "=5". */
export interface ScaleStop {
  type: string;
  formula?: string;
}

/** From where on a cell gets an icon. */
export interface IconCriterion extends ScaleStop {
  operator: string;
  customIcon?: unknown;
}

/** All areas of a format. */
export function areasOf({ area, more = [] }: Pick<ConditionalFormat, "area" | "more">): Area[] {
  return [area, ...more];
}
