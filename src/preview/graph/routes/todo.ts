import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { TodoListState, TodoState, TodoTaskState } from "../../tenant/todo-state";
import { needOwn, needScope } from "../access";
import { objectsIn } from "../change-message";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import type { EntityType } from "../entity-type";
import { badRequest, GraphFailure, itemNotFound } from "../graph-failure";
import { type Query, readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";
import { checklistItemType, linkedResourceType, todoListType, todoTaskType } from "../task-types";

const mayRead = ["Tasks.Read", "Tasks.ReadWrite"];
const mayWrite = ["Tasks.ReadWrite"];

/** What hangs on a task, by its name in paths. */
const branches = {
  linkedResources: linkedResourceType,
  checklistItems: checklistItemType,
} as const satisfies Record<string, EntityType>;
type Branch = keyof typeof branches;

/** To Do: one's own lists, tasks, and what is linked to them and to be checked off. Others' are refused. */
export function todoRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/todo/lists", listLists);
  routes.post("/todo/lists", addList);
  const list = "/todo/lists/:list";
  routes.get(list, (c) => answer(c, toList(listInPath(c, mayRead)), todoListType));
  routes.patch(list, renameList);
  routes.delete(list, removeList);
  routes.get(`${list}/tasks`, listTasks);
  routes.post(`${list}/tasks`, addTask);
  const task = `${list}/tasks/:task`;
  routes.get(task, (c) => answerTask(c, taskInPath(c, mayRead)));
  routes.patch(task, changeTask);
  routes.delete(task, removeTask);
  for (const branch of Object.keys(branches) as Branch[]) addBranchRoutes(routes, task, branch);
  return routes;
}

function addBranchRoutes(routes: Hono<DoorEnv>, task: string, branch: Branch): void {
  routes.get(`${task}/${branch}`, (c) => {
    const query = readQuery(c, branches[branch]);
    const page = pageOf(taskInPath(c, mayRead)[branch], query, readPlainPath);
    return answerPage(c, query, page, (one) => selected(one, query, branches[branch]));
  });
  routes.post(`${task}/${branch}`, (c) => addLeaf(c, branch));
  routes.get(`${task}/${branch}/:leaf`, (c) =>
    answer(c, leafInPath(c, branch, mayRead).leaf, branches[branch]),
  );
  routes.patch(`${task}/${branch}/:leaf`, async (c) => {
    const { leaf, task } = leafInPath(c, branch, mayWrite);
    Object.assign(leaf, readEntity(await readJson(c), branches[branch], "change"));
    todo(c).touch(task);
    return answer(c, leaf, branches[branch]);
  });
  routes.delete(`${task}/${branch}/:leaf`, (c) => {
    const { leaf, task } = leafInPath(c, branch, mayWrite);
    const leaves: object[] = task[branch];
    leaves.splice(leaves.indexOf(leaf), 1);
    todo(c).touch(task);
    return c.body(null, 204);
  });
}

/** The person's To Do, after checking that it is her own and that the token may. */
function todoFor(c: DoorContext, scopes: readonly string[]): TodoState {
  needScope(c, scopes);
  needOwn(c);
  return todo(c);
}

function todo(c: DoorContext): TodoState {
  return c.get("mailbox").todo;
}

function listInPath(c: DoorContext, scopes: readonly string[]): TodoListState {
  const id = c.req.param("list") ?? "";
  const { lists, main } = todoFor(c, scopes);
  const list = id.toLowerCase() === "tasks" ? main : lists.get(id);
  if (!list) throw itemNotFound();
  return list;
}

function taskInPath(c: DoorContext, scopes: readonly string[]): TodoTaskState {
  const task = listInPath(c, scopes).tasks.get(c.req.param("task") ?? "");
  if (!task) throw itemNotFound();
  return task;
}

function leafInPath(c: DoorContext, branch: Branch, scopes: readonly string[]) {
  const task = taskInPath(c, scopes);
  const leaf = task[branch].find(({ id }) => id === c.req.param("leaf"));
  if (!leaf) throw itemNotFound();
  return { task, leaf };
}

function listLists(c: DoorContext): Response {
  const query = readQuery(c, todoListType);
  const all = [...todoFor(c, mayRead).lists.values()].map(toList);
  const page = pageOf(all, { ...query, top: query.top ?? 100 }, readPlainPath);
  return answerPage(c, query, page, (list) => written(list, query, todoListType));
}

async function addList(c: DoorContext): Promise<Response> {
  const state = todoFor(c, mayWrite);
  const { displayName } = readEntity(await readJson(c), todoListType, "create");
  const list = state.addList(needText(displayName, "displayName"));
  return answer(c, toList(list), todoListType, 201);
}

async function renameList(c: DoorContext): Promise<Response> {
  const list = listInPath(c, mayWrite);
  const { displayName } = readEntity(await readJson(c), todoListType, "change");
  todo(c).renameList(list, needText(displayName, "displayName"));
  return answer(c, toList(list), todoListType);
}

function removeList(c: DoorContext): Response {
  const list = listInPath(c, mayWrite);
  if (list.wellknownListName !== "none") throw badRequest("This list cannot be deleted.");
  todo(c).removeList(list);
  return c.body(null, 204);
}

function listTasks(c: DoorContext): Response {
  const query = readQuery(c, todoTaskType);
  const tasks = [...listInPath(c, mayRead).tasks.values()].map((task) => ({
    task,
    resource: toTask(task),
  }));
  const page = pageOf(tasks, query, ({ resource }, path) => readPlainPath(resource, path));
  return answerPage(c, query, page, ({ task }) => writtenTask(task, query));
}

async function addTask(c: DoorContext): Promise<Response> {
  const list = listInPath(c, mayWrite);
  const body = await readJson(c);
  const fields = readEntity(body, todoTaskType, "create", Object.keys(branches));
  needText(fields.title, "title");
  const [linked = [], checklist = []] = (Object.keys(branches) as Branch[]).map((branch) =>
    objectsIn(body, branch).map((one) => readEntity(one, branches[branch], "create")),
  );
  return answerTask(c, todo(c).addTask(list, camelEnums(fields), linked, checklist), 201);
}

async function changeTask(c: DoorContext): Promise<Response> {
  const task = taskInPath(c, mayWrite);
  const fields = readEntity(await readJson(c), todoTaskType, "change");
  checkIfMatch(c, etagOf(task));
  todo(c).changeTask(task, camelEnums(fields));
  return answerTask(c, task);
}

function removeTask(c: DoorContext): Response {
  const task = taskInPath(c, mayWrite);
  checkIfMatch(c, etagOf(task));
  todo(c).removeTask(listInPath(c, mayWrite), task);
  return c.body(null, 204);
}

async function addLeaf(c: DoorContext, branch: Branch): Promise<Response> {
  const task = taskInPath(c, mayWrite);
  const fields = readEntity(await readJson(c), branches[branch], "create");
  const leaf = { id: randomUUID(), createdDateTime: undefined, ...fields };
  if (branch === "checklistItems") {
    needText(fields.displayName, "displayName");
    Object.assign(leaf, { createdDateTime: new Date(c.get("tenant").now()).toISOString() });
  }
  const leaves: object[] = task[branch];
  leaves.push(leaf);
  todo(c).touch(task);
  return answer(c, leaf, branches[branch], 201);
}

/** Enums are read in lower case; To Do writes them in camel case. */
function camelEnums(fields: Record<string, unknown>): Record<string, unknown> {
  const { values = [] } = todoTaskType.properties.status ?? {};
  const status = values.find((one) => one.toLowerCase() === fields.status);
  return status === undefined ? fields : { ...fields, status };
}

function checkIfMatch(c: DoorContext, etag: string): void {
  const wanted = c.req.header("If-Match");
  if (!wanted || wanted === "*" || wanted === etag) return;
  throw new GraphFailure(412, "ErrorIrresolvableConflict", "The item was changed meanwhile.");
}

function etagOf({ revision }: { revision: number }): string {
  return `W/"${Buffer.from(`todo${revision}`).toString("base64")}"`;
}

function toList(list: TodoListState) {
  const { id, displayName, wellknownListName } = list;
  return { etag: etagOf(list), id, displayName, isOwner: true, isShared: false, wellknownListName };
}

function toTask(task: TodoTaskState) {
  return {
    etag: etagOf(task),
    isReminderOn: false,
    hasAttachments: false,
    body: { content: "", contentType: "text" },
    ...task.resource,
    id: task.id,
    createdDateTime: task.createdAt,
    lastModifiedDateTime: task.modifiedAt,
    bodyLastModifiedDateTime: task.modifiedAt,
  };
}

function writtenTask(task: TodoTaskState, query: Query) {
  const result: Record<string, unknown> = written(toTask(task), query, todoTaskType);
  for (const branch of query.expand.others.keys()) {
    const leaves = task[branch as Branch];
    result[branch] = leaves.map((leaf) => withoutNothing(leaf));
  }
  return result;
}

/** To Do leaves out what was never said. */
function written(item: { etag: string }, query: Query, type: EntityType) {
  return { "@odata.etag": item.etag, ...withoutNothing(selected(item, query, type)) };
}

function withoutNothing(item: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value != null));
}

function answerTask(c: DoorContext, task: TodoTaskState, status: 200 | 201 = 200): Response {
  const context = contextLink(c, "users('me')/todo/lists('id')/tasks/$entity");
  const resource = writtenTask(task, readQuery(c, todoTaskType));
  return c.json({ "@odata.context": context, ...resource }, status);
}

function answer(c: DoorContext, item: object, type: EntityType, status: 200 | 201 = 200) {
  const resource = withoutNothing(selected(item, readQuery(c, type), type));
  const etag = (item as { etag?: string }).etag;
  return c.json({ ...(etag && { "@odata.etag": etag }), ...resource }, status);
}

function needText(value: unknown, name: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw badRequest(`The property '${name}' is required.`, "invalidRequest");
}
