import type { Area } from "./area";

/** How a sheet lies on paper. */
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  /** In percent, or so many pages at most; with neither the sheet is as large as it is. */
  zoom: PageZoom;
  /** What is printed; all that is used when absent. */
  printArea?: Area;
  /** Rows that stand at the top of each page. */
  titleRows?: { top: number; bottom: number };
  /** Columns that stand at the left of each page. */
  titleColumns?: { left: number; right: number };
  /** What Office.js calls the rest, as `centerHorizontally`; what is absent is as in a new sheet. */
  kept: Record<string, unknown>;
  /** Rows and columns before which a page ends. */
  breaks: { rows: number[]; columns: number[] };
}

/** Office.js's words for the size on paper. */
export interface PageZoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

/** What Excel begins with. */
export function usualPage(): PageSetup {
  return {
    orientation: "Portrait",
    zoom: { scale: 100 },
    kept: {},
    breaks: { rows: [], columns: [] },
  };
}
