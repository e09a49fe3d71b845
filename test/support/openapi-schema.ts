/** A JSON schema or a part of one. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  [other: string]: unknown;
}

type Schemas = Record<string, Schema>;

const prefix = "#/components/schemas/";
/** What any object may carry besides: OData's annotations, and delta's mark on what is gone. */
const annotations = { "@odata\\.|^@removed$": {} };

/**
 * Makes an OpenAPI schema strict: names that it does not list are errors, `nullable` allows null, and an entity is
 * held against the derived type that its "@odata.type" names. `name` and `schemas` are given for a named schema.
 */
export function closeSchema(schema: Schema, name = "", schemas: Schemas = {}): Schema {
  const derived = namesOfDerived(schema, schemas);
  if (derived.length === 0) return closed(schema);
  const suffix = /-(create|update)$/.exec(name)?.[0] ?? "";
  const isOneOf = (names: string[]) => ({
    required: ["@odata.type"],
    properties: { "@odata.type": { enum: names.map((one) => `#${one.replace(suffix, "")}`) } },
  });
  const base = { ...schema };
  delete base.anyOf;
  const own = closed(base);
  return {
    allOf: [
      ...derived.map((one) => ({ if: isOneOf([one]), then: refTo(one) })),
      { if: { not: isOneOf(derived) }, then: own },
    ],
  };
}

function closed(schema: Schema): Schema {
  const { nullable, required, ...rest } = schema;
  const strict: Schema = { ...rest };
  // The mechanical description requires an id even of what is yet to be made.
  if (Array.isArray(required) && required.join() !== "id") strict.required = required;
  if (schema.$ref) return refTo(schema.$ref.replace(prefix, ""));
  if (schema.items) strict.items = closed(schema.items);
  if (schema.allOf) strict.allOf = schema.allOf.map(closed);
  if (schema.anyOf) strict.anyOf = schema.anyOf.map(closed);
  if (schema.properties) closeProperties(strict, schema.properties);
  return nullable ? { anyOf: [strict, { type: "null" }] } : strict;
}

function closeProperties(strict: Schema, properties: Record<string, Schema>): void {
  const all = Object.entries(properties).flatMap(([name, one]) => {
    const property = closed(one);
    // Graph takes the parameters of actions in camel case; the metadata writes them in Pascal case.
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    return [
      [name, property],
      [camel, property],
      // The error's details are "innererror" in OData's description and "innerError" on the wire.
      [name === "innererror" ? "innerError" : name, property],
    ] as const;
  });
  strict.properties = Object.fromEntries(all);
  strict.patternProperties = annotations;
  // An open extension holds whatever its app keeps there.
  strict.additionalProperties = "extensionName" in properties;
}

function namesOfDerived(schema: Schema, schemas: Schemas): string[] {
  if (!schema.properties) return [];
  const direct = (schema.anyOf ?? []).flatMap(({ $ref }) =>
    $ref ? [$ref.replace(prefix, "")] : [],
  );
  return direct.flatMap((name) => [name, ...namesOfDerived(schemas[name] ?? {}, schemas)]);
}

function refTo(name: string): Schema {
  return { $ref: `graph#/$defs/${name}` };
}
