import type { MessageState } from "../tenant/mailbox-state";
import { contextLink, type DoorContext } from "./door-env";
import { messageViewOf } from "./message-view";
import type { Query } from "./odata";
import { tellPreferences } from "./prefer";
import { toMessageResource } from "./to-resource";

/** Answers with one message, whole or as the query asks for it. */
export function answerMessage(
  c: DoorContext,
  message: MessageState,
  status: 200 | 201 = 200,
  query?: Query,
): Response {
  const view = messageViewOf(c, query);
  tellPreferences(c, view.preferences);
  const owner = c.get("mailbox").owner.id;
  const context = contextLink(c, `users('${owner}')/messages/$entity`);
  return c.json({ "@odata.context": context, ...toMessageResource(message, view) }, status);
}
