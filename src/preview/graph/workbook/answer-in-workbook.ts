import {
  callMember,
  isScalar,
  readMember,
  requireShape,
  writeMember,
} from "../../office/rich-api/members";
import {
  isCollection,
  shapeOf,
  type RichCollection,
  type RichModel,
} from "../../office/rich-api/model";
import type { Workbook } from "../../workbook/workbook";
import { contextLink, type DoorContext, doorPath } from "../door-env";
import type { EntityType } from "../entity-type";
import { badRequest, unknownProperty } from "../graph-failure";
import { type Query, readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath } from "../odata-page";
import { parameter, readJson } from "../read-body";
import { typeOf, unknownSegment, walkWorkbook } from "./walk-workbook";
import type { PathStep } from "./workbook-path";
import type { WorkbookType } from "./workbook-types";

/** What a request works on: the workbook, and its root as Excel's object model. */
export interface BookAtDoor {
  book: Workbook;
  root: RichModel;
}

/**
 * Answers a request below a workbook: GET of an object or a collection, PATCH of its members, DELETE, and POST of an
 * action. Values are computed before they are told. Throws Excel's own refusals.
 */
export async function answerInWorkbook(
  c: DoorContext,
  at: BookAtDoor,
  path: readonly PathStep[],
): Promise<Response> {
  if (c.req.method === "POST") return act(c, at, path);
  const model = walkWorkbook(at.root, path);
  if (c.req.method === "GET") return answer(c, at.book, model);
  if (isCollection(model)) throw unknownSegment(doorPath(c));
  if (c.req.method === "PATCH") return change(c, at.book, model);
  if (c.req.method !== "DELETE") throw unknownSegment(doorPath(c));
  await at.book.as("graph", () => callMember(model, "delete", []));
  return c.body(null, 204);
}

async function act(
  c: DoorContext,
  { book, root }: BookAtDoor,
  path: readonly PathStep[],
): Promise<Response> {
  const model = walkWorkbook(root, path.slice(0, -1));
  const name = path.at(-1)?.name ?? "";
  const { actions } = typeOf(model);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw unknownSegment(name);
  const [method, ...parameters] = action;
  const body = await readJson(c);
  checkParameters(body, parameters);
  const words = parameters.map((one) => parameter(body, one) ?? undefined);
  const made = await book.as("graph", () => callMember(model, method, words));
  if (shapeOf(made) === undefined) return c.body(null, 204);
  return answer(c, book, made as RichModel, name === "add" ? 201 : 200);
}

function checkParameters(body: Record<string, unknown>, parameters: readonly string[]): void {
  const known = parameters.map((name) => name.toLowerCase());
  const unknown = Object.keys(body).find((name) => !known.includes(name.toLowerCase()));
  if (unknown === undefined) return;
  throw badRequest(`The parameter '${unknown}' is not a valid parameter for the operation.`);
}

async function change(c: DoorContext, book: Workbook, model: RichModel): Promise<Response> {
  const type = typeOf(model);
  const changes = Object.entries(await readJson(c)).filter(([name]) => !name.includes("@odata."));
  for (const [name] of changes) {
    if (!Object.hasOwn(type.properties, name)) throw unknownProperty(name, type.name);
  }
  await book.as("graph", () => {
    for (const [name, value] of changes) writeMember(model, type.properties[name] ?? name, value);
  });
  return answer(c, book, model);
}

async function answer(
  c: DoorContext,
  book: Workbook,
  model: RichModel,
  status: 200 | 201 = 200,
): Promise<Response> {
  const type = typeOf(model);
  const query = readQuery(c, toEntityType(type));
  await book.calculate();
  if (isCollection(model)) return answerAll(c, type, model, query);
  const context = contextLink(c, `${doorPath(c).slice(1)}/$entity`);
  return c.json({ "@odata.context": context, ...toResource(model, type, query.select) }, status);
}

function answerAll(c: DoorContext, type: WorkbookType, { items }: RichCollection, query: Query) {
  const top = query.top ?? items.length;
  const page = pageOf(items, { ...query, top }, (item, path) =>
    readPlainPath(toResource(item, type), path),
  );
  return answerPage(c, query, page, (item) => toResource(item, type, query.select));
}

function toResource(
  model: RichModel,
  { properties }: WorkbookType,
  select?: ReadonlySet<string>,
): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(
    ([name]) => name === "id" || !select || select.has(name),
  );
  return Object.fromEntries(wanted.map(([name, member]) => [name, valueOf(model, name, member)]));
}

function valueOf(model: RichModel, name: string, member: string): unknown {
  if (!isScalar(model, member)) throw new RangeError(`${requireShape(model).name}.${member}`);
  const value = readMember(model, member);
  // Graph's keys are texts, also where Excel's are numbers.
  return name === "id" ? String(value) : value;
}

function toEntityType({ name, properties }: WorkbookType): EntityType {
  const kinds = Object.keys(properties).map((one) => [one, { kind: "string" }] as const);
  return { name, expands: [], sortsFreely: true, properties: Object.fromEntries(kinds) };
}
