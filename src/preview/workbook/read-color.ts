import { Refusal } from "./refusal";

/** A colour as Excel keeps it: "#RRGGBB"; a few names are known as in HTML. */
export function readColor(given: unknown): string {
  const text = String(given).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const named = {
    black: "000000",
    white: "FFFFFF",
    red: "FF0000",
    green: "008000",
    blue: "0000FF",
    yellow: "FFFF00",
    orange: "FFA500",
    gray: "808080",
    grey: "808080",
  }[text.toLowerCase()];
  const found = hex ?? named;
  if (found === undefined) throw new Refusal("InvalidArgument", `"${text}" is no colour.`);
  return `#${found.toUpperCase()}`;
}
