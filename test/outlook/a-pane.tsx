import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Message } from "../../src/core/triage/message";
import { TriageDesk } from "../../src/core/triage/triage-desk";
import { GraphError } from "../../src/graph/graph-error";
import type { Connection, ConnectOptions } from "../../src/outlook/connection";
import { OutlookPane } from "../../src/outlook/OutlookPane";
import type { PaneHost } from "../../src/outlook/pane-host";
import { aMessage, anna, aProfile, maria } from "../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../support/in-memory";

/** What it is in every test of the pane. */
export const now = "2026-11-23T08:14:00Z";

/** A pane over two mailboxes in memory: Maria's own with what is given, and Anna's with one message. */
export function aPane(
  inbox: Message[],
  parts: Partial<PaneHost> = {},
  kept: Record<string, string> = { welcomed: now },
  documents: readonly (readonly [name: string, content: unknown])[] = [],
) {
  const store = new InMemoryDeskStore();
  for (const [name, content] of documents) store.documents.set(name, JSON.stringify(content));
  const mailboxes = new Map([
    [maria.address, new InMemoryMailbox(inbox, [], maria)],
    [anna.address, new InMemoryMailbox([aMessage({ subject: "Till Anna" })], [], anna)],
  ]);
  const connection: Connection = {
    me: maria,
    store,
    openDesk: async (owner) => {
      const mailbox = mailboxes.get(owner.address);
      if (!mailbox) throw new GraphError("not-allowed-in-shared", { status: 403 });
      const desk = new TriageDesk({ mailbox, store, profile: aProfile(), now: () => now });
      return { desk, titles: new Map() };
    },
    readPeople: async () => undefined,
    testAccess: async (address) => ({
      owner: { name: "", address },
      folders: [
        { folder: "inbox", access: mailboxes.has(address) ? "readWrite" : "none" },
        { folder: "sentitems", access: "none" },
      ],
    }),
  };
  const memory = new Map(Object.entries(kept));
  const host: PaneHost = {
    displayLanguage: "en-US",
    person: maria,
    openItem: () => undefined,
    ownerOfItem: async () => undefined,
    onItemChange: () => () => undefined,
    openMessage: jest.fn(async () => undefined),
    memory: {
      get: (name) => memory.get(name),
      set: async (name, value) => {
        if (value === undefined) memory.delete(name);
        else memory.set(name, value);
      },
    },
    ...parts,
  };
  const connect = jest.fn(async (_options: ConnectOptions) => connection);
  render(<OutlookPane host={host} connect={connect} />);
  return { person: userEvent.setup(), store, mailboxes, host, connect, memory };
}

/** Gives jsdom what it lacks; what that does is shown in a real browser. */
export function standInForBrowser(): void {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as never;
}
