import { isWithin, type Area } from "../../workbook/area";
import {
  areasOf,
  type ConditionalFormat,
  type ConditionalRule,
} from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import {
  ExcelCustomFormat,
  ExcelPresetFormat,
  ExcelRankedFormat,
  ExcelRuledFormat,
  ExcelTextFormat,
} from "./excel-conditional-rules";
import { ExcelColorScale, ExcelDataBar, ExcelIconSet, usualIcons } from "./excel-scales";

const beginnings: Readonly<Record<string, () => ConditionalRule>> = {
  IconSet: () => ({ kind: "IconSet", style: "ThreeTrafficLights1", criteria: usualIcons(3) }),
  TopBottom: () => ({ kind: "TopBottom", type: "TopItems", rank: 10 }),
  PresetCriteria: () => ({ kind: "PresetCriteria", criterion: "Invalid" }),
  Custom: () => ({ kind: "Custom", formula: "" }),
  CellValue: () => ({ kind: "CellValue", operator: "Invalid", formula1: "" }),
  ContainsText: () => ({ kind: "ContainsText", operator: "Contains", text: "" }),
  DataBar: () => ({ kind: "DataBar", color: "#638EC6", negativeColor: "#FF0000" }),
  ColorScale: () => ({ kind: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }),
};

/** The conditional formats of a range. */
export class ExcelConditionalFormats {
  static readonly shape: Shape<ExcelConditionalFormats> = {
    name: "ConditionalFormatCollection",
    methods: ["add", "clearAll", "getCount", "getItemAt"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}

  get items() {
    return this.sheet.conditionalFormats
      .filter((format) => this.has(format))
      .map((one) => this.to(one));
  }
  getCount() {
    return this.items.length;
  }
  getItemAt(index: number) {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  item(key: unknown) {
    const found = this.sheet.conditionalFormats.find(({ id }) => id === key);
    if (!found) throw itemNotFound();
    return this.to(found);
  }
  add(type: string) {
    this.book.mayChange();
    const begin = beginnings[type];
    if (!begin)
      throw new RichApiError("NotImplemented", `ConditionalFormatCollection.add: ${type}`);
    const [area, ...more] = this.areas;
    if (!area) throw itemNotFound();
    const id = `{${this.book.nextId().padStart(8, "0")}-0003-0000-0000-000000000000}`;
    const added: ConditionalFormat = {
      id,
      area,
      more,
      stopIfTrue: false,
      rule: begin(),
      format: {},
    };
    this.sheet.conditionalFormats.unshift(added);
    this.sheet.looksChanged();
    return this.to(added);
  }
  clearAll() {
    const { conditionalFormats } = this.sheet;
    conditionalFormats.splice(
      0,
      conditionalFormats.length,
      ...conditionalFormats.filter((format) => !this.has(format)),
    );
    this.sheet.looksChanged();
  }
  private has(format: ConditionalFormat) {
    return areasOf(format).every((one) => this.areas.some((area) => isWithin(one, area)));
  }
  private to(format: ConditionalFormat) {
    return new ExcelConditionalFormat(this.book, this.sheet, format);
  }
}

/** What belongs to each kind of rule: the member that gives it, and its class. */
const kinds = {
  cellValue: { kind: "CellValue", make: ExcelRuledFormat },
  colorScale: { kind: "ColorScale", make: ExcelColorScale },
  custom: { kind: "Custom", make: ExcelCustomFormat },
  dataBar: { kind: "DataBar", make: ExcelDataBar },
  iconSet: { kind: "IconSet", make: ExcelIconSet },
  preset: { kind: "PresetCriteria", make: ExcelPresetFormat },
  textComparison: { kind: "ContainsText", make: ExcelTextFormat },
  topBottom: { kind: "TopBottom", make: ExcelRankedFormat },
} as const;
const ofKinds = Object.keys(kinds).flatMap((member) => [member, `${member}OrNullObject`]);

/** A conditional format. */
export class ExcelConditionalFormat {
  static readonly shape = {
    name: "ConditionalFormat",
    scalars: ["id", "priority", "stopIfTrue", "type"],
    children: ofKinds,
    methods: ["delete", "getRange", "getRangeOrNullObject", "getRanges"],
    identity: "id",
  } as unknown as Shape;

  constructor(
    private readonly book: Workbook,
    readonly sheet: Sheet,
    readonly format: ConditionalFormat,
  ) {}

  get id() {
    return this.format.id;
  }
  get type() {
    return this.format.rule.kind;
  }
  get priority(): unknown {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  set priority(value: unknown) {
    const { conditionalFormats } = this.sheet;
    if (typeof value !== "number" || value < 0 || value >= conditionalFormats.length)
      throw invalidArgument();
    conditionalFormats.splice(conditionalFormats.indexOf(this.format), 1);
    conditionalFormats.splice(value, 0, this.format);
    this.sheet.looksChanged();
  }
  get stopIfTrue(): unknown {
    return this.format.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    this.format.stopIfTrue = value === true;
    this.sheet.looksChanged();
  }
  getRange() {
    const found = this.getRangeOrNullObject();
    if (!found) throw new RichApiError("InvalidOperation", "The format is of several areas.");
    return found;
  }
  getRangeOrNullObject() {
    const { area, more = [] } = this.format;
    return more.length === 0 ? make.range(this.book, this.sheet, area) : null;
  }
  getRanges() {
    return make.rangeAreas(this.book, this.sheet, areasOf(this.format));
  }
  delete() {
    const { conditionalFormats } = this.sheet;
    conditionalFormats.splice(conditionalFormats.indexOf(this.format), 1);
    this.sheet.looksChanged();
  }
}

for (const [member, { kind, make: Made }] of Object.entries(kinds)) {
  const find = ({ sheet, format }: ExcelConditionalFormat) =>
    format.rule.kind === kind ? new Made(sheet, format) : null;
  Object.defineProperty(ExcelConditionalFormat.prototype, `${member}OrNullObject`, {
    get(this: ExcelConditionalFormat) {
      return find(this);
    },
  });
  Object.defineProperty(ExcelConditionalFormat.prototype, member, {
    get(this: ExcelConditionalFormat) {
      const found = find(this);
      if (!found) throw new RichApiError("InvalidOperation");
      return found;
    },
  });
}
