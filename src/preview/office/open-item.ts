import type { Message } from "@microsoft/microsoft-graph-types";
import type { Selection } from "../page-api";
import { mutableIdOf, type MailboxState, type MessageState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import { CallFailure, officeErrors } from "./call-failure";

/** The message that is open beside the pane, in the mailbox it lies in. */
export class OpenItem {
  constructor(
    private readonly tenant: Tenant,
    readonly mailbox: MailboxState,
    readonly message: MessageState,
    readonly mode: Selection["mode"],
  ) {}

  /** True for a message of somebody else's mailbox. */
  get isShared(): boolean {
    return this.mailbox.owner.id !== this.tenant.signedInUserId;
  }

  /** Whether the signed-in person may change it. */
  get mayChange(): boolean {
    return mayChangeIn(this.tenant, this.mailbox, this.message.folderId);
  }

  /** Its id as Office.js gives it. */
  get itemId(): string {
    return toEwsId(mutableIdOf(this.message));
  }

  /** Changes members of the message; both doors see it. Fails for a reader. */
  change(changes: Message): void {
    this.requireRightToChange();
    this.mailbox.patchMessage(this.message, changes);
  }

  /** Sets or, without a value, removes an extended property. Fails for a reader. */
  changeProperty(name: string, value: string | undefined): void {
    this.requireRightToChange();
    if (value === undefined) this.message.extendedProperties.delete(name);
    else this.message.extendedProperties.set(name, value);
    this.mailbox.touch(this.message);
  }

  /** Throws the failure that Outlook gives to somebody who may only read. */
  requireRightToChange(): void {
    if (!this.mayChange) throw new CallFailure(officeErrors.insufficientItemPermissions);
  }
}

/** Whether the signed-in person may change messages of a folder: the owner, or a delegate with that right. */
export function mayChangeIn(tenant: Tenant, mailbox: MailboxState, folderId: string): boolean {
  if (mailbox.owner.id === tenant.signedInUserId) return true;
  return rightIn(tenant, mailbox, folderId) === "readWrite";
}

/** What the signed-in person may do in a folder of somebody else's mailbox. */
export function rightIn(
  tenant: Tenant,
  mailbox: MailboxState,
  folderId: string,
): "read" | "readWrite" | undefined {
  const folders = mailbox.delegates.get(tenant.signedInUserId)?.folders;
  const name = mailbox.folders.get(folderId)?.wellKnownName;
  return (name === undefined ? undefined : folders?.[name]) ?? folders?.["*"];
}

/** Graph's id as Exchange Web Services, and so Office.js, writes it. */
export function toEwsId(restId: string): string {
  return restId.replaceAll("-", "/").replaceAll("_", "+");
}

/** The way back from {@link toEwsId}. */
export function toRestId(ewsId: string): string {
  return ewsId.replaceAll("/", "-").replaceAll("+", "_");
}
