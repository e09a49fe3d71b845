import { callMember, itemOf, readMember, requireShape } from "../../office/rich-api/members";
import { isCollection, shapeOf, type RichModel } from "../../office/rich-api/model";
import { badRequest } from "../graph-failure";
import { workbookFailure } from "./workbook-failure";
import type { PathStep } from "./workbook-path";
import { workbookTypes, type WorkbookType } from "./workbook-types";

/** Follows a path from the workbook to what it names, or throws: 404 for what is not there, 400 for a way unknown. */
export function walkWorkbook(root: RichModel, path: readonly PathStep[]): RichModel {
  return path.reduce<RichModel>((from, step) => {
    const found = follow(from, step);
    if (shapeOf(found) === undefined) throw workbookFailure(404, { inner: "ItemNotFound" });
    return found as RichModel;
  }, root);
}

/** What Graph knows of an object. */
export function typeOf(model: RichModel): WorkbookType {
  const { name } = requireShape(model);
  const found = workbookTypes[name];
  if (!found) throw unknownSegment(name);
  return found;
}

/** 400: no such way on from here. */
export function unknownSegment(name: string) {
  return badRequest(`Resource not found for the segment '${name}'.`);
}

function follow(from: RichModel, { name, words }: PathStep): unknown {
  if (isCollection(from)) return itemIn(from, name, words);
  const step = Object.hasOwn(typeOf(from).steps, name) ? typeOf(from).steps[name] : undefined;
  if (step === undefined) throw unknownSegment(name);
  if (typeof step === "string") return readMember(from, step);
  const [method, ...parameters] = step;
  for (const word of Object.keys(words ?? {})) {
    if (!parameters.includes(word)) throw unknownSegment(`${name}(${word})`);
  }
  return callMember(
    from,
    method,
    parameters.map((parameter) => words?.[parameter]),
  );
}

/** By id or name; columns have numbers for ids and rows for keys, which a path can only write as texts. */
function itemIn(from: RichModel, key: string, words: PathStep["words"]): unknown {
  if (words !== undefined) {
    if (key === "itemAt") return itemAt(from, Number(words.index));
    throw unknownSegment(key);
  }
  const isNumber = /^\d+$/u.test(key) && /Column|Row/u.test(requireShape(from).name);
  return itemOf(from, isNumber ? Number(key) : key);
}

function itemAt(from: RichModel, index: number): unknown {
  const { items } = from as { items: readonly RichModel[] };
  return items[index];
}
