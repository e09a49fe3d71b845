import type { CSSProperties } from "react";
import type { CellLook, CellView } from "../../workbook-api";
import { readableOn, usualSide } from "../../workbook/shown-in-cell";

const line = "1px solid #7f7f7f";

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
    textAlign: look.align ?? usualSide(cell.kind),
    ...Object.fromEntries(
      (look.lines ?? []).map((side) => [
        `border${side.charAt(0).toUpperCase()}${side.slice(1)}`,
        line,
      ]),
    ),
  };
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
