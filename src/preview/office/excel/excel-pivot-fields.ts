import type { CellValue } from "../../workbook/cell";
import { nameOfField, nameOfItem, type PivotField } from "../../workbook/pivot/pivot";
import { recordsOf, sortedItems } from "../../workbook/pivot/pivot-records";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import type { ExcelDataHierarchy } from "./excel-pivot-hierarchies";
import type { ExcelPivot } from "./excel-pivots";
import { keepIn, keptClass, text, yesNo } from "./kept-model";
import { ExcelCollection } from "./excel-collection";

/** The one field of a hierarchy. */
export class ExcelPivotFields extends ExcelCollection<ExcelPivotField> {
  static readonly shape: Shape<ExcelPivotFields> = {
    name: "PivotFieldCollection",
    methods: ["getCount", "getItemOrNullObject"],
  };

  constructor(
    private readonly of: ExcelPivot,
    private readonly field: PivotField,
  ) {
    super();
  }

  get items() {
    return [new ExcelPivotField(this.of, this.field)];
  }
}

const noSubtotals = { automatic: true };

/** A field: what is said in a column of the source. */
export class ExcelPivotField extends keptClass(
  "PivotField",
  {
    showAllItems: yesNo(),
    subtotals: {
      usual: noSubtotals,
      read: (given) => {
        if (typeof given !== "object" || given === null) throw invalidArgument();
        return given;
      },
    },
  },
  {
    scalars: ["id", "name"],
    children: ["items"],
    methods: ["sortByLabels", "sortByValues"],
    identity: "id",
  },
) {
  constructor(
    private readonly of: ExcelPivot,
    readonly field: PivotField,
  ) {
    super(keepIn(field.kept, { before: () => of.book.mayChange(), changed: () => of.refresh() }));
  }

  get id() {
    return this.field.heading;
  }
  get name(): unknown {
    return nameOfField(this.field);
  }
  set name(value: unknown) {
    this.keep.set("name", text().read?.(value));
  }
  get items() {
    const items = sortedItems(this.field, recordsOf(this.of.pivot));
    return new ExcelPivotItems(this.of, this.field, items);
  }
  sortByLabels(order: string) {
    this.sort(order);
  }
  /** Sorts the items by what they come to in all columns. */
  sortByValues(order: string, { data }: ExcelDataHierarchy) {
    this.sort(order, data);
  }
  private sort(order: string, by?: PivotField["sortedBy"]) {
    if (order !== "Ascending" && order !== "Descending") throw invalidArgument();
    this.of.book.mayChange();
    this.field.isDescending = order === "Descending";
    delete this.field.sortedBy;
    if (by) this.field.sortedBy = by;
    this.of.refresh();
  }
}

/** Different things that a field says. */
export class ExcelPivotItems extends ExcelCollection<ExcelPivotItem> {
  static readonly shape: Shape<ExcelPivotItems> = {
    name: "PivotItemCollection",
    methods: ["getCount", "getItemOrNullObject"],
  };

  constructor(
    private readonly of: ExcelPivot,
    private readonly field: PivotField,
    private readonly said: readonly CellValue[],
  ) {
    super();
  }

  get items() {
    return this.said.map((item) => new ExcelPivotItem(this.of, this.field, item));
  }
}

/** One of the things that a field says. */
export class ExcelPivotItem {
  static readonly shape: Shape<ExcelPivotItem> = {
    name: "PivotItem",
    scalars: ["id", "isExpanded", "name", "visible"],
    identity: "id",
  };

  constructor(
    private readonly of: ExcelPivot,
    private readonly field: PivotField,
    private readonly item: CellValue,
  ) {}

  get id() {
    return `${this.field.heading}:${String(this.item)}`;
  }
  get name(): unknown {
    return nameOfItem(this.field, this.item);
  }
  set name(value: unknown) {
    this.field.named.set(this.item, String(value));
    this.of.refresh();
  }
  get visible(): unknown {
    return !this.field.hidden.has(this.item);
  }
  set visible(value: unknown) {
    this.put(this.field.hidden, value !== true);
  }
  get isExpanded(): unknown {
    return !this.field.folded.has(this.item);
  }
  set isExpanded(value: unknown) {
    this.put(this.field.folded, value !== true);
  }
  private put(items: Set<CellValue>, isIn: boolean) {
    this.of.book.mayChange();
    if (isIn) items.add(this.item);
    else items.delete(this.item);
    this.of.refresh();
  }
}
