import type ExcelJS from "exceljs";
import { readArea, writeArea } from "../area";
import { usualPage, type PageSetup } from "../page-setup";

/** A sheet's way of lying on paper, as exceljs writes it. */
export function toFilePage({ orientation, zoom, printArea, titleRows }: PageSetup) {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  const isFitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const page: Partial<ExcelJS.PageSetup> = {
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    fitToPage: isFitted,
    // 0 is "as many as it takes".
    ...(isFitted && {
      fitToWidth: horizontalFitToPages ?? 0,
      fitToHeight: verticalFitToPages ?? 0,
    }),
    ...(scale !== undefined && { scale }),
    ...(printArea && { printArea: writeArea(printArea) }),
    ...(titleRows && { printTitlesRow: `${titleRows.top + 1}:${titleRows.bottom + 1}` }),
  };
  return page;
}

/** What exceljs has read of it. */
export function fromFilePage(page: Partial<ExcelJS.PageSetup>): PageSetup {
  const { orientation, fitToPage, fitToWidth, fitToHeight, scale, printArea } = page;
  const area = readArea(printArea?.split("&&")[0] ?? "");
  const [, top, bottom] = /^\$?(\d+):\$?(\d+)$/.exec(page.printTitlesRow ?? "") ?? [];
  return {
    ...usualPage(),
    ...(orientation === "landscape" && { orientation: "Landscape" }),
    ...(scale !== undefined && { zoom: { scale } }),
    ...(fitToPage && {
      zoom: {
        ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
        ...(fitToHeight && { verticalFitToPages: fitToHeight }),
      },
    }),
    ...(area && { printArea: area }),
    ...(top !== undefined && { titleRows: { top: Number(top) - 1, bottom: Number(bottom) - 1 } }),
  };
}
