// A process of its own: the Graph door over one mailbox of 10,000 messages. It tells its address and token when it is
// ready, and answers each message from the parent with the number of requests since the one before.
import { Hono } from "hono";
import { graphDoorPath } from "../../../src/preview/graph/door-env";
import { Faults } from "../../../src/preview/graph/faults";
import { graphDoor } from "../../../src/preview/graph/graph-door";
import { listenOnLocalhost, toListener } from "../../../src/preview/listen-on-localhost";
import { Tenant } from "../../../src/preview/tenant/tenant";

/** What this process tells its parent when it listens. */
export interface ServedMailbox {
  baseUrl: string;
  token: string;
}

const latencyMs = 80;
const messageCount = 10_000;
const spanMs = 85 * 86_400_000;

void serve();

async function serve(): Promise<void> {
  const tenant = new Tenant();
  const faults = new Faults();
  fill(tenant);
  faults.set({ latencyMs });
  const server = new Hono().route(graphDoorPath, graphDoor(tenant, faults));
  const { port } = await listenOnLocalhost(
    toListener((request, env) => server.fetch(request, env)),
    0,
  );
  process.on("message", () => {
    process.send?.(faults.requests.length);
    faults.requests = [];
  });
  process.on("disconnect", () => process.exit());
  const token = tenant.tokens.issue("maja", ["User.Read", "Mail.ReadWrite"]);
  const ready: ServedMailbox = { baseUrl: `http://127.0.0.1:${port}${graphDoorPath}`, token };
  process.send?.(ready);
}

/** Ten thousand messages of about nine thousand bytes each, spread unevenly: most come in working hours. */
function fill(tenant: Tenant): void {
  const mail = "maja@contoso.example";
  const mailbox = tenant.addUser({
    id: "maja",
    displayName: "Maja Ek",
    mail,
    userPrincipalName: mail,
  });
  const text = "Kan du titta på förslaget till budget och säga vad du tycker före fredag? ".repeat(
    68,
  );
  const content = `<html><body><p>${text}</p></body></html>`;
  for (let index = 0; index < messageCount; index += 1) {
    const share = (index / messageCount) ** 1.3;
    const received = new Date(Date.now() - 60_000 - share * spanMs).toISOString();
    mailbox.addMessage("inbox", {
      subject: `Underlag ${index} inför mötet om budgeten`,
      from: aRecipient(index % 300),
      sender: aRecipient(index % 300),
      toRecipients: [{ emailAddress: { name: "Maja Ek", address: mail } }],
      ccRecipients: index % 3 === 0 ? [aRecipient((index + 7) % 300)] : [],
      conversationId: `AAQkconversation${index % 4000}`,
      internetMessageId: `<${index}.underlag@contoso.example>`,
      receivedDateTime: `${received.slice(0, 19)}Z`,
      sentDateTime: `${received.slice(0, 19)}Z`,
      isRead: index % 5 !== 0,
      categories: index % 20 === 0 ? ["Kund"] : [],
      body: { contentType: "html", content },
    });
  }
}

function aRecipient(number: number) {
  return {
    emailAddress: { name: `Avsändare ${number}`, address: `person${number}@kund.example` },
  };
}
