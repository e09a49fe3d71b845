import { Hono } from "hono";
import type { Message } from "@microsoft/microsoft-graph-types";
import { GraphClient, type GraphClientOptions } from "../../src/graph/graph-client";
import type { TokenRequest } from "../../src/graph/request-handlers";
import { GraphMailbox } from "../../src/graph/graph-mailbox";
import { graphDoorPath } from "../../src/preview/graph/door-env";
import { Faults } from "../../src/preview/graph/faults";
import { graphDoor } from "../../src/preview/graph/graph-door";
import { listenOnLocalhost, toListener } from "../../src/preview/listen-on-localhost";
import type { MailboxState, MessageState } from "../../src/preview/tenant/mailbox-state";
import { Tenant } from "../../src/preview/tenant/tenant";

/** The moment at which every test of Graph happens. */
export const testNow = Date.parse("2026-11-23T08:00:00Z");
const minuteMs = 60_000;
const allScopes = [
  "User.Read",
  "User.Read.All",
  "People.Read",
  "Mail.ReadWrite",
  "Mail.ReadWrite.Shared",
];

/**
 * A tenant with an assistant, Maja, and an executive, Anna, behind the real Graph door, and a client at it.
 * Waiting takes no time and is only noted.
 */
export class GraphStand {
  readonly tenant: Tenant;
  readonly faults = new Faults();
  /** Maja's mailbox, her own at the door. */
  readonly own: MailboxState;
  readonly annas: MailboxState;
  /** How long the client has been told to wait, in milliseconds, each time. */
  readonly waits: number[] = [];
  /** The scopes of the tokens given out from now on. */
  scopes: readonly string[] = allScopes;
  /** What sign-in was asked, in order. */
  readonly tokenRequests: TokenRequest[] = [];
  readonly client: GraphClient;
  readonly mailbox: GraphMailbox;
  private token = "";
  private readonly server: Pick<Hono, "request" | "fetch">;

  /** `now` is the tenant's clock. */
  constructor(now: () => number = () => testNow) {
    this.tenant = new Tenant(now);
    this.own = this.tenant.addUser(aUser("maja", "Maja Ek"));
    this.annas = this.tenant.addUser(aUser("anna", "Anna Lindqvist"));
    this.annas.delegates.set("maja", { folders: { "*": "readWrite" }, sendOnBehalf: true });
    this.tenant.signedInUserId = "maja";
    this.server = new Hono().route(graphDoorPath, graphDoor(this.tenant, this.faults));
    this.client = this.clientWith();
    this.mailbox = mailboxAt(this.client);
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    return this.server.request(input, init, {});
  };

  /** A client of its own at the same door. */
  clientWith(options: Partial<GraphClientOptions> = {}): GraphClient {
    return new GraphClient({
      baseUrl: `http://door.example${graphDoorPath}`,
      getAccessToken: async (request) => this.giveToken(request),
      fetch: this.fetch,
      wait: async (milliseconds) => {
        this.waits.push(milliseconds);
        await new Promise((resolve) => setImmediate(resolve));
      },
      ...options,
    });
  }

  /** Serves the door on a port of this machine, for what only a real connection can show. */
  async listen(): Promise<{ baseUrl: string; close: () => Promise<void> }> {
    const { port, close } = await listenOnLocalhost(toListener(this.server.fetch), 0);
    return { baseUrl: `http://127.0.0.1:${port}${graphDoorPath}`, close };
  }

  /** Gives the token at hand, or a new one when it was refused. */
  private giveToken(request: TokenRequest | undefined): string {
    this.tokenRequests.push(request ?? {});
    if (this.token === "" || request) this.token = this.tenant.tokens.issue("maja", this.scopes);
    return this.token;
  }
}

/** Maja's own mailbox, or Anna's, at a client. */
export function mailboxAt(client: GraphClient, mailbox = "me"): GraphMailbox {
  const owner = { name: "Maja Ek", address: "maja@contoso.example" };
  return new GraphMailbox(client, { owner, mailbox, now: () => testNow });
}

/** Puts a message into a folder, `minutesAgo` before the moment of the test. */
export function addMessage(
  mailbox: MailboxState,
  message: Message & { minutesAgo?: number; folder?: string } = {},
  extendedProperties: Record<string, string> = {},
): MessageState {
  const { minutesAgo = 1, folder = "inbox", ...resource } = message;
  const received = new Date(testNow - minutesAgo * minuteMs).toISOString();
  return mailbox.addMessage(
    folder,
    {
      subject: "Budget",
      from: { emailAddress: { name: "Bo Ek", address: "Bo.Ek@contoso.example" } },
      receivedDateTime: `${received.slice(0, 19)}Z`,
      body: { contentType: "text", content: "Hej" },
      ...resource,
    },
    { extendedProperties },
  );
}

/** Puts many messages into the inbox, the first the newest, `stepMinutes` apart. */
export function addMessages(mailbox: MailboxState, count: number, stepMinutes = 1): MessageState[] {
  return Array.from({ length: count }, (_, index) =>
    addMessage(mailbox, { subject: `No ${index}`, minutesAgo: 1 + index * stepMinutes }),
  );
}

/** The immutable ids of messages, sorted, for comparing sets. */
export function idsOf(messages: Iterable<{ id: string }>): string[] {
  return Array.from(messages, ({ id }) => id).sort();
}

function aUser(id: string, displayName: string) {
  const mail = `${id}@contoso.example`;
  return { id, displayName, mail, userPrincipalName: mail };
}
