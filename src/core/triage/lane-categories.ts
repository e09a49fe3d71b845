import { lanes, type Lane } from "./lane";
import type { CategoryChange } from "./mailbox";
import type { MadeChange } from "./journal-entry";
import type { TriagedMessage } from "./triaged-message";

/** How the names of the lanes' categories begin, so that her own are never taken for them. */
export const categoryMark = "Kansli: ";

/** The name of each lane's Outlook category. */
export type CategoryNames = Readonly<Record<Lane, string>>;

/**
 * What must change so that a message carries its lane's category and no other lane's; her own categories stay.
 * `undefined` when it is so already. Category names differ in more than case, as Outlook sees them.
 */
export function categoryChangeFor(
  { message, lane }: TriagedMessage,
  names: CategoryNames,
  alsoRemove: readonly string[] = [],
): CategoryChange | undefined {
  const wanted = names[lane];
  const others = new Set(
    [...lanes.map((name) => names[name]), ...alsoRemove]
      .map((name) => name.toLowerCase())
      .filter((name) => name !== wanted.toLowerCase()),
  );
  const remove = message.categories.filter((name) => others.has(name.toLowerCase()));
  const isThere = message.categories.some((name) => name.toLowerCase() === wanted.toLowerCase());
  if (isThere && remove.length === 0) return undefined;
  return { messageId: message.id, add: isThere ? [] : [wanted], remove };
}

/** What came and what went between two states of a message's categories. */
export function madeChange(
  messageId: string,
  before: readonly string[],
  after: readonly string[],
): MadeChange {
  return {
    messageId,
    added: after.filter((name) => !before.includes(name)),
    removed: before.filter((name) => !after.includes(name)),
  };
}

/** The change that takes a made change back; what she has changed herself since then stays. */
export function takenBack({ messageId, added, removed }: MadeChange): CategoryChange {
  return { messageId, add: removed, remove: added };
}
