import { isCollection, PropertyBag, shapeOf, type RichModel, type Shape } from "./model";
import { apiNotFound } from "./rich-api-error";

type Members = Record<string, unknown>;

/** On the wire a member begins with a capital: "InsertText" is `insertText`. */
export function toMember(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The wire's name of a member. */
export function toWireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** Where a member is, for errors: "Paragraph.insertText". */
export function placeOf(model: RichModel, member: string): string {
  return `${requireShape(model).name}.${member}`;
}

/** The shape of something that must be a model. */
export function requireShape(model: RichModel): Shape<string> {
  const shape = shapeOf(model);
  if (!shape) throw new RangeError(`requireShape: ${model.constructor.name} declares no shape`);
  return shape;
}

/** Whether a model declares a plain value of this name. */
export function isScalar(model: RichModel, member: string): boolean {
  return names(requireShape(model).scalars).includes(member);
}

/** Whether a model declares another model of this name. */
export function isChild(model: RichModel, member: string): boolean {
  return names(requireShape(model).children).includes(member);
}

/** The value of a declared scalar or child; throws ApiNotFound for another. */
export function readMember(model: RichModel, member: string): unknown {
  if (!isScalar(model, member) && !isChild(model, member)) {
    throw apiNotFound(placeOf(model, member));
  }
  return (model as Members)[member];
}

/** Sets a declared scalar; throws ApiNotFound for another, also for one that can only be read. */
export function writeMember(model: RichModel, member: string, value: unknown): void {
  if (model instanceof PropertyBag) {
    model.values[member] = value;
    return;
  }
  if (!isScalar(model, member) || !isWritable(model, member)) {
    throw apiNotFound(placeOf(model, member));
  }
  (model as Members)[member] = value;
}

/** Calls a declared method; throws ApiNotFound for another. */
export function callMember(model: RichModel, member: string, words: unknown[]): unknown {
  const shape = requireShape(model);
  const event = /^_(?:Unr|R)egister(\w+)Event$/.exec(member)?.[1];
  if (member === "_KeepReference") return null;
  if (event !== undefined && (shape.events ?? []).includes(event)) return null;
  const isIndexed = isCollection(model) && (member === "getItem" || member === "getItemAt");
  if (isIndexed && !names(shape.methods).includes(member)) return itemOf(model, words[0]);
  if (!names(shape.methods).includes(member)) throw apiNotFound(placeOf(model, member));
  const method = (model as Members)[member] as (...given: unknown[]) => unknown;
  // A word that is left out comes as null on the wire; the method is to take what is usual then.
  return method.apply(
    model,
    words.map((word) => word ?? undefined),
  );
}

/** The item of a collection with this key. */
export function itemOf(model: RichModel, key: unknown): unknown {
  if (!isCollection(model) || !model.item) throw apiNotFound(placeOf(model, "getItem"));
  return model.item(key);
}

function isWritable(model: RichModel, member: string): boolean {
  let owner: object | null = model;
  while (owner !== null) {
    const found = Object.getOwnPropertyDescriptor(owner, member);
    if (found) return found.set !== undefined || found.writable === true;
    owner = Object.getPrototypeOf(owner) as object | null;
  }
  return false;
}

function names(list: readonly string[] | undefined): readonly string[] {
  return list ?? [];
}
