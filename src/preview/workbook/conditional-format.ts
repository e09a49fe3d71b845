import type { Area } from "./area";

/** A look that depends on what is in the cells. */
export interface ConditionalFormat {
  id: string;
  area: Area;
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
  | { kind: "DataBar"; color: string; negativeColor: string }
  | { kind: "ColorScale"; colors: string[] };
