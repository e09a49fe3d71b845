import { Hono } from "hono";
import { type MessageState, mutableIdOf } from "../../tenant/mailbox-state";
import { hasScope, needDirectoryScope, scopesFor } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { badRequest } from "../graph-failure";
import { parameter, readJson } from "../read-body";

const mostIds = 1000;

/** How an id of each format is written. The formats of MAPI, entryId and immutableEntryId, are not imitated. */
const writers: Readonly<Record<string, (message: MessageState) => string>> = {
  ewsId: (message) => mutableIdOf(message).replaceAll("-", "/").replaceAll("_", "+"),
  restId: mutableIdOf,
  restImmutableEntryId: (message) => message.id,
};

/**
 * Translates ids of messages between Outlook's formats.
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids
 */
export function exchangeIdRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.post("/translateExchangeIds", translateIds);
  return routes;
}

async function translateIds(c: DoorContext): Promise<Response> {
  const { ownProfile } = scopesFor;
  if (!hasScope(c, ownProfile)) needDirectoryScope(c, ownProfile);
  const body = await readJson(c);
  const ids = parameter(body, "inputIds");
  if (!Array.isArray(ids) || ids.length > mostIds || ids.some((id) => typeof id !== "string")) {
    throw badRequest(`The inputIds must be a collection of at most ${mostIds} strings.`);
  }
  const write = writers[formatIn(body, "targetIdType")];
  formatIn(body, "sourceIdType");
  const value = (ids as string[]).map((id) => translated(c, id, write));
  return c.json({
    "@odata.context": contextLink(c, "Collection(microsoft.graph.convertIdResult)"),
    value,
  });
}

function translated(c: DoorContext, sourceId: string, write: (typeof writers)[string] | undefined) {
  const plain = sourceId.replaceAll("/", "-").replaceAll("+", "_");
  const message = c.get("mailbox").message(plain);
  if (message && write) return { sourceId, targetId: write(message) };
  return {
    sourceId,
    errorDetails: { code: "ErrorItemNotFound", message: "The specified object was not found." },
  };
}

function formatIn(body: Record<string, unknown>, name: string): string {
  const format = parameter(body, name);
  if (typeof format === "string" && Object.hasOwn(writers, format)) return format;
  throw badRequest(`The preview knows no ${name} ${JSON.stringify(format ?? null)}.`);
}
