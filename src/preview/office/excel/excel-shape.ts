import type { DrawnShape } from "../../workbook/drawn-shape";
import { pictureOfShape } from "../../workbook/picture/picture-of-shape";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { Drawing } from "../rich-api/drawing";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelCollection } from "./excel-collection";
import { ExcelGeometricShape, ExcelImage, ExcelLine, ExcelShapeGroup } from "./excel-shape-kinds";
import { ExcelShapeFill, ExcelShapeLine, ExcelTextFrame } from "./excel-shape-parts";
import { keepIn, keepPart, keptClass, number, text, yesNo } from "./kept-model";
import { geometricShapes } from "./shape-words";

/** Where a shape is: in a workbook, on a sheet, and in a group or none. */
export interface ShapePlace {
  book: Workbook;
  sheet: Sheet;
  group?: ExcelShape;
}

/** What a group of shapes holds. */
export class ExcelShapesOfGroup extends ExcelCollection<ExcelShape> {
  static readonly shape: Shape = {
    name: "GroupShapeCollection",
    methods: ["getCount", "getItem", "getItemAt", "getItemOrNullObject"] as never[],
  };

  constructor(
    protected readonly place: ShapePlace,
    protected readonly shapes: DrawnShape[],
  ) {
    super();
  }

  get items() {
    return this.shapes.map((shape) => new ExcelShape(this.place, shape, this.shapes));
  }
  getItem(key: unknown) {
    return this.item(key);
  }
}

/** Something that is drawn over cells. */
export class ExcelShape extends keptClass(
  "Shape",
  {
    altTextDescription: text(),
    altTextTitle: text(),
    geometricShapeType: { usual: null, read: readGeometric },
    height: number(0, 0),
    left: number(0, 0),
    lockAspectRatio: yesNo(),
    name: text(),
    rotation: number(0, -3600, 3600),
    top: number(0, 0),
    visible: yesNo(true),
    width: number(0, 0),
  },
  {
    scalars: ["connectionSiteCount", "id", "level", "type", "zOrderPosition"],
    children: [
      ...["fill", "geometricShape", "group", "image", "line", "lineFormat", "parentGroup"],
      "textFrame",
    ],
    methods: [
      ...["delete", "incrementLeft", "incrementRotation", "incrementTop"],
      ...["getAsImage", "scaleHeight", "scaleWidth", "setZOrder"],
    ],
    events: ["Activated", "Deactivated"],
    identity: "id",
  },
) {
  constructor(
    readonly place: ShapePlace,
    readonly drawn: DrawnShape,
    private readonly among: DrawnShape[],
  ) {
    super(
      keepIn(drawn.kept, {
        before: () => place.book.mayChange(),
        changed: () => place.sheet.looksChanged(),
      }),
    );
  }

  get id() {
    return this.drawn.id;
  }
  get type() {
    return this.drawn.kind;
  }
  get level(): number {
    return this.place.group ? this.place.group.level + 1 : 0;
  }
  get zOrderPosition() {
    return this.among.indexOf(this.drawn);
  }
  get connectionSiteCount() {
    return this.type === "GeometricShape" ? 4 : 0;
  }
  get fill() {
    return new ExcelShapeFill(keepPart(this.keep, "fill"));
  }
  get lineFormat() {
    return new ExcelShapeLine(keepPart(this.keep, "lineFormat"));
  }
  get textFrame() {
    return new ExcelTextFrame(keepPart(this.keep, "textFrame"));
  }
  get geometricShape() {
    return new ExcelGeometricShape(this.required("GeometricShape"));
  }
  get group() {
    return new ExcelShapeGroup(this.required("Group"), this.among);
  }
  get image() {
    return new ExcelImage(this.required("Image"));
  }
  get line() {
    return new ExcelLine(this.required("Line"));
  }
  /** What is in the group that it is. */
  get parts() {
    return new ExcelShapesOfGroup({ ...this.place, group: this }, this.drawn.parts);
  }
  /** Another shape of the same sheet. */
  beside(other: DrawnShape) {
    const { book, sheet } = this.place;
    return new ExcelShape({ book, sheet }, other, sheet.shapes);
  }
  get parentGroup() {
    const { group } = this.place;
    if (!group) throw itemNotFound();
    return group.group;
  }

  delete() {
    this.place.book.mayChange();
    this.among.splice(this.among.indexOf(this.drawn), 1);
    this.place.sheet.looksChanged();
  }
  getAsImage(format: unknown) {
    const known = (["PNG", "JPEG", "BMP", "GIF"] as const).find((one) => one === format);
    if (!known) throw invalidArgument();
    return new Drawing({ ...pictureOfShape(this.drawn), format: known });
  }
  incrementLeft(step: number) {
    this.left = Math.max(0, Number(this.left) + step);
  }
  incrementTop(step: number) {
    this.top = Math.max(0, Number(this.top) + step);
  }
  incrementRotation(step: number) {
    this.rotation = (((Number(this.rotation) + step) % 360) + 360) % 360;
  }
  scaleWidth(factor: number, type: string, from?: string | null) {
    this.scale(["width", "left"], factor, type, from);
  }
  scaleHeight(factor: number, type: string, from?: string | null) {
    this.scale(["height", "top"], factor, type, from);
  }
  setZOrder(position: string) {
    const { among, drawn } = this;
    const at = among.indexOf(drawn);
    const last = among.length - 1;
    const places = {
      BringToFront: last,
      BringForward: at + 1,
      SendToBack: 0,
      SendBackward: at - 1,
    };
    const place = places[position as keyof typeof places] as number | undefined;
    if (place === undefined) throw invalidArgument();
    among.splice(at, 1);
    among.splice(Math.min(last, Math.max(0, place)), 0, drawn);
    this.place.sheet.looksChanged();
  }

  private scale(
    [size, side]: ["width", "left"] | ["height", "top"],
    factor: number,
    type: string,
    from?: string | null,
  ) {
    const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[
      from ?? "ScaleFromTopLeft"
    ];
    if (!(factor > 0) || share === undefined) throw invalidArgument();
    const original = this.keep.get(`original${size === "width" ? "Width" : "Height"}`, undefined);
    // Only a picture has a size that it came with.
    if (type === "OriginalSize" && original === undefined) throw invalidArgument();
    const before = Number(this[size]);
    const after = factor * (type === "OriginalSize" ? Number(original) : before);
    this[size] = after;
    this[side] = Math.max(0, Number(this[side]) - (after - before) * share);
  }
  private required(kind: DrawnShape["kind"]): this {
    if (this.type !== kind) throw new RichApiError("InvalidOperation", `The shape is no ${kind}.`);
    return this;
  }
}

function readGeometric(given: unknown): unknown {
  if (!geometricShapes.includes(String(given))) throw invalidArgument();
  return given;
}
