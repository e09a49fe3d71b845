/** How a cell looks; what is absent is as in a new workbook. */
export interface CellFormat {
  numberFormat?: string;
  /** "#RRGGBB", as are all colours. */
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  strikethrough?: boolean;
  fontName?: string;
  /** Points. */
  fontSize?: number;
  horizontal?:
    "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrap?: boolean;
  indent?: number;
  autoIndent?: boolean;
  shrinkToFit?: boolean;
  readingOrder?: "LeftToRight" | "RightToLeft";
  /** Degrees from −90 to 90, or 180 for letters above each other. */
  textOrientation?: number;
  subscript?: boolean;
  superscript?: boolean;
  /** Excel's word for a ground that is not plain: "Gray25". */
  pattern?: string;
  patternColor?: string;
  /** From −1, dark, to 1, light. */
  patternTintAndShade?: number;
  fillTint?: number;
  fontTint?: number;
  /** The name of the style that the cell was given last. */
  style?: string;
  /** False where one may type in a protected sheet. */
  locked?: boolean;
  formulaHidden?: boolean;
  borders?: Partial<Record<BorderSide, Border>>;
}

export type BorderSide =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** A line at one side of a cell. */
export interface Border {
  style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
  /** From −1, dark, to 1, light. */
  tint?: number;
}

const known = new Map<string, CellFormat>();

/** A format with some members changed; `undefined` takes one away. Equal formats are one object. */
export function changeFormat(
  format: CellFormat | undefined,
  changes: Partial<Record<keyof CellFormat, unknown>>,
): CellFormat {
  const entries = Object.entries({ ...format, ...changes }).filter(
    ([, value]) => value !== undefined,
  );
  entries.sort(([one], [other]) => one.localeCompare(other));
  const key = JSON.stringify(entries);
  const found = known.get(key) ?? Object.freeze(Object.fromEntries(entries));
  known.set(key, found);
  return found;
}
