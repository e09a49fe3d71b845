import { findShape, type DrawnShape } from "../../workbook/drawn-shape";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import type { ExcelShape } from "./excel-shape";
import { fixed, keepPart, keptClass, word } from "./kept-model";

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
    return this.shape.parts;
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
    if (!found) throw itemNotFound();
    return this.shape.beside(found);
  }
  private connect(end: "begin" | "end", shape: ExcelShape, site: number) {
    if (site < 0 || site >= shape.connectionSiteCount) throw invalidArgument();
    this.keep.set(`${end}Connected`, shape.id);
    this.keep.set(`${end}ConnectedSite`, site);
  }
}
