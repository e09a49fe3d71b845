import { Hono } from "hono";
import type { Context } from "hono";
import { applyFaults } from "./graph/apply-faults";
import type { Faults } from "./graph/faults";
import { mayChangeIn } from "./office/open-item";
import type { PageQuestions } from "./office/page-questions";
import type {
  ConsentAnswer,
  DraftAnswer,
  DraftRequest,
  MessagePatch,
  PictureAnswer,
  TenantTitle,
} from "./page-api";
import type { PageEvents } from "./page-events";
import { RequestError } from "./request-error";
import { saveDraft } from "./save-draft";
import type { MailboxState, MessageState } from "./tenant/mailbox-state";
import type { Tenant } from "./tenant/tenant";
import { mayOpen, viewMessage, viewMessages, viewTenant } from "./tenant-views";
import { viewPlanned } from "./view-planned";
import type { WireLog } from "./wire-log";

/** What the page's routes stand on. */
export interface PageRoutesOptions {
  tenant: Tenant;
  faults: Faults;
  consents: PageQuestions<boolean>;
  pictures: PageQuestions<string | undefined>;
  events: PageEvents;
  log: WireLog;
  /** The words in the page's top bar. */
  title: () => TenantTitle;
  startOver: () => Promise<void>;
}

/** The most rows of one answer. */
const longestPage = 500;

/** The server side of `page-api.ts`, below `/preview`, without the panes' own routes. */
export function pageRoutes(options: PageRoutesOptions): Hono {
  const { tenant, consents, events, log } = options;
  const routes = new Hono();

  routes.get("/tenant", (context) => context.json(viewTenant(tenant, options.title())));
  routes.get("/planned", (context) => context.json(viewPlanned(tenant)));
  routes.get("/messages", (context) => {
    const mailbox = mailboxFor(tenant, context);
    const folder = mailbox.folder(context.req.query("folder") ?? "inbox");
    if (!folder || !mayOpen(tenant, mailbox, folder)) throw new RequestError(404, "No such folder");
    const skip = countOf(context, "skip", 0);
    const top = Math.min(longestPage, countOf(context, "top", 50));
    return context.json(viewMessages(mailbox, folder, skip, top));
  });
  routes.get("/message", (context) =>
    context.json(viewMessage(messageFor(tenant, context).message)),
  );
  routes.patch("/message", async (context) => {
    const { mailbox, message } = messageFor(tenant, context);
    requireRight(tenant, mailbox, message.folderId);
    const patch = await context.req.json<MessagePatch>();
    mailbox.patchMessage(message, toGraphPatch(patch));
    return context.body(null, 204);
  });
  routes.post("/drafts", async (context) => {
    const mailbox = mailboxFor(tenant, context);
    requireRight(tenant, mailbox, mailbox.folder("drafts")?.id ?? "");
    const draft = saveDraft(tenant, mailbox, await context.req.json<DraftRequest>());
    return context.json<DraftAnswer>({ id: draft.id });
  });
  routes.delete("/drafts", (context) => {
    const { mailbox, message } = messageFor(tenant, context);
    requireRight(tenant, mailbox, message.folderId);
    if (message.resource.isDraft !== true) throw new RequestError(400, "That is no draft");
    mailbox.deleteMessage(message);
    return context.body(null, 204);
  });
  routes.post("/consent", async (context) => {
    const { requestId, allow } = await context.req.json<ConsentAnswer>();
    if (!consents.answer(requestId, allow))
      throw new RequestError(404, "Nobody asks that any more");
    return context.body(null, 204);
  });
  routes.post("/pictures", async (context) => {
    const { requestId, picture } = await context.req.json<PictureAnswer>();
    // Nobody waits any more where the page took too long.
    options.pictures.answer(requestId, picture);
    return context.body(null, 204);
  });
  routes.post("/faults", async (context) =>
    context.json(applyFaults(options.faults, tenant, await context.req.json())),
  );
  routes.get("/events", (context) => events.stream(context));
  routes.get("/wire-log", (context) => context.json(log.list()));
  routes.post("/start-over", async (context) => {
    await options.startOver();
    return context.body(null, 204);
  });
  return routes;
}

function mailboxFor(tenant: Tenant, context: Context): MailboxState {
  const user = tenant.findUser(context.req.query("user") ?? tenant.signedInUserId);
  const mailbox = user && tenant.mailboxes.get(user.id);
  const isOpen =
    mailbox?.owner.id === tenant.signedInUserId || mailbox?.delegates.has(tenant.signedInUserId);
  if (!mailbox || !isOpen) throw new RequestError(404, "No such mailbox");
  return mailbox;
}

function messageFor(
  tenant: Tenant,
  context: Context,
): { mailbox: MailboxState; message: MessageState } {
  const mailbox = mailboxFor(tenant, context);
  const message = mailbox.message(context.req.query("id") ?? "");
  const folder = message && mailbox.folder(message.folderId);
  if (!folder || !mayOpen(tenant, mailbox, folder)) throw new RequestError(404, "No such message");
  return { mailbox, message };
}

function requireRight(tenant: Tenant, mailbox: MailboxState, folderId: string): void {
  if (!mayChangeIn(tenant, mailbox, folderId)) {
    throw new RequestError(403, "The owner has not given the right to change this folder");
  }
}

function toGraphPatch({ isRead, isFlagged, categories }: MessagePatch) {
  return {
    ...(isRead === undefined ? {} : { isRead }),
    ...(isFlagged === undefined
      ? {}
      : { flag: { flagStatus: isFlagged ? ("flagged" as const) : ("notFlagged" as const) } }),
    ...(categories === undefined ? {} : { categories }),
  };
}

function countOf(context: Context, name: string, otherwise: number): number {
  const text = context.req.query(name);
  const count = Number(text ?? otherwise);
  if (!Number.isInteger(count) || count < 0) throw new RequestError(400, `${name} must be a count`);
  return count;
}
