import { Hono } from "hono";
import { needOwn, needScope, scopesFor } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { mailboxSettingsType } from "../entity-type";
import { readQuery } from "../odata";
import { readEntity, readJson } from "../read-body";

/** Mailbox settings: one's own only; another person's answer 403 whatever the scope. */
export function settingsRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/mailboxSettings", (c) => {
    needOwn(c);
    needScope(c, scopesFor.settings);
    return answerSettings(c);
  });
  routes.patch("/mailboxSettings", async (c) => {
    needOwn(c);
    needScope(c, scopesFor.settingsWrite);
    const mailbox = c.get("mailbox");
    const given = readEntity(await readJson(c), mailboxSettingsType, "change");
    mailbox.settings = { ...mailbox.settings, ...given };
    return answerSettings(c);
  });
  return routes;
}

function answerSettings(c: DoorContext): Response {
  const { select } = readQuery(c, mailboxSettingsType);
  const { settings, owner } = c.get("mailbox");
  const wanted = Object.entries(settings).filter(([name]) => select?.has(name) ?? true);
  const context = contextLink(c, `users('${owner.id}')/mailboxSettings`);
  return c.json({ "@odata.context": context, ...Object.fromEntries(wanted) });
}
