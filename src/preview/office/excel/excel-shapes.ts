import { pictureSize, type DrawnShape } from "../../workbook/drawn-shape";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { ExcelShape, ExcelShapesOfGroup } from "./excel-shape";
import { geometricShapes } from "./shape-words";

/** What is drawn over the cells of a sheet, from the back to the front. */
export class ExcelShapes extends ExcelShapesOfGroup {
  static override readonly shape: Shape = {
    name: "ShapeCollection",
    methods: [
      ...["addGeometricShape", "addGroup", "addImage", "addLine", "addTextBox", "getCount"],
      ...["getItem", "getItemAt", "getItemOrNullObject"],
    ] as never[],
  };

  constructor(book: Workbook, sheet: Sheet) {
    super({ book, sheet }, sheet.shapes);
  }

  addGeometricShape(type: string) {
    if (!geometricShapes.includes(type)) throw invalidArgument();
    return this.add("GeometricShape", { geometricShapeType: type, width: 72, height: 72 });
  }
  addTextBox(words?: string | null) {
    const look = { "fill.foregroundColor": "#FFFFFF", "textFrame.font.color": "#000000" };
    const size = { geometricShapeType: "Rectangle", width: 72, height: 72 };
    return this.add("GeometricShape", { ...size, ...look, "textFrame.text": words ?? "" });
  }
  addImage(picture: string) {
    const { format, width, height } = pictureSize(picture);
    if (format === "UNKNOWN") throw invalidArgument("This is no picture.");
    const original = { originalWidth: width, originalHeight: height };
    return this.add("Image", { format, picture, width, height, ...original });
  }
  addLine(left = 0, top = 0, right = 0, bottom = 0, connectorType?: string | null) {
    const from = { left: Math.min(left, right), top: Math.min(top, bottom) };
    const size = { width: Math.abs(right - left), height: Math.abs(bottom - top) };
    const isRising = (right - left) * (bottom - top) < 0;
    const shape = this.add("Line", { ...from, ...size, ...(isRising && { isRising }) });
    shape.line.connectorType = connectorType ?? "Straight";
    return shape;
  }
  /** Takes shapes into a group, around all of them. */
  addGroup(values: unknown[]) {
    const taken = values.map((value) => {
      const id = value instanceof ExcelShape ? value.id : String(value);
      const found = this.shapes.find((one) => one.id === id);
      if (!found) throw invalidArgument();
      return found;
    });
    if (taken.length < 2) throw invalidArgument("A group is of two shapes at least.");
    for (const shape of taken) this.shapes.splice(this.shapes.indexOf(shape), 1);
    return this.add("Group", frameOf(taken), taken);
  }

  private add(kind: DrawnShape["kind"], kept: DrawnShape["kept"], parts: DrawnShape[] = []) {
    const { book, sheet } = this.place;
    book.mayChange();
    const number = book.nextId();
    const id = `{${number.padStart(8, "0")}-0005-0000-0000-000000000000}`;
    const shape: DrawnShape = { id, kind, kept: { name: `${kind} ${number}`, ...kept }, parts };
    this.shapes.push(shape);
    sheet.looksChanged();
    return new ExcelShape(this.place, shape, this.shapes);
  }
}

function frameOf(shapes: readonly DrawnShape[]) {
  const sides = shapes.map(({ kept }) => {
    const [left, top, width, height] = ["left", "top", "width", "height"].map((member) =>
      Number(kept[member] ?? 0),
    ) as [number, number, number, number];
    return { left, top, right: left + width, bottom: top + height };
  });
  const left = Math.min(...sides.map((one) => one.left));
  const top = Math.min(...sides.map((one) => one.top));
  const width = Math.max(...sides.map((one) => one.right)) - left;
  return { left, top, width, height: Math.max(...sides.map((one) => one.bottom)) - top };
}
