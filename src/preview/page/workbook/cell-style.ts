import type { CSSProperties } from "react";
import type { CellLook, CellView } from "../../workbook-api";

const line = "1px solid #7f7f7f";
const pixelsOfDigit = 7.3;

/** How a cell is drawn. A sheet is paper: white, whatever the theme, unless a cell says otherwise. */
export function cellStyle(cell: CellView): CSSProperties {
  const { look = {} } = cell;
  return {
    ...(look.fill !== undefined && { backgroundColor: look.fill }),
    ...(look.bar && { backgroundImage: barImage(look.bar) }),
    color: look.color ?? readableOn(look.fill),
    ...(look.bold === true && { fontWeight: 600 }),
    ...(look.italic === true && { fontStyle: "italic" }),
    ...decoration(look),
    ...(look.fontSize !== undefined && { fontSize: look.fontSize, lineHeight: 1.15 }),
    ...(look.wrap === true && { whiteSpace: "pre-wrap" }),
    textAlign:
      look.align ?? ({ text: "left", number: "right", other: "center" }[cell.kind] as "left"),
    ...Object.fromEntries(
      (look.lines ?? []).map((side) => [
        `border${side.charAt(0).toUpperCase()}${side.slice(1)}`,
        line,
      ]),
    ),
  };
}

/** What is written in a cell of this width: a number that has no room is never shown in part. */
export function textIn({ text, kind }: CellView, pixels: number): string {
  const hasRoom = kind === "text" || text.length * pixelsOfDigit <= pixels + 8;
  return hasRoom ? text : "#".repeat(Math.max(1, Math.floor(pixels / 9)));
}

function barImage({ color, from, to }: NonNullable<CellLook["bar"]>): string {
  // Light enough for the number in front of it.
  const shade = `color-mix(in srgb, ${color} 45%, white)`;
  const [begin, end] = [`${from}%`, `${to}%`];
  return `linear-gradient(to right, transparent ${begin}, ${shade} ${begin} ${end}, transparent ${end})`;
}

function decoration({ underline, strikethrough }: CellLook): CSSProperties {
  const words = [underline === true && "underline", strikethrough === true && "line-through"];
  const textDecoration = words.filter(Boolean).join(" ");
  return textDecoration === "" ? {} : { textDecoration };
}

function readableOn(fill: string | undefined): string {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#(..)(..)(..)$/.exec(fill ?? "#ffffff") ?? [];
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128 ? "#ffffff" : "#000000";
}
