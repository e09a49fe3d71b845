import { maySeeText } from "./access";
import type { DoorContext } from "./door-env";
import { messageType } from "./entity-type";
import { accessDenied } from "./graph-failure";
import type { Query } from "./odata";
import { preferencesOf } from "./prefer";
import type { MessageView } from "./to-resource";

/** What $expand asks for when it is not there. */
export const nothingExpanded = {
  attachments: false,
  extendedProperties: [],
  others: new Map(),
} as const;

/**
 * How the messages of this answer are written. A token with Mail.ReadBasic gets 403 when the client names text,
 * attachments or extended properties, and answers without text otherwise.
 */
export function messageViewOf(c: DoorContext, query?: Query): MessageView {
  const withText = maySeeText(c);
  const expand = query?.expand ?? nothingExpanded;
  const namesText = [...(query?.select ?? [])].some((name) => messageType.properties[name]?.text);
  const expandsText = expand.attachments || expand.extendedProperties.length > 0;
  if (!withText && (namesText || expandsText)) throw accessDenied();
  return {
    expand,
    withText,
    preferences: preferencesOf(c),
    ...(query?.select && { select: query.select }),
  };
}
