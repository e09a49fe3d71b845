import type { Area } from "../../workbook/area";
import type { Border, BorderSide, CellFormat } from "../../workbook/cell-format";
import { readColor } from "../../workbook/read-color";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import type { Look } from "./cell-look";
import type { Keep } from "./kept-model";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

/** Where lines are drawn. */
export interface Lines {
  line: (side: Side) => Border | undefined;
  draw: (side: Side, change: Partial<Border> | undefined) => void;
}

/** The lines around and between cells. */
export class ExcelBorders {
  static readonly shape: Shape<ExcelBorders> = {
    name: "RangeBorderCollection",
    scalars: ["count", "tintAndShade"],
  };
  readonly count = sides.length;

  constructor(private readonly lines: Lines) {}

  get tintAndShade(): unknown {
    const found = new Set(this.items.map((border) => border.tintAndShade));
    return found.size > 1 ? null : [...found][0];
  }
  set tintAndShade(value: unknown) {
    for (const border of this.items) if (border.style !== "None") border.tintAndShade = value;
  }

  get items() {
    return sides.map((side) => new ExcelBorder(this.lines, side));
  }
  item(key: unknown) {
    const side = typeof key === "number" ? sides[key] : sides.find((one) => one === key);
    if (!side) throw itemNotFound();
    return new ExcelBorder(this.lines, side);
  }
}

/** One of the lines of an area. */
export class ExcelBorder {
  static readonly shape: Shape<ExcelBorder> = {
    name: "RangeBorder",
    scalars: ["color", "id", "sideIndex", "style", "tintAndShade", "weight"],
    identity: "id",
  };

  constructor(
    private readonly lines: Lines,
    readonly sideIndex: Side,
  ) {}

  get id() {
    return this.sideIndex;
  }
  get style(): unknown {
    return this.found()?.style ?? "None";
  }
  set style(value: unknown) {
    this.put(value === "None" ? undefined : { style: value as Border["style"] });
  }
  get weight(): unknown {
    return this.found()?.weight ?? "Thin";
  }
  set weight(value: unknown) {
    this.put({ weight: value as Border["weight"] });
  }
  get color(): unknown {
    return this.found()?.color ?? "#000000";
  }
  set color(value: unknown) {
    this.put({ color: readColor(value) });
  }
  get tintAndShade(): unknown {
    return this.found()?.tint ?? 0;
  }
  set tintAndShade(value: unknown) {
    this.put({ tint: readTint(value) });
  }

  private found(): Border | undefined {
    return this.lines.line(this.sideIndex);
  }
  private put(change: Partial<Border> | undefined): void {
    this.lines.draw(this.sideIndex, change);
  }
}

/** A line with some of it changed; without a change there is none. */
function redrawn(before: Border | undefined, change: Partial<Border> | undefined) {
  if (!change) return undefined;
  return { style: "Continuous", weight: "Thin", color: "#000000", ...before, ...change };
}

/** The lines of cells. */
export function linesOfCells({ areas, sheet }: Look): Lines {
  return {
    line: (side) => {
      const [area = { top: 0, left: 0, bottom: 0, right: 0 }] = areas;
      const [row, column] =
        side === "EdgeBottom" || side === "EdgeRight"
          ? [area.bottom, area.right]
          : [area.top, area.left];
      return sheet.cell(row, column)?.format?.borders?.[ownSide(side)];
    },
    draw: (given, change) => {
      const side = ownSide(given);
      for (const area of areas) {
        sheet.format(linedCells(area, given), (row, column) => {
          const { [side]: before, ...others } = sheet.cell(row, column)?.format?.borders ?? {};
          const line = redrawn(before, change);
          return { borders: line ? { ...others, [side]: line } : others };
        });
      }
    },
  };
}

/** The lines of a look that is kept by itself. */
export function linesOfKept(keep: Keep): Lines {
  const all = () => (keep.get("borders", {}) ?? {}) as NonNullable<CellFormat["borders"]>;
  return {
    line: (side) => all()[ownSide(side)],
    draw: (given, change) => {
      const { [ownSide(given)]: before, ...others } = all();
      const line = redrawn(before, change);
      keep.set("borders", line ? { ...others, [ownSide(given)]: line } : others);
    },
  };
}

function readTint(value: unknown): number {
  if (typeof value !== "number" || Math.abs(value) > 1) throw invalidArgument();
  return value;
}

function ownSide(side: Side): BorderSide {
  if (side === "InsideVertical") return "EdgeRight";
  return side === "InsideHorizontal" ? "EdgeBottom" : side;
}

/** The cells that carry a line. */
function linedCells(area: Area, side: Side): Area {
  if (side === "EdgeTop") return { ...area, bottom: area.top };
  if (side === "EdgeBottom") return { ...area, top: area.bottom };
  if (side === "EdgeLeft") return { ...area, right: area.left };
  if (side === "EdgeRight") return { ...area, left: area.right };
  if (side === "InsideVertical") return { ...area, right: Math.max(area.left, area.right - 1) };
  return side === "InsideHorizontal"
    ? { ...area, bottom: Math.max(area.top, area.bottom - 1) }
    : area;
}
