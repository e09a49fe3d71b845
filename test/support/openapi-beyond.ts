import type { Operation } from "./openapi";
import type { Schema } from "./openapi-schema";

/**
 * Routes of Graph v1.0 that the cut-down description leaves out, written down from Microsoft's reference pages
 * (https://learn.microsoft.com/graph/api/<page>).
 */
export const beyondTheDescription: Record<string, Record<string, Operation>> = Object.fromEntries(
  ["/me", "/users/{id}"].flatMap((base) => [
    // user-list-directreports
    [`${base}/directReports`, { get: answers(collectionOf("microsoft.graph.user")) }],
    // user-list-manager, which the description has for /me only
    [`${base}/manager`, { get: answers(entity("microsoft.graph.user")) }],
    // user-get-mailboxsettings, user-update-mailboxsettings
    [
      `${base}/mailboxSettings`,
      {
        get: answers(entity("microsoft.graph.mailboxSettings")),
        patch: {
          ...takes(entity("microsoft.graph.mailboxSettings-update")),
          ...answers(entity("microsoft.graph.mailboxSettings")),
        },
      },
    ],
    // user-translateexchangeids
    [
      `${base}/translateExchangeIds`,
      {
        post: {
          ...takes({
            type: "object",
            properties: {
              InputIds: { type: "array", items: { type: "string" } },
              TargetIdType: { type: "string" },
              SourceIdType: { type: "string" },
            },
          }),
          ...answers({
            type: "object",
            properties: { value: { type: "array", items: converted() } },
          }),
        },
      },
    ],
    // mailfolder-permanentdelete, message-permanentdelete
    [`${base}/mailFolders/{folder}/permanentDelete`, { post: {} }],
    ...["", "/mailFolders/{folder}"].flatMap((folder) => [
      [`${base}${folder}/messages/{id}/permanentDelete`, { post: {} }],
      // attachment-get, "get the raw contents"
      [`${base}${folder}/messages/{id}/attachments/{attachment}/$value`, { get: {} }],
    ]),
  ]) as [string, Record<string, Operation>][],
);

function converted(): Schema {
  return {
    type: "object",
    properties: {
      sourceId: { type: "string" },
      targetId: { type: "string" },
      errorDetails: {
        type: "object",
        properties: { code: { type: "string" }, message: { type: "string" } },
      },
    },
  };
}

function entity(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
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
