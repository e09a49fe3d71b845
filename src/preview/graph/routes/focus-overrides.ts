import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { InferenceClassificationOverride } from "@microsoft/microsoft-graph-types";
import { needMailRead, needMailWrite, needOwn } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { overrideType } from "../entity-type";
import { badRequest, itemNotFound } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";

/** Senders whose mail always goes to Focused or to Other; of one's own mailbox only. */
export function focusOverrideRoutes(): Hono<DoorEnv> {
  const base = "/inferenceClassification/overrides";
  const routes = new Hono<DoorEnv>();
  routes.get(base, listOverrides);
  routes.post(base, addOverride);
  routes.patch(`${base}/:override`, changeOverride);
  routes.delete(`${base}/:override`, (c) => {
    needOwnMail(c, needMailWrite);
    const { focusOverrides } = c.get("mailbox");
    focusOverrides.splice(focusOverrides.indexOf(overrideInPath(c)), 1);
    return c.body(null, 204);
  });
  return routes;
}

function needOwnMail(c: DoorContext, need: typeof needMailRead): void {
  needOwn(c);
  need(c, "*");
}

function listOverrides(c: DoorContext): Response {
  needOwnMail(c, needMailRead);
  const query = readQuery(c, overrideType);
  const all = { ...query, top: query.top ?? 1000 };
  const page = pageOf(c.get("mailbox").focusOverrides, all, readPlainPath);
  return answerPage(c, query, page, (one) => selected(one, query, overrideType));
}

/** A second override of the same sender takes the place of the first, as in Exchange. */
async function addOverride(c: DoorContext): Promise<Response> {
  needOwnMail(c, needMailWrite);
  const given: InferenceClassificationOverride = readEntity(
    await readJson(c),
    overrideType,
    "create",
  );
  const address = given.senderEmailAddress?.address?.toLowerCase();
  if (!address || !given.classifyAs) {
    throw badRequest("An override needs a senderEmailAddress and classifyAs.");
  }
  const { focusOverrides } = c.get("mailbox");
  const same = focusOverrides.find(
    (one) => one.senderEmailAddress?.address?.toLowerCase() === address,
  );
  if (same) return answerOverride(c, Object.assign(same, given), 201);
  const override = { id: randomUUID(), ...given };
  focusOverrides.push(override);
  return answerOverride(c, override, 201);
}

async function changeOverride(c: DoorContext): Promise<Response> {
  needOwnMail(c, needMailWrite);
  const given = readEntity(await readJson(c), overrideType, "change");
  return answerOverride(c, Object.assign(overrideInPath(c), given));
}

function overrideInPath(c: DoorContext): InferenceClassificationOverride {
  const id = c.req.param("override");
  const found = c.get("mailbox").focusOverrides.find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function answerOverride(
  c: DoorContext,
  override: InferenceClassificationOverride,
  status: 200 | 201 = 200,
): Response {
  const context = contextLink(c, "users('me')/inferenceClassification/overrides/$entity");
  return c.json({ "@odata.context": context, ...override }, status);
}
