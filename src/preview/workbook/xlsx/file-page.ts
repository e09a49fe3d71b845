import type ExcelJS from "exceljs";
import { columnName, readArea, writeArea } from "../area";
import { usualPage, type PageSetup } from "../page-setup";

/** Points; the file has inches. */
const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** The file's numbers of the papers that offices use. */
const paperNumbers: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B5: 13,
};

/** A sheet's way of lying on paper, as exceljs writes it. */
export function toFilePage(setup: PageSetup) {
  const { orientation, zoom, printArea, titleRows, titleColumns, kept } = setup;
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  const isFitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const page = {
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
    ...(titleColumns && {
      printTitlesColumn: `${columnName(titleColumns.left)}:${columnName(titleColumns.right)}`,
    }),
    ...(kept.centerHorizontally === true && { horizontalCentered: true }),
    ...(kept.centerVertically === true && { verticalCentered: true }),
    ...(kept.blackAndWhite === true && { blackAndWhite: true }),
    ...(kept.draftMode === true && { draft: true }),
    ...(kept.printGridlines === true && { showGridLines: true }),
    ...(kept.printHeadings === true && { showRowColHeaders: true }),
    ...(kept.printOrder === "OverThenDown" && { pageOrder: "overThenDown" as const }),
    ...(typeof kept.firstPageNumber === "number" && { firstPageNumber: kept.firstPageNumber }),
    ...(kept.paperSize !== undefined && { paperSize: paperNumbers[kept.paperSize as string] }),
    margins: Object.fromEntries(
      Object.entries(usualMargins).map(([side, points]) => [
        side,
        Number(kept[`${side}Margin`] ?? points) / 72,
      ]),
    ),
  } as unknown as Partial<ExcelJS.PageSetup>;
  return page;
}

/** What exceljs has read of it. */
export function fromFilePage(page: Partial<ExcelJS.PageSetup>): PageSetup {
  const { orientation, fitToPage, fitToWidth, fitToHeight, scale, printArea } = page;
  const area = readArea(printArea?.split("&&")[0] ?? "");
  const [, top, bottom] = /^\$?(\d+):\$?(\d+)$/.exec(page.printTitlesRow ?? "") ?? [];
  const usual = usualPage();
  const paper = Object.entries(paperNumbers).find(([, one]) => one === Number(page.paperSize))?.[0];
  const margins = Object.entries(usualMargins).flatMap(([side, points]) => {
    const inches = page.margins?.[side as keyof ExcelJS.Margins];
    const read = inches === undefined ? points : Math.round(inches * 7200) / 100;
    return read === points ? [] : [[`${side}Margin`, read]];
  });
  const [, left, right] = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(page.printTitlesColumn ?? "") ?? [];
  const columns = readArea(`${left}:${right}`);
  const kept = {
    ...(page.horizontalCentered && { centerHorizontally: true }),
    ...(page.verticalCentered && { centerVertically: true }),
    ...(page.blackAndWhite && { blackAndWhite: true }),
    ...(page.draft && { draftMode: true }),
    ...(page.showGridLines && { printGridlines: true }),
    ...(page.showRowColHeaders && { printHeadings: true }),
    ...(page.pageOrder === "overThenDown" && { printOrder: "OverThenDown" }),
    // Where a file says nothing exceljs says 1, which is what Excel begins with anyway.
    ...((page.firstPageNumber ?? 1) !== 1 && { firstPageNumber: page.firstPageNumber }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(Object.fromEntries(margins) as Record<string, number>),
  };
  return {
    ...usual,
    kept,
    ...(columns && { titleColumns: { left: columns.left, right: columns.right } }),
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
