import { randomUUID } from "node:crypto";

/** What a token stands for. */
export interface Grant {
  userId: string;
  scopes: readonly string[];
  /** When it ends, in milliseconds since 1970. */
  expiresAt: number;
  /** Counts the tokens that were given out, so that "given out before" can be told without a clock. */
  serial: number;
}

/** Gives out access tokens and remembers what each is good for; also remembers which scopes a person has consented to. */
export class TokenDesk {
  private readonly grants = new Map<string, Grant>();
  private readonly consents = new Map<string, Set<string>>();
  /** How long a token lasts, in seconds. */
  lifetimeSeconds = 3600;
  /** The serial number of the token given out last. */
  lastSerial = 0;
  /** Scopes that an administrator has taken away: tokens given out from now on are without them. */
  readonly withheld = new Set<string>();

  constructor(private readonly now: () => number) {}

  /** Makes a token for a person with the given scopes. */
  issue(userId: string, scopes: readonly string[], lifetimeSeconds = this.lifetimeSeconds): string {
    const token = `preview.${randomUUID()}`;
    const expiresAt = this.now() + lifetimeSeconds * 1000;
    const given = scopes.filter((scope) => !this.withheld.has(scope));
    this.grants.set(token, { userId, scopes: given, expiresAt, serial: ++this.lastSerial });
    return token;
  }

  /** What a token stands for; `undefined` when it was never given out, has ended or was revoked. */
  check(token: string): Grant | undefined {
    const grant = this.grants.get(token);
    return grant && grant.expiresAt > this.now() ? grant : undefined;
  }

  /** Ends every token that was given out, as when a policy changes. */
  revokeAll(): void {
    this.grants.clear();
  }

  /** Forgets every token, every consent and what was withheld. */
  startOver(): void {
    this.withheld.clear();
    this.grants.clear();
    this.consents.clear();
  }

  /** Notes that a person has allowed these scopes. */
  consent(userId: string, scopes: readonly string[]): void {
    const known = this.consents.get(userId) ?? new Set<string>();
    for (const scope of scopes) known.add(scope.toLowerCase());
    this.consents.set(userId, known);
  }

  /** Says whether a person has allowed all of these scopes already. */
  hasConsent(userId: string, scopes: readonly string[]): boolean {
    const known = this.consents.get(userId);
    return scopes.every((scope) => known?.has(scope.toLowerCase()) ?? false);
  }
}
