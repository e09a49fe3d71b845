import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { OutlookCategory } from "@microsoft/microsoft-graph-types";
import { needOwn, needScope, scopesFor } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { categoryType } from "../entity-type";
import { badRequest, GraphFailure, itemNotFound } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";

/** The owner's list of categories with their colours. Exchange never gives it to a delegate. */
export function categoryRoutes(): Hono<DoorEnv> {
  const base = "/outlook/masterCategories";
  const routes = new Hono<DoorEnv>();
  routes.get(base, listCategories);
  routes.post(base, addCategory);
  routes.get(`${base}/:category`, (c) => {
    needCategories(c, scopesFor.settings);
    return answerCategory(c, categoryInPath(c));
  });
  routes.patch(`${base}/:category`, changeColour);
  routes.delete(`${base}/:category`, (c) => {
    needCategories(c, scopesFor.settingsWrite);
    c.get("mailbox").removeMasterCategory(categoryInPath(c));
    return c.body(null, 204);
  });
  return routes;
}

function needCategories(c: DoorContext, scopes: readonly string[]): void {
  needOwn(c);
  needScope(c, scopes);
}

function listCategories(c: DoorContext): Response {
  needCategories(c, scopesFor.settings);
  const query = readQuery(c, categoryType);
  const all = { ...query, top: query.top ?? 1000 };
  const page = pageOf(c.get("mailbox").masterCategories, all, readPlainPath);
  return answerPage(c, query, page, (category) => selected(category, query, categoryType));
}

async function addCategory(c: DoorContext): Promise<Response> {
  needCategories(c, scopesFor.settingsWrite);
  const mailbox = c.get("mailbox");
  const given: OutlookCategory = readEntity(await readJson(c), categoryType, "create");
  const name = given.displayName;
  if (!name) throw badRequest("The category needs a displayName.", "ErrorInvalidRequest");
  const taken = mailbox.masterCategories.some(
    (one) => one.displayName?.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw new GraphFailure(409, "CategoryNameDuplicate", "The category name already exists.");
  }
  const category = { id: randomUUID(), displayName: name, color: given.color ?? "none" };
  mailbox.addMasterCategory(category);
  return answerCategory(c, category, 201);
}

async function changeColour(c: DoorContext): Promise<Response> {
  needCategories(c, scopesFor.settingsWrite);
  const category = categoryInPath(c);
  Object.assign(category, readEntity(await readJson(c), categoryType, "change"));
  c.get("mailbox").categoriesChanged();
  return answerCategory(c, category);
}

function categoryInPath(c: DoorContext): OutlookCategory {
  const id = c.req.param("category");
  const found = c.get("mailbox").masterCategories.find((category) => category.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function answerCategory(
  c: DoorContext,
  category: OutlookCategory,
  status: 200 | 201 = 200,
): Response {
  const context = contextLink(c, "users('me')/outlook/masterCategories/$entity");
  return c.json({ "@odata.context": context, ...category }, status);
}
