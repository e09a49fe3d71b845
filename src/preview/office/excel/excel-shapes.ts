import { findShape, pictureSize, type DrawnShape } from "../../workbook/drawn-shape";
import { pictureOfShape } from "../../workbook/picture/picture-of-shape";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { Drawing } from "../rich-api/drawing";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelShapeFill, ExcelShapeLine, ExcelTextFrame } from "./excel-shape-parts";
import { fixed, keepIn, keepPart, keptClass, number, text, word, yesNo } from "./kept-model";
import { geometricShapes } from "./shape-words";
import { ExcelCollection } from "./excel-collection";

/** Where a shape is: in a workbook, on a sheet, and in a group or none. */
interface Place {
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
    protected readonly place: Place,
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
    readonly place: Place,
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

/** A shape as a drawing of a known kind. */
export class ExcelGeometricShape {
  static readonly shape: Shape<ExcelGeometricShape> = {
    name: "GeometricShape",
    scalars: ["id"],
    children: ["shape"],
  };

  constructor(readonly shape: ExcelShape) {}

  get id() {
    return this.shape.id;
  }
}

/** A shape as a picture. */
export class ExcelImage {
  static readonly shape: Shape<ExcelImage> = {
    name: "Image",
    scalars: ["format", "id"],
    uncapitalized: ["format"],
    children: ["shape"],
  };

  constructor(readonly shape: ExcelShape) {}

  get id() {
    return this.shape.id;
  }
  get format() {
    return this.shape.keep.get("format", "UNKNOWN");
  }
}

/** A shape as a group of others. */
export class ExcelShapeGroup {
  static readonly shape: Shape<ExcelShapeGroup> = {
    name: "ShapeGroup",
    scalars: ["id"],
    children: ["shape", "shapes"],
    methods: ["ungroup"],
  };

  constructor(
    readonly shape: ExcelShape,
    private readonly among: DrawnShape[],
  ) {}

  get id() {
    return this.shape.id;
  }
  get shapes() {
    const { place, drawn } = this.shape;
    return new ExcelShapesOfGroup({ ...place, group: this.shape }, drawn.parts);
  }
  ungroup() {
    const { place, drawn } = this.shape;
    place.book.mayChange();
    this.among.splice(this.among.indexOf(drawn), 1, ...drawn.parts);
    place.sheet.looksChanged();
  }
}

const arrowhead = {
  length: word("Medium Short Long"),
  style: word("None Triangle Stealth Diamond Oval Open"),
  width: word("Medium Narrow Wide"),
};

/** A shape as a line, which may connect two others. */
export class ExcelLine extends keptClass(
  "Line",
  {
    beginArrowheadLength: arrowhead.length,
    beginArrowheadStyle: arrowhead.style,
    beginArrowheadWidth: arrowhead.width,
    beginConnectedSite: fixed(0),
    connectorType: word("Straight Elbow Curve"),
    endArrowheadLength: arrowhead.length,
    endArrowheadStyle: arrowhead.style,
    endArrowheadWidth: arrowhead.width,
    endConnectedSite: fixed(0),
  },
  {
    scalars: ["id", "isBeginConnected", "isEndConnected"],
    uncapitalized: ["connectorType"],
    children: ["beginConnectedShape", "endConnectedShape", "shape"],
    methods: [
      ...["connectBeginShape", "connectEndShape", "disconnectBeginShape", "disconnectEndShape"],
    ],
  },
) {
  constructor(readonly shape: ExcelShape) {
    super(keepPart(shape.keep, "line"));
  }

  get id() {
    return this.shape.id;
  }
  get isBeginConnected() {
    return this.connected("begin") !== undefined;
  }
  get isEndConnected() {
    return this.connected("end") !== undefined;
  }
  get beginConnectedShape() {
    return this.connectedShape("begin");
  }
  get endConnectedShape() {
    return this.connectedShape("end");
  }
  connectBeginShape(shape: ExcelShape, site: number) {
    this.connect("begin", shape, site);
  }
  connectEndShape(shape: ExcelShape, site: number) {
    this.connect("end", shape, site);
  }
  disconnectBeginShape() {
    this.keep.set("beginConnected", undefined);
  }
  disconnectEndShape() {
    this.keep.set("endConnected", undefined);
  }

  private connected(end: "begin" | "end") {
    const id = this.keep.get(`${end}Connected`, undefined) as string | undefined;
    return id === undefined ? undefined : findShape(this.shape.place.sheet.shapes, id);
  }
  private connectedShape(end: "begin" | "end") {
    const found = this.connected(end);
    const { book, sheet } = this.shape.place;
    if (!found) throw itemNotFound();
    return new ExcelShape({ book, sheet }, found, sheet.shapes);
  }
  private connect(end: "begin" | "end", shape: ExcelShape, site: number) {
    if (site < 0 || site >= shape.connectionSiteCount) throw invalidArgument();
    this.keep.set(`${end}Connected`, shape.id);
    this.keep.set(`${end}ConnectedSite`, site);
  }
}
