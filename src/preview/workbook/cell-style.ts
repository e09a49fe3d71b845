import type { CellFormat } from "./cell-format";

/** A look with a name. */
export interface CellStyle {
  name: string;
  builtIn: boolean;
  format: CellFormat;
  /** What Office.js calls the parts that the style leaves to the cell: { includeFont: false }. */
  kept: Record<string, unknown>;
}

const accents = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** How Excel's own styles look; those that are not here look as plain cells. */
const looks: Readonly<Record<string, CellFormat>> = {
  Normal: {},
  Comma: { numberFormat: "#,##0.00" },
  Currency: { numberFormat: "$#,##0.00" },
  Percent: { numberFormat: "0%" },
  "Comma [0]": { numberFormat: "#,##0" },
  "Currency [0]": { numberFormat: "$#,##0" },
  Hyperlink: { color: "#0563C1", underline: "Single" },
  "Followed Hyperlink": { color: "#954F72", underline: "Single" },
  Note: { fill: "#FFFFCC" },
  "Warning Text": { color: "#FF0000" },
  Title: { fontSize: 18, color: "#44546A" },
  "Heading 1": { bold: true, fontSize: 15, color: "#44546A" },
  "Heading 2": { bold: true, fontSize: 13, color: "#44546A" },
  "Heading 3": { bold: true, color: "#44546A" },
  "Heading 4": { bold: true, color: "#44546A" },
  Input: { fill: "#FFCC99", color: "#3F3F76" },
  Output: { bold: true, fill: "#F2F2F2", color: "#3F3F3F" },
  Calculation: { bold: true, fill: "#F2F2F2", color: "#FA7D00" },
  "Check Cell": { bold: true, fill: "#A5A5A5", color: "#FFFFFF" },
  "Linked Cell": { color: "#FA7D00" },
  Total: { bold: true },
  Good: { fill: "#C6EFCE", color: "#006100" },
  Bad: { fill: "#FFC7CE", color: "#9C0006" },
  Neutral: { fill: "#FFEB9C", color: "#9C5700" },
  "Explanatory Text": { italic: true, color: "#7F7F7F" },
  ...Object.fromEntries(
    accents.map((one, at) => [`Accent${at + 1}`, { fill: `#${one}`, color: "#FFFFFF" }]),
  ),
};

/** Excel's own styles, made anew. */
export function builtInStyles(): Map<string, CellStyle> {
  return new Map(
    Object.entries(looks).map(([name, format]) => [
      name.toLowerCase(),
      { name, builtIn: true, format: { ...format }, kept: {} },
    ]),
  );
}
