/**
 * What a class of an object model declares of itself. Office.js asks by name, and what is not declared here does not
 * exist: the call fails with ApiNotFound, naming the class and the member.
 */
export interface Shape<T = never> {
  /** As Microsoft's reference calls it: "Paragraph". */
  readonly name: string;
  /** Plain values: getters, and setters where one may write. A bare `load()` loads all of them. */
  readonly scalars?: readonly (keyof T & string)[];
  /** Scalars whose names are the same on the wire, without a capital, as those of few classes are. */
  readonly uncapitalized?: readonly string[];
  /** Getters that give another model, or null for a null object. */
  readonly children?: readonly (keyof T & string)[];
  /** May give a value, another model, null for a null object, or a promise of one. */
  readonly methods?: readonly (keyof T & string)[];
  /** Events one may register for, as "DataChanged"; they are raised with `PaneSession.raiseRichApi`. */
  readonly events?: readonly string[];
  /**
   * How Office.js finds the same object again: by a reference that the host keeps ("reference", as Word's objects and
   * Excel's ranges), or by this scalar in the collection it belongs to ("id").
   */
  readonly identity?: "reference" | (keyof T & string);
}

/** An object of a model: its class carries the shape, `static readonly shape: Shape<Paragraph> = { … }`. */
export type RichModel = object;

/** A model of many: `items` are what is in it, and `item` answers `getItem(key)`; both belong to every shape. */
export interface RichCollection extends RichModel {
  readonly items: readonly RichModel[];
  /** The one with this id, name or index; throws itemNotFound. */
  item?(key: unknown): RichModel;
}

/** A class of models. */
export interface RichClass {
  readonly shape: Shape;
}

/** The shape of a model; undefined for a plain value. */
export function shapeOf(value: unknown): Shape<string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return (value.constructor as Partial<{ shape: Shape<string> }> | undefined)?.shape;
}

/** Whether a model is a collection. */
export function isCollection(model: RichModel): model is RichCollection {
  return "items" in model;
}

/** The options of a call, as SearchOptions: they keep whatever is set on them. */
export class PropertyBag {
  static readonly shape: Shape = { name: "Options" };
  readonly values: Record<string, unknown> = {};
}
