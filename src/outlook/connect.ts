import { createSignIn, type SignIn } from "../auth/sign-in";
import { scopes } from "../auth/scopes";
import type { Config } from "../config";
import type { Warning } from "../core/shared/parsed";
import { type Person, sameAddress } from "../core/shared/person";
import { TriageDesk } from "../core/triage/triage-desk";
import { type KnownPerson, plainProfile, type TriageProfile } from "../core/triage/triage-profile";
import { GraphError } from "../graph/graph-error";
import { GraphClient } from "../graph/graph-client";
import { GraphDeskStore } from "../graph/graph-desk-store";
import { GraphDirectory } from "../graph/graph-directory";
import { GraphMailbox } from "../graph/graph-mailbox";
import type { Connection, ConnectOptions } from "./connection";
import type { OpenedDesk } from "./triage-session";

const ownScopes = [scopes.profile.name, scopes.ownMail.name];
const executiveScopes = [scopes.profile.name, scopes.executiveMail.name];
const peopleScopes = [scopes.profile.name, scopes.people.name];

/** Where and for whom a connection is made. */
export interface ConnectPlace {
  config: Config;
  /** The person whose mailbox Outlook is signed in to. */
  person: Person;
  /** A language tag, which decides the order of day and month: "sv-SE". */
  displayLanguage: string;
}

/**
 * The second half of `index.tsx`, fetched after the first paint: puts sign-in, Graph and the desks together. Gives
 * the function that signs in; it rejects with SignInError.
 */
export function prepareConnection(
  place: ConnectPlace,
): (options: ConnectOptions) => Promise<Connection> {
  const { clientId, authority } = place.config;
  const loginHint = place.person.address;
  const signIn = createSignIn({ clientId, authority, ...(loginHint ? { loginHint } : {}) });
  return async ({ interactive, keepAccount = false }) => {
    if (keepAccount) signIn.keepAccount();
    await signIn.getAccessToken(ownScopes, { interactive });
    return new MicrosoftConnection(place, signIn);
  };
}

class MicrosoftConnection implements Connection {
  readonly me: Person;
  readonly store: GraphDeskStore;
  private readonly own: GraphClient;
  private readonly executives: GraphClient;
  private readonly directory: GraphDirectory;
  private readonly desks = new Map<string, TriageDesk>();
  private readonly odd: Warning[] = [];

  constructor(
    private readonly place: ConnectPlace,
    private readonly signIn: SignIn,
  ) {
    const { person } = place;
    this.me = person.address === "" ? (signIn.account ?? person) : person;
    this.own = this.clientFor(ownScopes);
    this.executives = this.clientFor(executiveScopes);
    this.store = new GraphDeskStore(this.own, (warning) => {
      this.odd.push(warning);
      this.desks.forEach((desk, address) => {
        tell(desk, address, warning);
      });
    });
    this.directory = new GraphDirectory(this.own);
  }

  async openDesk(owner: Person): Promise<OpenedDesk> {
    const isMe = sameAddress(owner.address, this.me.address);
    const client = isMe ? this.own : this.executives;
    const profile = await this.readProfile(owner, isMe);
    const desk = new TriageDesk({
      mailbox: new GraphMailbox(client, { owner, mailbox: isMe ? "me" : owner.address }),
      store: this.store,
      profile,
      now: () => new Date().toISOString(),
      pause: () => new Promise((go) => setTimeout(go)),
      // A part of its own, fetched while the mail is being read.
      loadPrior: () => import("../../assets/triage-prior.json").then((prior) => prior.default),
      loadAskModel: () => import("../../assets/ask-model.json").then((model) => model.default),
    });
    this.desks.set(owner.address, desk);
    for (const warning of this.odd) tell(desk, owner.address, warning);
    return { desk, titles: titlesIn(profile) };
  }

  async readPeople({ interactive }: { interactive: boolean }): Promise<Person[] | undefined> {
    try {
      await this.signIn.getAccessToken(peopleScopes, { interactive });
    } catch (thrown) {
      if (!interactive) return undefined;
      throw thrown;
    }
    const directory = new GraphDirectory(this.clientFor(peopleScopes));
    const [managers, people] = await Promise.all([
      directory.readManagers("me"),
      directory.readPeople(),
    ]);
    const all = [...managers, ...people];
    return all.filter(
      ({ address }, index) =>
        !sameAddress(address, this.me.address) &&
        all.findIndex((other) => sameAddress(other.address, address)) === index,
    );
  }

  async testAccess(address: string): ReturnType<Connection["testAccess"]> {
    await this.signIn.getAccessToken(executiveScopes, { interactive: true });
    const directory = new GraphDirectory(this.executives);
    const { person, inbox, sentitems } = await directory.probeExecutive(address);
    if (inbox.code === "no-mailbox") throw new GraphError(inbox.code);
    return {
      owner: { name: person?.name ?? "", address: address.toLowerCase() },
      folders: [
        { folder: "inbox", access: inbox.access },
        { folder: "sentitems", access: sentitems.access },
      ],
    };
  }

  private clientFor(wanted: readonly string[]): GraphClient {
    return new GraphClient({
      baseUrl: this.place.config.graphBaseUrl,
      // A sign-in window that opens by itself would be blocked, and would frighten.
      getAccessToken: (request) =>
        this.signIn.getAccessToken(wanted, {
          ...request,
          interactive: navigator.userActivation.isActive,
        }),
    });
  }

  private async readProfile(owner: Person, isMe: boolean): Promise<TriageProfile> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const profile = plainProfile(owner, { timeZone, locale: this.place.displayLanguage });
    const who = isMe ? "me" : owner.address;
    const [managers, directReports] = await Promise.all([
      this.directory.readManagers(who),
      this.directory.readDirectReports(who),
    ]);
    const known = { ...profile, managers, directReports };
    if (isMe) return known;
    return { ...known, assistant: plainProfile(this.me, { timeZone, locale: "" }).executive };
  }
}

/** What was stored for one mailbox has its address at the end of its name, and is told of at its desk alone. */
function tell(desk: TriageDesk, address: string, warning: Warning): void {
  const { place } = warning;
  if (!place.includes("@") || place.endsWith(address.toLowerCase())) desk.warn(warning);
}

function titlesIn(profile: TriageProfile): Map<string, string> {
  const people: KnownPerson[] = [
    ...profile.managers,
    ...profile.directReports,
    ...profile.board,
    ...profile.vips,
  ];
  return new Map(people.flatMap(({ address, title }) => (title ? [[address, title]] : [])));
}
