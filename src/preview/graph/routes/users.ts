import { Hono } from "hono";
import type { TenantUser } from "../../tenant/tenant";
import { isOwn, needDirectoryScope, needScope, scopesFor } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { personType, userType } from "../entity-type";
import { GraphFailure } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { peopleOf } from "../people-of";

/** Persons: `/me`, `/users/{id}`, who is above and below, and whom they write to most. */
export function userRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/", (c) => {
    needDirectoryScope(c, isOwn(c) ? scopesFor.ownProfile : scopesFor.otherProfile);
    return answerUser(c, c.get("mailbox").owner);
  });
  routes.get("/manager", (c) => {
    needDirectoryScope(c, scopesFor.manager);
    const { managerId = "" } = c.get("mailbox").owner;
    const manager = c.get("tenant").users.get(managerId);
    if (!manager) throw noManager();
    return answerUser(c, manager, { "@odata.type": "#microsoft.graph.user" });
  });
  routes.get("/directReports", listDirectReports);
  routes.get("/people", listPeople);
  return routes;
}

function answerUser(c: DoorContext, user: TenantUser, extra: object = {}): Response {
  const query = readQuery(c, userType);
  const context = { "@odata.context": contextLink(c, "users/$entity") };
  return c.json({ ...context, ...extra, ...selected(user, query, userType) });
}

function listDirectReports(c: DoorContext): Response {
  needDirectoryScope(c, isOwn(c) ? scopesFor.directReports : scopesFor.manager);
  const query = readQuery(c, userType);
  const above = c.get("mailbox").owner.id;
  const reports = [...c.get("tenant").users.values()].filter((user) => user.managerId === above);
  // The directory's pages are of a hundred.
  const page = pageOf(reports, { ...query, top: query.top ?? 100 }, readPlainPath);
  return answerPage(c, query, page, (user) => ({
    "@odata.type": "#microsoft.graph.user",
    ...selected(user, query, userType),
  }));
}

function listPeople(c: DoorContext): Response {
  needScope(c, isOwn(c) ? scopesFor.people : scopesFor.peopleOfOthers);
  const query = readQuery(c, personType);
  const people = peopleOf(c.get("tenant"), c.get("mailbox"));
  const page = pageOf(people, query, readPlainPath);
  return answerPage(c, query, page, (person) => selected(person, query, personType));
}

function noManager(): GraphFailure {
  return new GraphFailure(
    404,
    "Request_ResourceNotFound",
    "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
  );
}
