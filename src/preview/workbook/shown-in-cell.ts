import type { CellView } from "../workbook-api";

const pixelsOfDigit = 7.3;

/** What is written in a cell of this width: a number that has no room is never shown in part. */
export function textIn({ text, kind }: Pick<CellView, "text" | "kind">, pixels: number): string {
  const hasRoom = kind === "text" || text.length * pixelsOfDigit <= pixels + 8;
  return hasRoom ? text : "#".repeat(Math.max(1, Math.floor(pixels / 9)));
}

/** The colour of letters that can be read on a ground, where nothing is said of them. */
export function readableOn(fill: string | undefined): string {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#(..)(..)(..)$/.exec(fill ?? "#ffffff") ?? [];
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128 ? "#ffffff" : "#000000";
}

/** On which side of its cell a value stands unless something else is said. */
export function usualSide(kind: CellView["kind"]): "left" | "right" | "center" {
  return ({ text: "left", number: "right", other: "center" } as const)[kind];
}
