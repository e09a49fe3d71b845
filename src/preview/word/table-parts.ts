import type { Element } from "@xmldom/xmldom";
import { childrenOf, isW } from "./xml";

/** The rows of a table, also those in content controls. */
export function rowsOf(table: Element): Element[] {
  return within(table, "tr");
}

/** The cells of a row, also those in content controls. */
export function cellsOf(row: Element): Element[] {
  return within(row, "tc");
}

function within(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (isW(child, name)) return [child];
    return isW(child, "sdt", "sdtContent") ? within(child, name) : [];
  });
}
