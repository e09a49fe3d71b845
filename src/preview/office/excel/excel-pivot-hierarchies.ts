import {
  nameOfData,
  nameOfField,
  type PivotData,
  type PivotField,
} from "../../workbook/pivot/pivot";
import { areaOfSource } from "../../workbook/pivot/pivot-records";
import { shownAs } from "../../workbook/pivot/sum-up";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelPivotField, ExcelPivotFields } from "./excel-pivot-fields";
import { ExcelCollection } from "./excel-collection";
import type { ExcelPivot } from "./excel-pivots";
import { keepIn, keptClass, text } from "./kept-model";

type Axis = "rows" | "columns" | "filters";

/** What collections of hierarchies have in common. */
abstract class Hierarchies<One extends object> extends ExcelCollection<One> {
  constructor(protected readonly of: ExcelPivot) {
    super();
  }
  /** A field is on one axis only: where it was before it is no longer. */
  protected take({ pivot }: ExcelPivot, field: PivotField) {
    for (const axis of ["rows", "columns", "filters"] as const)
      pivot[axis] = pivot[axis].filter((one) => one !== field);
  }
}

const inEach = ["getCount", "getItemOrNullObject"] as never[];
const inEachAxis = ["add", "getCount", "getItemOrNullObject", "remove"] as never[];

/** Every column of the source. */
export class ExcelPivotHierarchies extends Hierarchies<ExcelPivotHierarchy> {
  static readonly shape: Shape = { name: "PivotHierarchyCollection", methods: inEach };

  get items() {
    return this.of.pivot.fields.map((field) => new ExcelPivotHierarchy(this.of, field));
  }
}

/** A column of the source. */
export class ExcelPivotHierarchy {
  static readonly shape = {
    name: "PivotHierarchy",
    scalars: ["id", "name"],
    children: ["fields"],
    identity: "id",
  } as unknown as Shape;

  constructor(
    protected readonly of: ExcelPivot,
    readonly field: PivotField,
  ) {}

  get id() {
    return this.field.heading;
  }
  get name(): unknown {
    return nameOfField(this.field);
  }
  set name(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidArgument();
    this.of.book.mayChange();
    this.field.kept.name = value;
    this.of.refresh();
  }
  get fields() {
    return new ExcelPivotFields(this.of, this.field);
  }
}

/** A column of the source on an axis. */
export class ExcelRowColumnHierarchy extends ExcelPivotHierarchy {
  static override readonly shape = {
    ...ExcelPivotHierarchy.shape,
    name: "RowColumnPivotHierarchy",
    scalars: ["id", "name", "position"],
    methods: ["setToDefault"],
  } as unknown as Shape;

  constructor(
    of: ExcelPivot,
    field: PivotField,
    protected readonly axis: Axis,
  ) {
    super(of, field);
  }
  get position(): unknown {
    return this.of.pivot[this.axis].indexOf(this.field);
  }
  set position(value: unknown) {
    const fields = this.of.pivot[this.axis];
    if (typeof value !== "number" || value < 0 || value >= fields.length) throw invalidArgument();
    this.of.book.mayChange();
    fields.splice(fields.indexOf(this.field), 1);
    fields.splice(value, 0, this.field);
    this.of.refresh();
  }
  setToDefault() {
    this.of.book.mayChange();
    this.field.kept = {};
    this.field.hidden.clear();
    this.field.folded.clear();
    this.field.isDescending = false;
    delete this.field.sortedBy;
    this.of.refresh();
  }
}

/** A column of the source that rows are left out by. */
export class ExcelFilterHierarchy extends ExcelRowColumnHierarchy {
  static override readonly shape = {
    ...ExcelRowColumnHierarchy.shape,
    name: "FilterPivotHierarchy",
    scalars: ["enableMultipleFilterItems", "id", "name", "position"],
  } as unknown as Shape;

  get enableMultipleFilterItems(): unknown {
    return this.field.kept.enableMultipleFilterItems ?? false;
  }
  set enableMultipleFilterItems(value: unknown) {
    this.field.kept.enableMultipleFilterItems = value === true;
  }
}

/** The columns of the source that make the rows, or the columns, of a pivot table. */
export class ExcelRowColumnHierarchies extends Hierarchies<ExcelRowColumnHierarchy> {
  static readonly shape: Shape = { name: "RowColumnPivotHierarchyCollection", methods: inEachAxis };

  constructor(
    of: ExcelPivot,
    protected readonly axis: Axis,
  ) {
    super(of);
  }
  get items(): ExcelRowColumnHierarchy[] {
    return this.of.pivot[this.axis].map((field) => this.to(field));
  }
  add({ field }: ExcelPivotHierarchy) {
    this.of.book.mayChange();
    this.take(this.of, field);
    this.of.pivot[this.axis].push(field);
    this.of.refresh();
    return this.to(field);
  }
  remove({ field }: ExcelPivotHierarchy) {
    if (!this.of.pivot[this.axis].includes(field)) throw itemNotFound();
    this.of.book.mayChange();
    this.take(this.of, field);
    this.of.refresh();
  }
  protected to(field: PivotField): ExcelRowColumnHierarchy {
    return new ExcelRowColumnHierarchy(this.of, field, this.axis);
  }
}

/** The columns of the source that rows are left out by. */
export class ExcelFilterHierarchies extends ExcelRowColumnHierarchies {
  static override readonly shape: Shape = {
    name: "FilterPivotHierarchyCollection",
    methods: inEachAxis,
  };

  constructor(of: ExcelPivot) {
    super(of, "filters");
  }
  protected override to(field: PivotField) {
    return new ExcelFilterHierarchy(this.of, field, "filters");
  }
}

/** The numbers that are summed up. */
export class ExcelDataHierarchies extends Hierarchies<ExcelDataHierarchy> {
  static readonly shape: Shape = { name: "DataPivotHierarchyCollection", methods: inEachAxis };

  get items() {
    return this.of.pivot.data.map((data) => new ExcelDataHierarchy(this.of, data));
  }
  /** Numbers are added up; where there are other things they are counted. */
  add({ field }: ExcelPivotHierarchy) {
    const { book, pivot } = this.of;
    book.mayChange();
    const place = pivot.fields.indexOf(field);
    const [, ...rows] = pivot.source.sheet.values(areaOfSource(pivot));
    const isNumbers = rows.every((row) => typeof row[place] === "number");
    const kept = { summarizeBy: isNumbers ? "Sum" : "Count" };
    const data: PivotData = { id: `data-${book.nextId()}`, field, kept };
    pivot.data.push(data);
    this.of.refresh();
    return new ExcelDataHierarchy(this.of, data);
  }
  remove({ data }: ExcelDataHierarchy) {
    const { book, pivot } = this.of;
    book.mayChange();
    pivot.data = pivot.data.filter((one) => one !== data);
    this.of.refresh();
  }
}

const ways =
  "Automatic Sum Count Average Max Min Product CountNumbers StandardDeviation StandardDeviationP Variance VarianceP";

/** Numbers that are summed up. */
export class ExcelDataHierarchy extends keptClass(
  "DataPivotHierarchy",
  { numberFormat: text("General") },
  {
    scalars: ["id", "name", "position", "showAs", "summarizeBy"],
    children: ["field"],
    methods: ["setToDefault"],
    identity: "id",
  },
) {
  constructor(
    private readonly of: ExcelPivot,
    readonly data: PivotData,
  ) {
    super(keepIn(data.kept, { before: () => of.book.mayChange(), changed: () => of.refresh() }));
  }

  get id() {
    return this.data.id;
  }
  get name(): unknown {
    return nameOfData(this.data);
  }
  set name(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidArgument();
    this.keep.set("name", value);
  }
  get field() {
    return new ExcelPivotField(this.of, this.data.field);
  }
  get summarizeBy(): unknown {
    return this.keep.get("summarizeBy", "Sum");
  }
  set summarizeBy(value: unknown) {
    if (!ways.split(" ").includes(String(value))) throw invalidArgument();
    this.keep.set("summarizeBy", value === "Automatic" ? "Sum" : value);
  }
  get showAs(): unknown {
    return this.keep.get("showAs", { calculation: "None" });
  }
  set showAs(value: unknown) {
    const { calculation } = (value ?? {}) as { calculation?: string };
    if (calculation === undefined) throw invalidArgument();
    if (!shownAs.includes(calculation))
      throw new RichApiError("NotImplemented", `DataPivotHierarchy.showAs: ${calculation}`);
    this.keep.set("showAs", { calculation });
  }
  get position(): unknown {
    return this.of.pivot.data.indexOf(this.data);
  }
  set position(value: unknown) {
    const { data } = this.of.pivot;
    if (typeof value !== "number" || value < 0 || value >= data.length) throw invalidArgument();
    data.splice(data.indexOf(this.data), 1);
    data.splice(value, 0, this.data);
    this.of.refresh();
  }
  setToDefault() {
    for (const member of ["name", "numberFormat", "showAs"]) this.keep.set(member, undefined);
    this.keep.set("summarizeBy", "Sum");
  }
}
