import { numfmt } from "@univerjs/core";
import { isError, valueOf, type Cell } from "./cell";

/** A cell as it is read on the screen. */
export interface ShownText {
  text: string;
  /** "#RRGGBB" when the number format says a colour. */
  color?: string;
}

const locales = { sv: "sv-SE", en: "en-US" };

/** Writes a cell with its number format, in Swedish or English marks. */
export function showCell(cell: Cell | undefined, language: "sv" | "en" = "en"): ShownText {
  const value = valueOf(cell);
  const format = cell?.format?.numberFormat ?? "General";
  if (typeof value === "string" && (format === "General" || format === "@" || isError(value)))
    return { text: value };
  if (typeof value === "boolean") return { text: booleanWords[language][value ? 1 : 0] };
  const options = { locale: locales[language], throws: false, nbsp: true };
  const text = numfmt.format(format, value, options);
  const color = typeof value === "number" ? colorOf(format, value) : undefined;
  return { text, ...(color !== undefined && { color }) };
}

const booleanWords = { sv: ["FALSKT", "SANT"], en: ["FALSE", "TRUE"] } as const;

const namedColors: Readonly<Record<string, string>> = {
  red: "#c00000",
  blue: "#0000ff",
  green: "#007a00",
  black: "#000000",
};

function colorOf(format: string, value: number): string | undefined {
  const sections = format.split(";");
  const section =
    value < 0 ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0];
  return namedColors[/\[(red|blue|green|black)\]/i.exec(section ?? "")?.[1]?.toLowerCase() ?? ""];
}
