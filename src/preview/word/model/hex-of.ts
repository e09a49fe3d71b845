import { invalidArgument } from "../../office/rich-api/rich-api-error";

/** The six digits of a colour, "#C00000" or "c00000", as a file writes them; throws InvalidArgument for another word. */
export function hexOf(color: unknown): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(String(color))?.[1];
  if (hex === undefined) throw invalidArgument();
  return hex.toUpperCase();
}
