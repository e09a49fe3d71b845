import type { MailboxSettings, User } from "@microsoft/microsoft-graph-types";
import { Drive } from "./drive";
import { MailboxState } from "./mailbox-state";
import { PlannerState } from "./planner-state";
import { TokenDesk } from "./tokens";

/** A person of the tenant: Graph's `user` with the members that are always there, and who is above. */
export interface TenantUser extends User {
  id: string;
  displayName: string;
  mail: string;
  userPrincipalName: string;
  /** The id of the manager; absent at the top. */
  managerId?: string;
}

/** What happened to the state, so that the page and the panes can be told. */
export type TenantEvent =
  | { type: "messages-changed"; userId: string; messageIds: string[] }
  | { type: "folders-changed"; userId: string }
  | { type: "calendar-changed"; userId: string }
  | { type: "tasks-changed"; userId: string }
  | { type: "categories-changed"; userId: string };

/**
 * The one state behind both doors: people, their mailboxes, and the tokens that were given out.
 * All of it lives in memory and is made anew at each start.
 */
export class Tenant {
  readonly users = new Map<string, TenantUser>();
  readonly mailboxes = new Map<string, MailboxState>();
  /** By the id of their owner. */
  readonly drives = new Map<string, Drive>();
  /** Groups and their plans. */
  readonly planner: PlannerState;
  readonly tokens: TokenDesk;
  /** The person who sits at the pretend Outlook. */
  signedInUserId = "";
  private readonly listeners = new Set<(event: TenantEvent) => void>();

  /** `now` gives the tenant's time in milliseconds; tests and screenshots hand in a fixed one. */
  constructor(readonly now: () => number = Date.now) {
    this.tokens = new TokenDesk(now);
    this.planner = new PlannerState(now, (userIds) => {
      for (const userId of userIds) this.tell({ type: "tasks-changed", userId });
    });
  }

  /** Adds a person with an empty drive and an empty mailbox holding the well-known folders. */
  addUser(user: TenantUser, settings: MailboxSettings = {}): MailboxState {
    this.users.set(user.id, user);
    const mailbox = new MailboxState(user, settings, this.now, (event) => this.tell(event));
    this.mailboxes.set(user.id, mailbox);
    this.drives.set(user.id, new Drive(user, this.now));
    return mailbox;
  }

  /** Finds a person by id, user principal name or mail address, without regard to case. */
  findUser(idOrAddress: string): TenantUser | undefined {
    const wanted = idOrAddress.toLowerCase();
    for (const user of this.users.values()) {
      const names = [user.id, user.userPrincipalName, user.mail];
      if (names.some((name) => name.toLowerCase() === wanted)) return user;
    }
    return undefined;
  }

  /** The mailbox of a person; throws RangeError for a person without one. */
  mailboxOf(userId: string): MailboxState {
    const mailbox = this.mailboxes.get(userId);
    if (!mailbox) throw new RangeError(`Tenant.mailboxOf: no mailbox for ${userId}`);
    return mailbox;
  }

  /** The drive of a person; throws RangeError for a person without one. */
  driveOf(userId: string): Drive {
    const drive = this.drives.get(userId);
    if (!drive) throw new RangeError(`Tenant.driveOf: no drive for ${userId}`);
    return drive;
  }

  /** Takes everybody and everything out, tokens and consents too, so that it can be laid out anew. */
  empty(): void {
    this.users.clear();
    this.mailboxes.clear();
    this.drives.clear();
    this.planner.empty();
    this.tokens.startOver();
    this.signedInUserId = "";
  }

  /** Calls `listener` at every change until the returned function is called. */
  listen(listener: (event: TenantEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(event: TenantEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
