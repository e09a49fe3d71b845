import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { putSide, sideOf, sides, type Side } from "../cell-sides";
import { paragraphsIn } from "../story";
import { putCellProperty } from "../table-parts";
import { aboveW, childW, makeW, valW } from "../xml";
import { Anchored } from "./anchored";
import { hexOf } from "./hex-of";
import { TableBorder, type CellSide } from "./table-border";

/** Members that a table, a row and a cell share. */
export const cellAreaScalars = [
  "horizontalAlignment",
  "verticalAlignment",
  "shadingColor",
] as const;
export const cellAreaMethods = ["getBorder", "getCellPadding", "setCellPadding"] as const;

const verticals: Record<string, string> = { Top: "top", Center: "center", Bottom: "bottom" };
/** What Word leaves between a cell's sides and its text where nothing says otherwise, in twips. */
const usualPadding: Record<Side, number> = { top: 0, left: 108, bottom: 0, right: 108 };

/** Cells that stand together: a table, a row or one cell. What differs among them is mixed. */
export abstract class CellArea extends Anchored {
  /** The cells, row by row. */
  protected abstract get cellElements(): readonly Element[];

  get horizontalAlignment(): string {
    return this.same((cell) => this.paragraphsOf(cell)[0]?.alignment ?? "Left") ?? "Mixed";
  }
  set horizontalAlignment(value: string) {
    this.file.edit(() => {
      for (const each of this.cellElements.flatMap((cell) => this.paragraphsOf(cell)))
        each.alignment = value;
    });
  }

  get verticalAlignment(): string {
    const value = this.same((cell) => valW(childW(cell, "tcPr", "vAlign")) ?? "top");
    return Object.keys(verticals).find((each) => verticals[each] === value) ?? "Mixed";
  }
  set verticalAlignment(value: string) {
    const val = verticals[value];
    if (val === undefined) throw invalidArgument();
    this.putInCells((cell) => makeW(cell, "vAlign", { val }));
  }

  /** "#EEECE1"; nothing without a colour, or where colours differ. */
  get shadingColor(): string {
    const fill = this.same((cell) => valW(childW(cell, "tcPr", "shd"), "fill") ?? "auto");
    return fill === null || fill === "auto" ? "" : `#${fill.toUpperCase()}`;
  }
  set shadingColor(color: string) {
    const fill = color === "" ? "auto" : hexOf(color);
    this.putInCells((cell) => makeW(cell, "shd", { val: "clear", color: "auto", fill }));
  }

  getBorder(location: unknown): TableBorder {
    const isWanted = borderPlaces[String(location)];
    if (!isWanted) throw invalidArgument();
    return new TableBorder(this.file, () => this.sidesOfCells().filter(isWanted));
  }

  /** In points; null where it differs. */
  getCellPadding(location: unknown): number | null {
    const side = sideNamed(location);
    const room = (cell: Element) => valW(sideOf(this.file, cell, "tcMar", side), "w");
    const twips = this.same((cell) => Number(room(cell) ?? usualPadding[side]));
    return twips === null ? null : twips / 20;
  }

  setCellPadding(location: unknown, points: unknown): void {
    const side = sideNamed(location);
    if (typeof points !== "number" || !(points >= 0)) throw invalidArgument();
    const room = { w: Math.round(points * 20), type: "dxa" };
    this.file.edit(() => {
      for (const cell of this.cellElements) putSide(cell, "tcMar", makeW(cell, side, room));
    });
  }

  private paragraphsOf(cell: Element) {
    return paragraphsIn(cell).map((each) => this.make.paragraph(each));
  }

  private same<T>(read: (cell: Element) => T): T | null {
    const values = new Set(this.cellElements.map(read));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }

  private putInCells(make: (cell: Element) => Element): void {
    this.file.edit(() => {
      for (const cell of this.cellElements) putCellProperty(cell, make(cell));
    });
  }

  private sidesOfCells(): PlacedSide[] {
    const rows = [...new Set(this.cellElements.map((cell) => aboveW(cell, "tr")))];
    return rows.flatMap((row, index) => {
      const cells = this.cellElements.filter((cell) => aboveW(cell, "tr") === row);
      return cells.flatMap((cell, place) => {
        const isOuter: Record<Side, boolean> = {
          top: index === 0,
          left: place === 0,
          bottom: index === rows.length - 1,
          right: place === cells.length - 1,
        };
        return sides.map((side) => ({ cell, side, isOuter: isOuter[side] }));
      });
    });
  }
}

interface PlacedSide extends CellSide {
  /** Whether it is on the outside of the area. */
  isOuter: boolean;
}

const isAcross = ({ side }: PlacedSide) => side === "top" || side === "bottom";

/** Which sides `Word.BorderLocation` means. */
const borderPlaces: Record<string, (side: PlacedSide) => boolean> = {
  Top: ({ side, isOuter }) => side === "top" && isOuter,
  Left: ({ side, isOuter }) => side === "left" && isOuter,
  Bottom: ({ side, isOuter }) => side === "bottom" && isOuter,
  Right: ({ side, isOuter }) => side === "right" && isOuter,
  InsideHorizontal: (each) => isAcross(each) && !each.isOuter,
  InsideVertical: (each) => !isAcross(each) && !each.isOuter,
  Inside: ({ isOuter }) => !isOuter,
  Outside: ({ isOuter }) => isOuter,
  All: () => true,
};

function sideNamed(location: unknown): Side {
  const side = sides.find((each) => each === String(location).toLowerCase());
  if (!side) throw invalidArgument();
  return side;
}
