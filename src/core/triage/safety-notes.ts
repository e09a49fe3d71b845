import { displayNameOf, domainOf } from "../shared/person";
import { instantOf, type CorrespondenceHistory } from "./correspondence-history";
import type { Acquaintance, KnownPeople } from "./known-people";
import { KnownDomains } from "./look-alike";
import type { Message } from "./message";
import type { Reading } from "./seen-message";
import type { TriageProfile } from "./triage-profile";
import type { SafetyNote } from "./triaged-message";

interface SeenAccount {
  messageId: string;
  at: number;
  account: string;
}

/** What should be checked about a sender, whatever the message says. */
interface SenderNotes {
  isOwn: boolean;
  resembles: SafetyNote | undefined;
  borrowed: SafetyNote | undefined;
}

const nothing: readonly SafetyNote[] = [];

/** Looks for what should be checked before anybody acts on a message: who sent it, and where money shall go. */
export class SafetyWatch {
  private readonly known = new KnownDomains();
  private readonly peoplesDomains = new Set<string>();
  private readonly resemblances = new Map<string, string | undefined>();
  /** Most mail comes from few senders; none need be looked at twice until more mail comes. */
  private readonly senders = new Map<Acquaintance, SenderNotes>();
  private readonly accounts = new Map<string, SeenAccount[]>();

  constructor(
    profile: TriageProfile,
    private readonly people: KnownPeople,
    private readonly history: CorrespondenceHistory,
  ) {
    for (const domain of profile.ownDomains) this.known.addOwn(domain.toLowerCase());
    const { managers, board, vips, directReports } = profile;
    for (const { address } of [...managers, ...board, ...vips, ...directReports]) {
      this.peoplesDomains.add(domainOf(address));
      this.known.add(domainOf(address));
    }
  }

  /** Takes in the domains that have become known. To be called when mail has come. */
  learnDomains(): void {
    for (const domain of this.history.knownDomains()) this.known.add(domain);
    this.resemblances.clear();
    this.senders.clear();
  }

  /** Remembers which account a message names, so that a later one naming another is noticed. */
  noteAccount(message: Message, reading: Reading): void {
    const account = reading.content.account;
    if (account === undefined) return;
    const seen = this.accounts.get(supplierOf(message)) ?? [];
    if (seen.some(({ messageId }) => messageId === message.id)) return;
    seen.push({ messageId: message.id, at: instantOf(message), account });
    this.accounts.set(supplierOf(message), seen);
  }

  /** What should be checked about a message from somebody. Almost always nothing. */
  notesOn(message: Message, reading: Reading, sender: Acquaintance): readonly SafetyNote[] {
    const { isOwn, resembles, borrowed } = this.notesOnSender(message, sender);
    if (isOwn) return nothing;
    const account = this.changedAccount(message, reading);
    const elsewhere = this.answersElsewhere(message, reading);
    if (!resembles && !borrowed && !account && !elsewhere) return nothing;
    return [
      ...(account ? [account] : []),
      ...(resembles ? [resembles] : []),
      ...(borrowed ? [borrowed] : []),
      ...(elsewhere ? [elsewhere] : []),
    ];
  }

  private notesOnSender(message: Message, sender: Acquaintance): SenderNotes {
    const known = this.senders.get(sender);
    if (known) return known;
    const { domain } = sender;
    const resembles = this.resembled(domain);
    const notes: SenderNotes = {
      isOwn: this.history.sideOf(message.from.address) !== "other",
      resembles: resembles === undefined ? undefined : { kind: "look-alike", domain, resembles },
      borrowed: sender.isColleague ? undefined : this.borrowedName(message),
    };
    this.senders.set(sender, notes);
    return notes;
  }

  private resembled(domain: string): string | undefined {
    if (this.resemblances.has(domain)) return this.resemblances.get(domain);
    const resembles = this.isTrusted(domain)
      ? undefined
      : this.known.likenessesOf(domain).find((other) => this.wasBefore(other, domain));
    this.resemblances.set(domain, resembles);
    return resembles;
  }

  /** Whether a domain is one's own, a known person's, or was written to. */
  private isTrusted(domain: string): boolean {
    if (this.people.isOwn(domain) || this.peoplesDomains.has(domain)) return true;
    return (this.history.ofDomain(domain)?.writtenTo ?? 0) > 0;
  }

  /** Of two domains that look alike the one that came first, or is trusted, is the real one. */
  private wasBefore(one: string, other: string): boolean {
    if (this.isTrusted(one)) return true;
    const first = this.history.ofDomain(one)?.firstAt ?? Infinity;
    return first < (this.history.ofDomain(other)?.firstAt ?? Infinity);
  }

  private borrowedName(message: Message): SafetyNote | undefined {
    const { name, address } = message.from;
    if (name === "" || address === "") return undefined;
    const knownAddress = this.people.addressOf(name);
    if (knownAddress === undefined || knownAddress === address) return undefined;
    if ((this.history.ofSender(address)?.writtenTo ?? 0) > 0) return undefined;
    return { kind: "borrowed-name", name, knownAddress };
  }

  private changedAccount(message: Message, reading: Reading): SafetyNote | undefined {
    const account = reading.content.account;
    if (account === undefined) return undefined;
    const at = instantOf(message);
    const earlier = (this.accounts.get(supplierOf(message)) ?? [])
      .filter((seen) => seen.at < at)
      .sort((one, other) => other.at - one.at);
    const [last] = earlier;
    if (!last || earlier.some((seen) => seen.account === account)) return undefined;
    const earlierInvoices = earlier.filter((seen) => seen.account === last.account).length;
    return { kind: "account-changed", account, before: last.account, earlierInvoices };
  }

  private answersElsewhere(message: Message, reading: Reading): SafetyNote | undefined {
    const { replyTo, bulkHeader } = reading;
    if (replyTo === undefined || bulkHeader !== undefined) return undefined;
    const answersTo = domainOf(replyTo);
    if (answersTo === "" || answersTo === domainOf(message.from.address)) return undefined;
    if (this.isTrusted(answersTo)) return undefined;
    return { kind: "reply-elsewhere", replyTo };
  }
}

/** A supplier is known by the name it writes under: a swindler keeps the name and changes the domain. */
function supplierOf(message: Message): string {
  return displayNameOf(message.from).toLowerCase().trim();
}
