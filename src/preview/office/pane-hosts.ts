import { Hono } from "hono";
import type { HostRequest, HostView, PreviewEvent, Selection, WireAnswer } from "../page-api";
import type { Tenant } from "../tenant/tenant";
import type { WireLog } from "../wire-log";
import type { AddInRelays } from "./add-in-relays";
import { NestedAppAuth } from "./nested-app-auth";
import type { OpenDocuments } from "./open-document";
import type { PageQuestions } from "./page-questions";
import { PaneSession } from "./pane-session";

/** What the Office door stands on. */
export interface PaneHostsOptions {
  tenant: Tenant;
  consents: PageQuestions<boolean>;
  pictures: PageQuestions<string | undefined>;
  log: WireLog;
  relays: AddInRelays;
  documents: OpenDocuments;
  tell: (event: PreviewEvent) => void;
}

/** A page that is closed without a word leaves its pane behind; the oldest go. */
const mostSessions = 50;

/** The Office door's routes, below `/preview/hosts`: panes begin, post messages, and end. */
export function paneHosts(options: PaneHostsOptions): Hono {
  const sessions = new Map<string, PaneSession>();
  const auth = new NestedAppAuth(options.tenant, options.consents);
  const routes = new Hono();
  const end = (hostId: string) => {
    sessions.get(hostId)?.close();
    sessions.delete(hostId);
  };

  routes.post("/", async (context) => {
    const request = await context.req.json<HostRequest>();
    const { origin } = new URL(context.req.url);
    const { tenant, log, documents, pictures, tell } = options;
    const paneUrl = await options.relays.paneUrlFor(request, origin);
    const around = { tenant, auth, log, documents, pictures, origin, paneUrl, tell };
    const session = new PaneSession(request, around);
    sessions.set(session.hostId, session);
    const oldest = sessions.keys().next().value;
    if (sessions.size > mostSessions && oldest !== undefined) end(oldest);
    return context.json<HostView>(session.view);
  });
  routes.put("/:hostId/selection", async (context) => {
    const selection = await context.req.json<Selection>();
    const session = sessions.get(context.req.param("hostId"));
    if (!session) return context.notFound();
    session.select(selection);
    return context.body(null, 204);
  });
  routes.put("/:hostId/theme", async (context) => {
    const { theme } = await context.req.json<Pick<HostRequest, "theme">>();
    const session = sessions.get(context.req.param("hostId"));
    if (!session) return context.notFound();
    session.setTheme(theme);
    return context.body(null, 204);
  });
  routes.post("/:hostId/wire", async (context) => {
    const { message } = await context.req.json<{ message: string }>();
    const session = sessions.get(context.req.param("hostId"));
    if (!session) return context.notFound();
    return context.json<WireAnswer>({ messages: await session.answer(message) });
  });
  routes.delete("/:hostId", (context) => {
    end(context.req.param("hostId"));
    return context.body(null, 204);
  });
  return routes;
}
