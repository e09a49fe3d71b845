import type { ChartPart } from "../../workbook/chart/chart-part";
import type { PartShape } from "../../workbook/chart/look-kinds";
import { partShapes } from "../../workbook/chart/part-shapes";
import type { Shape } from "../rich-api/model";
import { chartCalls } from "./excel-chart-calls";
import { keptClass, type Kept } from "./kept-model";

/** A part of a chart as Office.js asks for it. */
export interface ExcelChartPart {
  readonly part: ChartPart;
}

/** The class of a kind of part. */
export interface ExcelChartPartClass {
  readonly shape: Shape;
  new (part: ChartPart): ExcelChartPart;
}

/** The classes of Excel's object model for parts of charts, by name: their members are the looks, the parts and the calls of each. */
export const chartPartClasses: Readonly<Record<string, ExcelChartPartClass>> = Object.fromEntries(
  Object.entries(partShapes).map(([name, shape]) => [name, classOf(name, shape)]),
);

function classOf(name: string, { looks = {}, parts = {} }: PartShape): ExcelChartPartClass {
  const calls = chartCalls[name] ?? {};
  const more = { children: Object.keys(parts), methods: Object.keys(calls) };
  class Part extends keptClass(name, keptLooks(looks), more) implements ExcelChartPart {
    constructor(readonly part: ChartPart) {
      super({
        get: (look) => part.look(look),
        set: (look, value) => part.say(look, value),
      });
    }
  }
  for (const child of more.children) {
    Object.defineProperty(Part.prototype, child, {
      configurable: true,
      get(this: Part) {
        return toChartPart(this.part.part(child));
      },
    });
  }
  for (const [method, call] of Object.entries(calls)) {
    Object.defineProperty(Part.prototype, method, {
      value(this: Part, ...words: unknown[]) {
        return call(this.part, ...words);
      },
    });
  }
  return Part;
}

/** The part itself knows what is usual and what can be; a class only tells which looks are members. */
function keptLooks(looks: NonNullable<PartShape["looks"]>): Record<string, Kept> {
  const members = Object.entries(looks).filter(([, { member }]) => member !== "none");
  const read = (given: unknown) => given;
  return Object.fromEntries(
    members.map(([name, look]) => [
      name,
      { usual: null, ...(look.read && look.member === undefined && { read }) },
    ]),
  );
}

/** The class of this name; throws RangeError where there is none. */
export function chartPartClass(name: string): ExcelChartPartClass {
  const found = chartPartClasses[name];
  if (!found) throw new RangeError(`chartPartClass: there is no part ${name}`);
  return found;
}

/** A part as a model of its class. */
export function toChartPart(part: ChartPart): ExcelChartPart {
  return new (chartPartClass(part.kind))(part);
}

/** The shape of a class that has more than its looks. */
export function widen<T>({ shape }: ExcelChartPartClass, more: Partial<Shape<T>>): Shape {
  const join = (member: "scalars" | "children" | "methods") => [
    ...(shape[member] ?? []),
    ...(more[member] ?? []),
  ];
  const [scalars, children, methods] = [join("scalars"), join("children"), join("methods")];
  return { ...shape, ...more, scalars, children, methods };
}
