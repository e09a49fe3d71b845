import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { putSide, sideOf, type Side } from "../cell-sides";
import type { WordFile } from "../word-file";
import { makeW, valW } from "../xml";
import { hexOf } from "./hex-of";

/** Word's kinds of lines, by how a file writes them. */
const kinds: Record<string, string> = {
  nil: "None",
  none: "None",
  single: "Single",
  thick: "Single",
  double: "Double",
  dotted: "Dotted",
  dashed: "Dashed",
  dotDash: "DotDashed",
  dotDotDash: "Dot2Dashed",
  triple: "Triple",
  thinThickSmallGap: "ThinThickSmall",
  thickThinSmallGap: "ThickThinSmall",
  thinThickThinSmallGap: "ThinThickThinSmall",
  thinThickMediumGap: "ThinThickMed",
  thickThinMediumGap: "ThickThinMed",
  thinThickThinMediumGap: "ThinThickThinMed",
  thinThickLargeGap: "ThinThickLarge",
  thickThinLargeGap: "ThickThinLarge",
  thinThickThinLargeGap: "ThinThickThinLarge",
  wave: "Wave",
  doubleWave: "DoubleWave",
  dashSmallGap: "DashedSmall",
  dashDotStroked: "DashDotStroked",
  threeDEmboss: "ThreeDEmboss",
  threeDEngrave: "ThreeDEngrave",
};

/** A side of one cell. */
export interface CellSide {
  cell: Element;
  side: Side;
}

interface Line {
  val: string;
  /** In eighths of a point. */
  sz: string;
  /** Six hexadecimal digits, or "auto". */
  color: string;
}

const noLine: Line = { val: "nil", sz: "0", color: "auto" };
const thinLine: Line = { val: "single", sz: "4", color: "auto" };

/** Word's TableBorder: the lines on some sides of some cells; what differs among them is mixed. */
export class TableBorder {
  static readonly shape: Shape<TableBorder> = {
    name: "TableBorder",
    scalars: ["color", "type", "width"],
    identity: "reference",
  };

  constructor(
    private readonly file: WordFile,
    private readonly find: () => readonly CellSide[],
  ) {}

  get type(): string {
    return this.same(({ val }) => kinds[val] ?? "Single") ?? "Mixed";
  }
  set type(type: string) {
    const val = Object.keys(kinds).find((each) => kinds[each] === type);
    if (val === undefined) throw invalidArgument();
    this.put((line) => (val === "nil" ? noLine : { ...(hasLine(line) ? line : thinLine), val }));
  }

  get color(): string {
    const color = this.same((line) => line.color);
    if (color === null) return "";
    return color === "auto" ? "#000000" : `#${color.toUpperCase()}`;
  }
  set color(value: string) {
    const color = hexOf(value);
    this.put((line) => ({ ...(hasLine(line) ? line : thinLine), color }));
  }

  /** In points. */
  get width(): number | null {
    return this.same(({ sz }) => Number(sz) / 8);
  }
  set width(points: number | null) {
    if (points === null || !(points >= 0)) throw invalidArgument();
    const sz = String(Math.round(points * 8));
    this.put((line) => ({ ...(hasLine(line) ? line : thinLine), sz }));
  }

  private same<T>(read: (line: Line) => T): T | null {
    const values = new Set(this.find().map(({ cell, side }) => read(this.lineOf(cell, side))));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }

  private put(change: (line: Line) => Line): void {
    this.file.edit(() => {
      for (const { cell, side } of this.find()) {
        const line = change(this.lineOf(cell, side));
        putSide(cell, "tcBorders", makeW(cell, side, { ...line, space: 0 }));
      }
    });
  }

  private lineOf(cell: Element, side: Side): Line {
    const found = sideOf(this.file, cell, "tcBorders", side);
    if (!found) return noLine;
    return {
      val: valW(found) ?? "single",
      sz: valW(found, "sz") ?? "4",
      color: valW(found, "color") ?? "auto",
    };
  }
}

function hasLine({ val }: Line): boolean {
  return kinds[val] !== "None";
}
