import type { Area } from "../../workbook/area";
import type { CellLink } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument } from "../rich-api/rich-api-error";

/** How Excel lets a link look. */
const linkLook = { color: "#0563C1", underline: "Single" } as const;

/** Puts a link on cells, with the text that is seen; null takes it away. */
export function putLink(sheet: Sheet, area: Area, given: unknown): void {
  const link = (given ?? undefined) as CellLink | undefined;
  if (link && !link.address && !link.documentReference) throw invalidArgument();
  sheet.mayWrite(area);
  sheet.map(area, (_, row, column) => {
    const cell = sheet.need(row, column);
    if (link) cell.link = { ...link };
    else delete cell.link;
  });
  const text = link?.textToDisplay;
  if (text !== undefined)
    sheet.write(
      area,
      sheet.map(area, () => text),
    );
  const none = { color: undefined, underline: undefined };
  sheet.format(area, link ? linkLook : none);
}
