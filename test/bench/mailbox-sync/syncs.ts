import {
  Client,
  HTTPMessageHandler,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
  type PageCollection,
} from "@microsoft/microsoft-graph-client";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { GraphClient } from "../../../src/graph/graph-client";
import { GraphMailbox } from "../../../src/graph/graph-mailbox";
import { listFields } from "../../../src/graph/message-fields";
import type { ServedMailbox } from "./serve-mailbox";

/** Reads the whole inbox in one way of use; gives how many messages came. */
export type Sync = (served: ServedMailbox) => Promise<number>;

const inbox = "/me/mailFolders/inbox/messages";
const peers = path.resolve(__dirname, "../peers");

/** Kansli: the first sync of the product, with translation into its own messages. */
export const kansliSync: Sync = async ({ baseUrl, token }) => {
  const client = new GraphClient({ baseUrl, getAccessToken: () => Promise.resolve(token) });
  const owner = { name: "Maja Ek", address: "maja@contoso.example" };
  const messages = await new GraphMailbox(client, { owner, mailbox: "me" }).readFolder("inbox");
  return messages.length;
};

/** The Graph SDK's best plain use: the largest page, only the fields that are needed, page after page. */
export const sdkBestSync: Sync = async (served) => {
  const client = sdkAt(served);
  const { $select } = listFields;
  let page = (await client
    .api(inbox)
    .select($select)
    .orderby("receivedDateTime desc")
    .top(1000)
    .get()) as PageCollection;
  let count = page.value.length;
  for (let next = page["@odata.nextLink"]; next; next = page["@odata.nextLink"]) {
    page = (await client.api(next).get()) as PageCollection;
    count += page.value.length;
  }
  return count;
};

/** The Graph SDK as its own examples read a mailbox: the PageIterator over the default page. */
export const sdkDefaultSync: Sync = async (served) => {
  const client = sdkAt(served);
  let count = 0;
  const first = (await client.api(inbox).get()) as PageCollection;
  await new PageIterator(client, first, () => {
    count += 1;
    return true;
  }).iterate();
  return count;
};

/** Says whether the peers from npm are there. */
export function hasPnpjs(): boolean {
  return existsSync(path.join(peers, "node_modules/@pnp/graph"));
}

/** PnPjs as its own examples read a mailbox: the async iterator over the default page. */
export const pnpjsDefaultSync: Sync = async ({ baseUrl, token }) => {
  const { graphfi, DefaultInit } = await peer("@pnp/graph/index.js");
  const { BrowserFetchWithRetry, DefaultParse, InjectHeaders } =
    await peer("@pnp/queryable/index.js");
  await peer("@pnp/graph/users/index.js");
  await peer("@pnp/graph/mail/index.js");
  const graph = graphfi(`${baseUrl}/`).using(
    DefaultInit(baseUrl),
    InjectHeaders({ Authorization: `Bearer ${token}` }),
    BrowserFetchWithRetry(),
    DefaultParse(),
  );
  let count = 0;
  for await (const page of graph.me.mailFolders.getById("inbox").messages) {
    count += (page as unknown[]).length;
  }
  return count;
};

/**
 * The SDK with its own chain of handlers, but for two things that it does for https alone, and this server speaks http:
 * the token goes along as a header, and links to the server are made relative. Neither changes a request.
 */
function sdkAt({ baseUrl, token }: ServedMailbox): Client {
  const client = Client.initWithMiddleware({
    baseUrl: baseUrl.slice(0, baseUrl.lastIndexOf("/")),
    fetchOptions: { headers: { Authorization: `Bearer ${token}` } },
    middleware: [new RetryHandler(new RetryHandlerOptions()), new HTTPMessageHandler()],
  });
  const api = client.api.bind(client);
  client.api = (link) => api(link.replace(baseUrl, ""));
  return client;
}

// PnPjs has types of its own, but only in a folder that need not be there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function peer(file: string): Promise<any> {
  return import(pathToFileURL(path.join(peers, "node_modules", file)).href);
}
