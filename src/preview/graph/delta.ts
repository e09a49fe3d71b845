import { compareNewestFirst, receivedAt, type ReceivedKey } from "../tenant/folder-index";
import type { MailboxState, MessageState } from "../tenant/mailbox-state";
import { needMailRead } from "./access";
import { contextLink, type DoorContext, doorLink, doorPath } from "./door-env";
import { messageType } from "./entity-type";
import { findFolder, folderInPath } from "./found-in-path";
import { badRequest, GraphFailure } from "./graph-failure";
import { messageViewOf } from "./message-view";
import { type Query, readQuery } from "./odata";
import { readFilter } from "./odata-filter";
import { tellPreferences } from "./prefer";
import { idOf, type MessageView, readMessagePath, toMessageResource } from "./to-resource";

/** What a delta or skip token remembers. Clients must not look into it. */
interface SyncState {
  folderId: string;
  /** The query options of the first request, which hold for the whole round and all later ones. */
  options: string;
  /** The mailbox's revision up to which everything has been told. */
  since: number;
  /** How far the first reading of the folder has come; absent when it is over. */
  after?: ReceivedKey;
  /** How many messages the first reading has given. */
  given: number;
}

type Row = { message: MessageState } | { removed: { id: string; folderId: string } };

const largestPage = 1000;
/** With a $filter the first reading gives no more than this. */
const filteredLimit = 5000;
const tokenOptions = ["$deltatoken", "$skiptoken"];

/**
 * Tells what has changed in a folder since the token was given; without a token, everything that is in it.
 * @see https://learn.microsoft.com/graph/api/message-delta
 */
export function messageDelta(c: DoorContext): Response {
  const state = readState(c);
  const folder = findFolder(c, state.folderId);
  needMailRead(c, folder.id);
  const query = roundQuery(c, state);
  const view = messageViewOf(c, query);
  const size = Math.min(view.preferences.maxPageSize ?? query.top ?? 10, largestPage);
  tellPreferences(c, view.preferences);
  const isFirst = state.after !== undefined || state.since === 0;
  const answer = isFirst ? firstReading(c, state, query, size) : laterRound(c, state, query, size);
  return c.json({
    "@odata.context": contextLink(c, "Collection(microsoft.graph.message)"),
    value: answer.rows.map((row) => toRow(row, view)),
    [answer.isLast ? "@odata.deltaLink" : "@odata.nextLink"]: linkTo(c, answer),
  });
}

interface Answer {
  rows: Row[];
  isLast: boolean;
  next: SyncState;
}

/** Gives the folder newest first; what changes meanwhile is told in the next round, so that nothing is lost. */
function firstReading(c: DoorContext, state: SyncState, query: Query, size: number): Answer {
  const mailbox = c.get("mailbox");
  const since = state.since === 0 ? mailbox.revision : state.since;
  const limit = query.filter ? filteredLimit - state.given : Infinity;
  const rest = restOf(mailbox.messagesIn(state.folderId), state.after).filter(
    (message) => query.filter?.matches(message, readMessagePath) ?? true,
  );
  const page = rest.slice(0, Math.min(size, limit));
  const last = page.at(-1);
  const isLast = !last || page.length === Math.min(rest.length, limit);
  const given = state.given + page.length;
  const { folderId, options } = state;
  const next: SyncState = { folderId, options, since, given };
  if (!isLast) next.after = { at: receivedAt(last), id: last.id };
  return { rows: page.map((message) => ({ message })), isLast, next };
}

/** Gives what came, changed or left since the token, in the order it happened. */
function laterRound(c: DoorContext, state: SyncState, query: Query, size: number): Answer {
  const mailbox = c.get("mailbox");
  const all = changesSince(mailbox, state, query);
  const page = all.slice(0, size);
  const isLast = page.length === all.length;
  const since = isLast ? mailbox.revision : (page.at(-1)?.revision ?? mailbox.revision);
  return { rows: page.map(({ row }) => row), isLast, next: { ...state, since } };
}

function changesSince(mailbox: MailboxState, state: SyncState, query: Query) {
  const { folderId, since } = state;
  const here = mailbox
    .messagesIn(folderId)
    .filter((message) => message.revision > since)
    .filter((message) => query.filter?.matches(message, readMessagePath) ?? true)
    .map((message) => ({ revision: message.revision, row: { message } }));
  const gone = mailbox.departures
    .filter((departure) => departure.revision > since && departure.folderId === folderId)
    .filter(({ messageId }) => mailbox.messages.get(messageId)?.folderId !== folderId)
    .map(({ revision, messageId: id }) => ({
      revision,
      row: { removed: { id, folderId } },
    }));
  return [...here, ...gone].sort((a, b) => a.revision - b.revision);
}

function restOf(messages: readonly MessageState[], after: ReceivedKey | undefined) {
  if (!after) return messages;
  const begin = messages.findIndex(
    (one) => compareNewestFirst({ at: receivedAt(one), id: one.id }, after) > 0,
  );
  return begin < 0 ? [] : messages.slice(begin);
}

function toRow(row: Row, view: MessageView): object {
  if ("message" in row) return toMessageResource(row.message, view);
  return {
    "@odata.type": "#microsoft.graph.message",
    id: idOf(row.removed, view.preferences),
    "@removed": { reason: "deleted" },
  };
}

function readState(c: DoorContext): SyncState {
  const given = new URL(c.req.url).searchParams;
  const token = given.get("$deltatoken") ?? given.get("$skiptoken");
  if (!token) {
    for (const name of tokenOptions) given.delete(name);
    return { folderId: folderInPath(c)?.id ?? "", options: given.toString(), since: 0, given: 0 };
  }
  if (c.get("faults").takeDeltaGone()) throw stateNotFound(c);
  const state = parseToken(token);
  if (state.folderId !== folderInPath(c)?.id) throw badToken();
  return state;
}

/** Reads the options of the round's first request, and holds them to what delta allows. */
function roundQuery(c: DoorContext, state: SyncState): Query {
  const first = new URLSearchParams(state.options);
  for (const name of ["$search", "$skip", "$count"]) {
    if (first.has(name)) throw badRequest(`The query option '${name}' is not supported by delta.`);
  }
  const query = readQuery(c, messageType, first);
  const [order, ...others] = query.orderBy;
  if (others.length > 0 || (order && !(order.path === "receivedDateTime" && order.descending))) {
    throw badRequest("Delta can only be ordered by receivedDateTime desc.");
  }
  const filter = first.get("$filter");
  if (filter && !isByDateOnly(filter)) {
    throw badRequest("Delta can only be filtered by receivedDateTime with ge or gt.");
  }
  return query;
}

function isByDateOnly(filter: string): boolean {
  const { conjunction } = readFilter(filter, messageType);
  return (
    conjunction?.length === 1 &&
    conjunction.every(
      ({ path, operator }) => path === "receivedDateTime" && /^g[et]$/.test(operator),
    )
  );
}

function linkTo(c: DoorContext, { next, isLast }: Answer): string {
  const option = tokenOptions[isLast ? 0 : 1] ?? "";
  const token = Buffer.from(JSON.stringify(next)).toString("base64url");
  return doorLink(c, doorPath(c), new URLSearchParams({ [option]: token }));
}

function parseToken(token: string): SyncState {
  try {
    const state = JSON.parse(Buffer.from(token, "base64url").toString()) as SyncState;
    if (typeof state.since === "number" && typeof state.options === "string") return state;
  } catch (cause) {
    throw Object.assign(badToken(), { cause });
  }
  throw badToken();
}

function badToken(): GraphFailure {
  return badRequest("Badly formed token.", "ErrorInvalidSyncStateData");
}

/** Says where to begin again: the same request with an empty token. */
function stateNotFound(c: DoorContext): GraphFailure {
  const again = doorLink(c, doorPath(c), new URLSearchParams({ $deltatoken: "" }));
  const message = "The sync state generation is not found.";
  return new GraphFailure(410, "SyncStateNotFound", message, { Location: again });
}
