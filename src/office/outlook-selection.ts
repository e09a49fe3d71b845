import type { Person } from "../core/shared/person";
import { outlookError } from "./outlook-error";

/** The message open in Outlook at one moment. */
export interface OpenItem {
  /** The id as Graph's addresses take it; empty while a message is being written. */
  id: string;
  subject: string;
  from: Person;
  /** The message is being written. */
  isDraft: boolean;
}

/** Whose mailbox the open message is in, and what may be done there. */
export interface ItemOwner {
  address: string;
  mayWrite: boolean;
}

/** The right to change any message of a folder, in `delegatePermissions`. */
const editAll = 32;

/** Reads the open message anew at every call, for a pinned pane outlives the item it began with. */
export function openItem(): OpenItem | undefined {
  const { mailbox } = Office.context;
  // Outlook gives null between two messages and undefined when it starts without one.
  const item = mailbox.item as Office.MessageRead | null | undefined;
  if (item?.itemType !== Office.MailboxEnums.ItemType.Message) return undefined;
  // While a message is written its subject is an object that has to be asked.
  if (typeof item.subject !== "string" || !item.itemId)
    return { id: "", subject: "", from: { name: "", address: "" }, isDraft: true };
  const { displayName = "", emailAddress = "" } =
    (item.from as Office.EmailAddressDetails | null) ?? {};
  return {
    id: mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
    subject: item.subject,
    from: { name: displayName, address: emailAddress.toLowerCase() },
    isDraft: false,
  };
}

/**
 * Finds whose mailbox the open message is in; `undefined` when it is the person's own or nothing is open. Rejects
 * with HostError.
 */
export async function ownerOfItem(): Promise<ItemOwner | undefined> {
  const item = Office.context.mailbox.item as Office.MessageRead | null | undefined;
  // The method exists only on items of shared folders.
  if (!item || typeof item.getSharedPropertiesAsync !== "function") return undefined;
  return new Promise((resolve, reject) => {
    item.getSharedPropertiesAsync((result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        reject(outlookError("owner-unknown", result.error));
        return;
      }
      const { owner, delegatePermissions } = result.value;
      const mayWrite = (delegatePermissions & editAll) !== 0;
      resolve({ address: owner.toLowerCase(), mayWrite });
    });
  });
}

/** Calls `listener` when another message is opened in Outlook, until the returned function is called. */
export function onItemChange(listener: () => void): () => void {
  const { mailbox } = Office.context;
  let isListening = true;
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    if (isListening) listener();
  });
  return () => {
    // removeHandlerAsync takes away every handler of the event, those of others too.
    isListening = false;
  };
}
