/** How many requests each mailbox is answering at this moment. Outlook takes four at once. */
export class MailboxSlots {
  private readonly taken = new Map<string, number>();

  /** Takes a slot of a mailbox when fewer than `cap` are taken; the returned function gives it back. */
  take(mailboxKey: string, cap: number): (() => void) | undefined {
    const now = this.taken.get(mailboxKey) ?? 0;
    if (now >= cap) return undefined;
    this.taken.set(mailboxKey, now + 1);
    return () => this.taken.set(mailboxKey, (this.taken.get(mailboxKey) ?? 1) - 1);
  }
}
