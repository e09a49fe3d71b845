import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import type { Message } from "@microsoft/microsoft-graph-types";
import { Hono } from "hono";
import { graphDoorPath } from "../../src/preview/graph/door-env";
import { Faults } from "../../src/preview/graph/faults";
import { graphDoor } from "../../src/preview/graph/graph-door";
import type { MailboxState } from "../../src/preview/tenant/mailbox-state";
import { Tenant } from "../../src/preview/tenant/tenant";

/** A pretend Microsoft 365 behind a real HTTP server, with two people: an assistant and an executive. */
export interface GraphPreview {
  tenant: Tenant;
  faults: Faults;
  /** The assistant's own mailbox. */
  own: MailboxState;
  /** The executive's; the assistant may read and write its inbox when `share` was called. */
  executive: MailboxState;
  /** "http://localhost:1234/graph/v1.0" */
  url: string;
  /** A token of the assistant with these scopes. */
  token: (...scopes: string[]) => string;
  share: () => void;
  stop: () => Promise<void>;
}

/** The tenant's time in tests. */
export const testNow = Date.parse("2026-03-02T08:00:00Z");

/** Starts the Graph door on a free port. Stop it in `afterAll`. */
export async function startGraphPreview(): Promise<GraphPreview> {
  const tenant = new Tenant(() => testNow);
  const executive = tenant.addUser(aUser("executive", "Elsa Ek"), { timeZone: "UTC" });
  const own = tenant.addUser(
    { ...aUser("assistant", "Agnes Alm"), managerId: "executive" },
    { timeZone: "W. Europe Standard Time" },
  );
  tenant.signedInUserId = "assistant";
  const faults = new Faults();
  const app = new Hono();
  app.route(graphDoorPath, graphDoor(tenant, faults));
  const { server, port } = await listening(app);
  return {
    tenant,
    faults,
    own,
    executive,
    url: `http://localhost:${port}${graphDoorPath}`,
    token: (...scopes) => tenant.tokens.issue("assistant", scopes),
    share: () =>
      executive.delegates.set("assistant", {
        folders: { inbox: "readWrite", sentitems: "read" },
        sendOnBehalf: false,
      }),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** A message's resource as the tenant keeps it; say only what matters to the test. */
export function aMessageResource(given: Message = {}): Message {
  const from = { emailAddress: { name: "Bo Berg", address: "bo@supplier.example" } };
  return {
    subject: "Offer",
    receivedDateTime: "2026-03-01T10:00:00Z",
    sentDateTime: "2026-03-01T09:59:00Z",
    body: { contentType: "html", content: "<p>Can you <b>sign</b> it?</p>" },
    from,
    sender: from,
    toRecipients: [{ emailAddress: { name: "Agnes Alm", address: "assistant@office.example" } }],
    conversationId: "AAQkConversation",
    internetMessageId: "<offer@supplier.example>",
    isRead: false,
    isDraft: false,
    ...given,
  };
}

/** Fills a folder with messages a minute apart, the newest first in the answer. */
export function fillFolder(mailbox: MailboxState, folder: string, count: number): string[] {
  const ids = Array.from({ length: count }, (_, at) => {
    const receivedDateTime = new Date(testNow - (count - at) * 60_000).toISOString();
    const resource = aMessageResource({ subject: `Number ${at}`, receivedDateTime });
    return mailbox.addMessage(folder, resource).id;
  });
  return ids.reverse();
}

function aUser(id: string, displayName: string) {
  const mail = `${id}@office.example`;
  const [givenName = "", surname = ""] = displayName.split(" ");
  return { id, displayName, mail, userPrincipalName: mail, givenName, surname };
}

function listening(app: Hono): Promise<{ server: ServerType; port: number }> {
  return new Promise((done) => {
    const server = serve(
      { fetch: app.fetch, port: 0, hostname: "localhost" },
      (info: AddressInfo) => done({ server, port: info.port }),
    );
  });
}
