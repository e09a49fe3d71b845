import type { Operation } from "./openapi";
import type { Schema } from "./openapi-schema";
import { workbookRoutes } from "./openapi-workbook";

/**
 * Routes of Graph v1.0 that the cut-down description leaves out, written down from Microsoft's reference pages
 * (https://learn.microsoft.com/graph/api/<page>). `{path+}` stands for one or more segments.
 */
export const beyondTheDescription: Routes = {
  ...mailboxes(),
  ...files(),
  ...groups(),
  ...workbookRoutes(),
};

type Routes = Record<string, Record<string, Operation>>;

function mailboxes(): Routes {
  const routes = ["/me", "/users/{id}"].flatMap((base) => [
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
  ]) as [string, Record<string, Operation>][];
  return Object.fromEntries(routes);
}

/** driveitem-get, driveitem-list-children, driveitem-put-content and their kin, with items named by their path. */
function files(): Routes {
  const item = {
    get: answers(entity("microsoft.graph.driveItem")),
    patch: {
      ...takes(entity("microsoft.graph.driveItem-update")),
      ...answers(entity("microsoft.graph.driveItem")),
    },
    delete: {},
  };
  const children = {
    get: answers(collectionOf("microsoft.graph.driveItem")),
    post: {
      // drive-post-children: the annotation that says what to do when the name is taken
      ...takes({
        type: "object",
        properties: {
          name: { type: "string" },
          folder: { type: "object" },
          file: { type: "object" },
          "@microsoft.graph.conflictBehavior": { enum: ["fail", "rename", "replace"] },
        },
      }),
      ...answers(entity("microsoft.graph.driveItem")),
    },
  };
  const content = { get: {}, put: answers(entity("microsoft.graph.driveItem")) };
  const drives = ["/me/drive", "/users/{id}/drive", "/drives/{id}"];
  const starts = ["/root", "/items/{item}", "/special/{name}"];
  return Object.fromEntries(
    drives.flatMap((drive) => [
      [`${drive}/search({q})`, { get: answers(collectionOf("microsoft.graph.driveItem")) }],
      ...starts.flatMap((start) => [
        [`${drive}${start}`, item],
        [`${drive}${start}:/{path+}`, item],
        ...["", ":/{path+}:"].flatMap((path) => [
          [`${drive}${start}${path}/children`, children],
          [`${drive}${start}${path}/content`, content],
        ]),
      ]),
    ]),
  ) as Routes;
}

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

/** group-list-memberof for a person, plannergroup-list-plans */
function groups(): Routes {
  const group: Schema = {
    type: "object",
    properties: { id: { type: "string" }, displayName: { type: "string" } },
  };
  return {
    "/me/memberOf": { get: answers({ properties: { value: { type: "array", items: group } } }) },
    "/groups/{id}/planner/plans": { get: answers(collectionOf("microsoft.graph.plannerPlan")) },
  };
}
