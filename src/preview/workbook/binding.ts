import type { Area } from "./area";

/** Cells that an add-in watches over by a name of its own. */
export interface Binding {
  id: string;
  type: "Range" | "Table" | "Text";
  area: Area;
  /** The table of a binding to one. */
  tableId?: string;
}
