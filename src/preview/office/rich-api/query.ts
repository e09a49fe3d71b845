import type { QueryInfo } from "./batch";
import { isChild, isScalar, readMember, requireShape, toWireName } from "./members";
import { isCollection, type RichModel } from "./model";
import type { References } from "./references";

/** How the answer is written: as `load` reads it, or as `retrieve` does. */
export interface QueryStyle {
  references: References;
  /** Members as the developer writes them, and `items`; else in wire names, and `_Items`. */
  isPlain: boolean;
}

/** Names to load, with what is to be loaded below each; a name without anything below wants all of it. */
type Wanted = Map<string, Wanted>;

/** What makes an object findable again: its reference or its id, or nothing. */
export function identityOf(model: RichModel, references: References): Record<string, unknown> {
  const { identity } = requireShape(model);
  if (identity === undefined) return {};
  if (identity === "reference") return { _ReferenceId: references.keep(model) };
  return { [toWireName(identity)]: readMember(model, identity) };
}

/** Loads what a query asks of a model, and of the models below it. */
export function answerQuery(model: RichModel, query: QueryInfo, style: QueryStyle): unknown {
  const wanted: Wanted = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) want(wanted, path);
  return load(model, wanted, style, query);
}

function want(wanted: Wanted, path: string): void {
  let level = wanted;
  for (const name of path.split(/[/.]/)) {
    const below = level.get(name) ?? new Map<string, Wanted>();
    level.set(name, below);
    level = below;
  }
}

function load(
  model: RichModel,
  wanted: Wanted,
  style: QueryStyle,
  { Top, Skip = 0 }: QueryInfo = {},
): unknown {
  if (!isCollection(model)) return loadMembers(model, wanted, style);
  const ofItems = new Map(wanted.get("items") ?? []);
  const own: Wanted = new Map();
  const itself = requireShape(model);
  for (const [name, below] of wanted) {
    if (name === "items") continue;
    const belongs = (itself.scalars as string[] | undefined)?.includes(name);
    (belongs ? own : ofItems).set(name, below);
  }
  const items = model.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...identityOf(model, style.references),
    ...(own.size > 0 && loadMembers(model, own, style)),
    [style.isPlain ? "items" : "_Items"]: items.map((item) => load(item, ofItems, style)),
  };
}

function loadMembers(model: RichModel, wanted: Wanted, style: QueryStyle): object {
  const answer = identityOf(model, style.references);
  const isAll = wanted.size === 0 || wanted.has("*") || wanted.has("$all");
  if (isAll) {
    for (const name of requireShape(model).scalars ?? []) put(name, readMember(model, name));
  }
  for (const [asked, below] of wanted) {
    if (asked === "*" || asked === "$all") continue;
    const name = declaredName(model, asked);
    const value = readMember(model, name);
    const isModel = isChild(model, name) && value !== null;
    put(name, isModel ? load(value as RichModel, below, style) : value);
  }
  return answer;

  function put(name: string, value: unknown): void {
    const isSame = style.isPlain || requireShape(model).uncapitalized?.includes(name);
    answer[isSame ? name : toWireName(name)] = value ?? null;
  }
}

/** Office.js lets a developer write "Text" as well as "text". */
function declaredName(model: RichModel, asked: string): string {
  const lower = asked.charAt(0).toLowerCase() + asked.slice(1);
  return isScalar(model, lower) || isChild(model, lower) ? lower : asked;
}
