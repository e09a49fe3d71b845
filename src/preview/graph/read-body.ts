import type { DoorContext } from "./door-env";
import type { EntityType, Property, PropertyKind } from "./entity-type";
import { badRequest } from "./graph-failure";

/** When a body is taken in, which decides what it may set. */
export type BodyOccasion = "create" | "changeDraft" | "change";

/** Reads a JSON object from the request, or throws Graph's 400. */
export async function readJson(c: DoorContext): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  if (text === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const message =
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.";
    throw Object.assign(badRequest(message), { cause });
  }
  if (!isObject(value)) throw badRequest("Empty Payload. JSON content expected.");
  return value;
}

/** A parameter of an action, whose first letter Graph takes in either case. */
export function parameter(body: Record<string, unknown>, name: string): unknown {
  return body[name] ?? body[name.charAt(0).toUpperCase() + name.slice(1)];
}

/**
 * Takes from a request body what a client may set, with enums in lower case; throws Graph's 400 for an unknown
 * name, a value of the wrong type and a property that cannot be set now. `beside` names members handled elsewhere.
 */
export function readEntity(
  body: Record<string, unknown>,
  type: EntityType,
  occasion: BodyOccasion,
  beside: readonly string[] = [],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes("@odata.") || beside.includes(name)) continue;
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
    if (!property) throw doesNotExist(name, type.name);
    if (!fits(value, property)) throw wrongValue(name, type.name);
    if (!isWritable(property, occasion)) throw cannotBeSet(name);
    result[name] = normal(value, property.kind);
  }
  return result;
}

function isWritable(property: Property, occasion: BodyOccasion): boolean {
  if (property.write === "always") return true;
  if (property.write === "draft") return occasion !== "change";
  return property.write === "create" && occasion === "create";
}

/** What each kind of value looks like; null takes a value away where there may be none. */
const shapes: Readonly<Record<PropertyKind, (value: unknown, property: Property) => boolean>> = {
  string: (value) => typeof value === "string" || value === null,
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
  date: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  enum: (value, { values = [] }) =>
    typeof value === "string" && values.some((one) => one.toLowerCase() === value.toLowerCase()),
  strings: (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
  recipient: (value) => value === null || isRecipient(value),
  recipients: (value) => Array.isArray(value) && value.every(isRecipient),
  address: isAddress,
  body: isBody,
  flag: isFlag,
  object: isObject,
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

function fits(value: unknown, property: Property): boolean {
  return shapes[property.kind](value, property);
}

function isRecipient(value: unknown): boolean {
  return isObject(value) && hasOnly(value, ["emailAddress"]) && isAddress(value.emailAddress);
}

function isAddress(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, ["name", "address"])) return false;
  return [value.name, value.address].every((one) => one == null || typeof one === "string");
}

function isBody(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, ["contentType", "content"])) return false;
  const type = value.contentType;
  return (
    typeof value.content === "string" &&
    (type === undefined || (typeof type === "string" && /^(text|html)$/i.test(type)))
  );
}

const flagStatuses = ["notflagged", "complete", "flagged"];

function isFlag(value: unknown): boolean {
  const names = ["flagStatus", "startDateTime", "dueDateTime", "completedDateTime"];
  if (!isObject(value) || !hasOnly(value, names)) return false;
  const status = value.flagStatus;
  // Exchange refuses a due date without a start date.
  if (value.dueDateTime && !value.startDateTime) return false;
  return (
    status === undefined ||
    (typeof status === "string" && flagStatuses.includes(status.toLowerCase()))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => name.includes("@odata.") || names.includes(name));
}

function normal(value: unknown, kind: PropertyKind): unknown {
  if (kind === "enum") return String(value).toLowerCase();
  if (kind !== "body" || !isObject(value)) return value;
  const contentType = typeof value.contentType === "string" ? value.contentType : "text";
  return { contentType: contentType.toLowerCase(), content: value.content };
}

function doesNotExist(name: string, type: string) {
  return badRequest(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    "RequestBodyRead",
  );
}

function wrongValue(name: string, type: string) {
  return badRequest(
    `Cannot convert the value of the property '${name}' to the type it has on '${type}'.`,
    "RequestBodyRead",
  );
}

function cannotBeSet(name: string) {
  return badRequest(
    `The property '${name}' cannot be set on this item.`,
    "ErrorInvalidPropertySet",
  );
}
