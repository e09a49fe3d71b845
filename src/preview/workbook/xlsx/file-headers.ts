import type ExcelJS from "exceljs";

const ends = ["Header", "Footer"] as const;
const sides = { left: "&L", center: "&C", right: "&R" } as const;
const groups = { odd: "oddPages", even: "evenPages", first: "firstPage" } as const;

/** What stands above and below on the pages, as exceljs writes it: "&LBudget&C&P". */
export function toFileHeaders(kept: Record<string, unknown>): Partial<ExcelJS.HeaderFooter> {
  const state = (kept.headerState ?? "Default") as string;
  const texts = Object.entries(groups).flatMap(([theirs, ours]) =>
    ends.map((end) => {
      const parts = Object.entries(sides).map(([side, mark]) => {
        const text = kept[`${ours}.${side}${end}`];
        return typeof text === "string" && text !== "" ? `${mark}${text}` : "";
      });
      return [`${theirs}${end}`, parts.join("")] as const;
    }),
  );
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text !== "")),
    ...(state.includes("First") && { differentFirst: true }),
    ...(state.includes("OddAndEven") && { differentOddEven: true }),
  };
}

/** What exceljs has read of it, in Office.js's words. */
export function fromFileHeaders(
  file: Partial<ExcelJS.HeaderFooter> | null,
): Record<string, unknown> {
  if (!file) return {};
  const { differentFirst: isFirst, differentOddEven: isEven } = file;
  const texts = Object.entries(groups).flatMap(([theirs, ours]) =>
    ends.flatMap((end) => {
      const text = file[`${theirs}${end}` as "oddHeader"] ?? "";
      return Object.entries(sides).flatMap(([side, mark]) => {
        const found = new RegExp(`${mark}((?:(?!&[LCR]).)*)`, "su").exec(text)?.[1];
        return found ? [[`${ours}.${side}${end}`, found] as const] : [];
      });
    }),
  );
  const first = isFirst ? (isEven ? "FirstOddAndEven" : "FirstAndDefault") : undefined;
  const state = first ?? (isEven ? "OddAndEven" : undefined);
  return { ...Object.fromEntries(texts), ...(state !== undefined && { headerState: state }) };
}
