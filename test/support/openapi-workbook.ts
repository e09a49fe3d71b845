import type { Operation } from "./openapi";
import type { Schema } from "./openapi-schema";

type Routes = Record<string, Record<string, Operation>>;

/**
 * Routes of workbooks that lie deeper than the cut-down description goes, and its paths for items named by their path
 * or by their drive's owner (https://learn.microsoft.com/graph/api/resources/range and its kin).
 */
export function workbookRoutes(): Routes {
  const drives = ["/me/drive", "/users/{id}/drive", "/drives/{id}"];
  const items = drives.flatMap((drive) => [`${drive}/items/{item}`, `${drive}/root:/{path+}:`]);
  return Object.fromEntries(items.flatMap((item) => routesBelow(`${item}/workbook`)));
}

function routesBelow(workbook: string): [string, Record<string, Operation>][] {
  const sheet = `${workbook}/worksheets/{sheet}`;
  const table = `${workbook}/tables/{table}`;
  const ranges = [
    ...[`${sheet}/range`, `${sheet}/range({address})`, `${sheet}/usedRange`],
    ...[
      `${sheet}/usedRange({valuesOnly})`,
      `${sheet}/cell({place})`,
      `${workbook}/names/{name}/range`,
    ],
    ...[table, `${table}/columns/{column}`].flatMap((of) =>
      ["range", "dataBodyRange", "headerRowRange", "totalRowRange"].map((name) => `${of}/${name}`),
    ),
    `${table}/rows/{row}/range`,
  ];
  const chart = `${sheet}/charts/{chart}`;
  return [
    ...ranges.flatMap(ofRange),
    [`${sheet}/charts/{chart}`, object("workbookChart")],
    [`${chart}/title`, object("workbookChartTitle", titleMembers)],
    [`${chart}/setPosition`, posts({ startCell: {}, endCell: {} })],
    [`${sheet}/protection/protect`, posts({ options: {} })],
    [`${sheet}/protection/unprotect`, posts({})],
    ...[table, `${sheet}/tables/{table}`].flatMap((of): [string, Record<string, Operation>][] => [
      [of, object("workbookTable")],
      [`${of}/rows/add`, posts({ index: {}, values: {} }, "workbookTableRow")],
      [`${of}/rows/{row}`, object("workbookTableRow")],
      [`${of}/columns/{column}`, object("workbookTableColumn")],
      [`${of}/columns/{column}/filter/applyValuesFilter`, posts({ values: {} })],
      [`${of}/columns/{column}/filter/clear`, posts({})],
    ]),
    [`${workbook}/createSession`, posts({ persistChanges: {} }, "workbookSessionInfo")],
    [`${workbook}/worksheets`, { get: answers(collectionOf("workbookWorksheet")) }],
  ];
}

function ofRange(range: string): [string, Record<string, Operation>][] {
  const further = [
    "row({at})",
    "column({at})",
    "lastRow",
    "entireColumn",
    "offsetRange({by})",
    "usedRange",
  ];
  return [
    [range, object("workbookRange")],
    ...further.map((name): [string, Record<string, Operation>] => [
      `${range}/${name}`,
      object("workbookRange"),
    ]),
    [`${range}/format`, object("workbookRangeFormat")],
    [`${range}/format/font`, object("workbookRangeFont")],
    [`${range}/format/fill`, object("workbookRangeFill")],
    [`${range}/delete`, posts({ shift: {} })],
    [`${range}/insert`, posts({ shift: {} }, "workbookRange")],
    [`${range}/clear`, posts({ applyTo: {} })],
    [`${range}/merge`, posts({ across: {} })],
    [`${range}/sort/apply`, posts({ fields: {}, matchCase: {}, hasHeaders: {} })],
  ];
}

const titleMembers = { text: { type: "string" }, visible: { type: "boolean" }, overlay: {} };

function object(name: string, members?: Record<string, Schema>): Record<string, Operation> {
  const schema: Schema = members ? { type: "object", properties: members } : entity(name);
  return { get: answers(schema), patch: { ...takes(schema), ...answers(schema) }, delete: {} };
}

function posts(parameters: Record<string, Schema>, made?: string): Record<string, Operation> {
  const taken = takes({ type: "object", properties: parameters });
  return { post: { ...taken, ...(made === undefined ? {} : answers(entity(made))) } };
}

function entity(name: string): Schema {
  return { $ref: `#/components/schemas/microsoft.graph.${name}` };
}

function collectionOf(name: string): Schema {
  return { type: "object", properties: { value: { type: "array", items: entity(name) } } };
}

function takes(schema: Schema): Operation {
  return { requestBody: { content: { "application/json": { schema } } } };
}

function answers(schema: Schema): Operation {
  return { responses: { "200": { content: { "application/json": { schema } } } } };
}
