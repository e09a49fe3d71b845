import type { User } from "@microsoft/microsoft-graph-types";
import type { Person } from "../core/shared/person";
import type { KnownPerson } from "../core/triage/triage-profile";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { mailboxPath } from "./graph-mailbox";
import type { WirePage } from "./wire-page";

/** What the directory knows of one person. */
export interface DirectoryPerson extends KnownPerson {
  /** The name a greeting uses. */
  givenName: string;
  /** Every address that is known to reach the person, the main one first, in lower case. */
  addresses: readonly string[];
}

/** What the assistant may do with one folder of somebody's mailbox. */
export interface FolderAccess {
  /** "none" when it may not even be read; "unknown" when it is empty, so that writing could not be tried. */
  access: "none" | "read" | "readWrite" | "unknown";
  /** The code of the GraphError that said no; absent when nothing did. */
  code?: string;
}

/** The exact result of trying an executive's mailbox, folder by folder. */
export interface ExecutiveProbe {
  /** Who was found; absent when the directory may not be asked or knows nobody by the address. */
  person?: DirectoryPerson;
  inbox: FolderAccess;
  sentitems: FolderAccess;
}

const personFields = "id,displayName,givenName,jobTitle,mail,userPrincipalName";
/** An organization is not deeper than this; a circle in its data must not keep us. */
const mostManagers = 8;

/** The people of the organization, through Microsoft Graph. What a person has not allowed is empty, not an error. */
export class GraphDirectory {
  constructor(private readonly client: GraphClient) {}

  /** Who is signed in. */
  async readMe(): Promise<DirectoryPerson> {
    return toDirectoryPerson(
      await this.client.get<User>(withQuery("/me", { $select: personFields })),
    );
  }

  /** The manager of somebody ("me" or an address), the manager's manager, and so on. */
  async readManagers(who: string): Promise<KnownPerson[]> {
    const chain: KnownPerson[] = [];
    const seen = new Set<string>();
    let path = mailboxPath(who);
    while (chain.length < mostManagers) {
      const manager = await this.ifAllowed(() =>
        this.client.get<User>(withQuery(`${path}/manager`, { $select: personFields })),
      );
      if (!manager?.id || seen.has(manager.id)) break;
      seen.add(manager.id);
      chain.push(toKnownPerson(manager));
      path = `/users/${encodeURIComponent(manager.id)}`;
    }
    return chain;
  }

  /** Who answers directly to somebody. */
  async readDirectReports(who: string): Promise<KnownPerson[]> {
    const path = withQuery(`${mailboxPath(who)}/directReports`, { $select: personFields });
    const page = await this.ifAllowed(() => this.client.get<WirePage<User>>(path));
    return (page?.value ?? []).map(toKnownPerson);
  }

  /** The people the signed-in person works with most, the closest first. */
  async readPeople(count = 50): Promise<Person[]> {
    const query = { $top: count, $select: "displayName,scoredEmailAddresses" };
    const page = await this.ifAllowed(() =>
      this.client.get<WirePage<WirePerson>>(withQuery("/me/people", query)),
    );
    return (page?.value ?? []).flatMap(({ displayName, scoredEmailAddresses }) => {
      const address = scoredEmailAddresses?.[0]?.address;
      return address ? [{ name: displayName ?? "", address: address.toLowerCase() }] : [];
    });
  }

  /** Tries what may be done in an executive's mailbox, without changing anything in it. */
  async probeExecutive(address: string): Promise<ExecutiveProbe> {
    const [person, inbox, sentitems] = await Promise.all([
      this.ifAllowed(() =>
        this.client.get<User>(withQuery(mailboxPath(address), { $select: personFields })),
      ),
      this.probeFolder(address, "inbox"),
      this.probeFolder(address, "sentitems"),
    ]);
    return { ...(person ? { person: toDirectoryPerson(person) } : {}), inbox, sentitems };
  }

  private async probeFolder(address: string, folder: string): Promise<FolderAccess> {
    const mailbox = mailboxPath(address);
    const list = `${mailbox}/mailFolders/${folder}/messages`;
    try {
      const query = { $select: "id", $top: 1 };
      const page = await this.client.get<WirePage<{ id: string }>>(withQuery(list, query));
      const id = page.value[0]?.id;
      if (id === undefined) return { access: "unknown" };
      return await this.probeWriting(`${mailbox}/messages/${encodeURIComponent(id)}`);
    } catch (error) {
      return { access: "none", code: refusalIn(error) };
    }
  }

  /**
   * Asks for a change on a condition that is never met: who may not write is refused (403), who may is told that the
   * condition failed (412), and nothing is changed in either case.
   */
  private async probeWriting(messagePath: string): Promise<FolderAccess> {
    const headers = { "If-Match": 'W/"bm90aGluZw=="' };
    try {
      await this.client.patch(messagePath, {}, { headers });
      return { access: "readWrite" };
    } catch (error) {
      if (error instanceof GraphError && error.code === "changed-meanwhile") {
        return { access: "readWrite" };
      }
      return { access: "read", code: refusalIn(error) };
    }
  }

  /** Reads, or gives `undefined` where it is not allowed or there is nothing. */
  private async ifAllowed<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      refusalIn(error);
      return undefined;
    }
  }
}

interface WirePerson {
  displayName?: string;
  scoredEmailAddresses?: { address?: string }[];
}

const refusals = new Set(["not-allowed", "not-allowed-in-shared", "not-found", "no-mailbox"]);

/** The code of a refusal; whatever else went wrong is thrown on. */
function refusalIn(error: unknown): string {
  if (error instanceof GraphError && refusals.has(error.code)) return error.code;
  throw error;
}

function toKnownPerson(user: User): KnownPerson {
  const address = (user.mail ?? user.userPrincipalName ?? "").toLowerCase();
  const title = user.jobTitle ?? "";
  return { name: user.displayName ?? "", address, ...(title === "" ? {} : { title }) };
}

function toDirectoryPerson(user: User): DirectoryPerson {
  const all = [user.mail, user.userPrincipalName];
  const addresses = all.flatMap((address) => (address ? [address.toLowerCase()] : []));
  return {
    ...toKnownPerson(user),
    givenName: user.givenName ?? "",
    addresses: [...new Set(addresses)],
  };
}
