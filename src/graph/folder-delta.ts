import type { AbortSignalLike } from "../core/triage/mailbox";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";

/** What is asked of each message while changes are looked for; what has changed is read whole afterwards. */
const deltaSelect = "id,changeKey,receivedDateTime";
const pageSize = "odata.maxpagesize=1000";
/** Graph tracks at most 5,000 messages when a delta is limited by date; some room is left for what is still to come. */
const mostWithFilter = 4000;
const mostRestarts = 3;

/** What is known of a folder between two readings. */
export interface FolderKnowledge {
  /** The change key of every message known to be in the folder, by id. */
  known: Map<string, string>;
  /** When the oldest message read was received; empty when the whole folder was read. */
  loadedFrom: string;
  /** Where the next round of changes begins; absent before the first round. */
  deltaPath?: string;
}

/** What a round of changes found, before the changed messages are read whole. */
export interface FolderChanges {
  changedIds: string[];
  removedIds: string[];
  deltaPath: string;
  resynced: boolean;
}

interface DeltaEntry {
  id: string;
  changeKey?: string;
  receivedDateTime?: string;
  "@removed"?: { reason: string };
}

/**
 * Finds what has changed in a folder since it was last read. The first round lists the ids of the folder and compares
 * them with what is known, so that nothing that happened since the first reading is lost; later rounds follow Graph's
 * delta. When Graph has forgotten the place (410), the folder is listed and compared again. Changes nothing in
 * `knowledge`: the caller does, once the changed messages are at hand.
 *
 * @see https://learn.microsoft.com/graph/delta-query-messages
 */
export async function findChanges(
  client: GraphClient,
  folderPath: string,
  knowledge: FolderKnowledge,
  signal?: AbortSignalLike,
): Promise<FolderChanges> {
  let { deltaPath } = knowledge;
  let resynced = false;
  for (let restart = 0; ; restart += 1) {
    try {
      const start = deltaPath ?? seedPath(folderPath, knowledge);
      const round = await readRound(client, start, signal);
      const compare = deltaPath === undefined ? compareWhole : compareRound;
      return { ...compare(round.entries, knowledge), deltaPath: round.deltaPath, resynced };
    } catch (error) {
      if (!isForgotten(error) || restart >= mostRestarts) throw error;
      deltaPath = undefined;
      resynced = true;
    }
  }
}

function seedPath(folderPath: string, { known, loadedFrom }: FolderKnowledge): string {
  const isLimited = loadedFrom !== "" && known.size <= mostWithFilter;
  return withQuery(`${folderPath}/messages/delta`, {
    $select: deltaSelect,
    ...(isLimited ? { $filter: `receivedDateTime ge ${loadedFrom}` } : {}),
  });
}

async function readRound(
  client: GraphClient,
  start: string,
  signal: AbortSignalLike | undefined,
): Promise<{ entries: Map<string, DeltaEntry>; deltaPath: string }> {
  const entries = new Map<string, DeltaEntry>();
  for await (const page of client.pages<DeltaEntry>(start, { prefer: [pageSize], signal })) {
    // A message may come more than once in a round; the last word counts.
    for (const entry of page.value) entries.set(entry.id, entry);
    const deltaLink = page["@odata.deltaLink"];
    if (deltaLink !== undefined) return { entries, deltaPath: client.pathOf(deltaLink) };
  }
  throw new GraphError("unexpected");
}

/** Compares a list of everything in the folder with what is known. */
function compareWhole(entries: Map<string, DeltaEntry>, knowledge: FolderKnowledge) {
  const { known, loadedFrom } = knowledge;
  const present = [...entries.values()].filter((entry) => !entry["@removed"]);
  const changed = present.filter((entry) => {
    const isOlder = (entry.receivedDateTime ?? "") < loadedFrom && !known.has(entry.id);
    return !isOlder && differs(entry, known);
  });
  const presentIds = new Set(present.map((entry) => entry.id));
  const removedIds = [...known.keys()].filter((id) => !presentIds.has(id));
  return { changedIds: changed.map((entry) => entry.id), removedIds };
}

/** Reads a round of changes against what is known. */
function compareRound(entries: Map<string, DeltaEntry>, { known }: FolderKnowledge) {
  const all = [...entries.values()];
  const changed = all.filter((entry) => !entry["@removed"] && differs(entry, known));
  const removed = all.filter((entry) => entry["@removed"] && known.has(entry.id));
  return {
    changedIds: changed.map((entry) => entry.id),
    removedIds: removed.map((entry) => entry.id),
  };
}

function differs(entry: DeltaEntry, known: Map<string, string>): boolean {
  return entry.changeKey === undefined || known.get(entry.id) !== entry.changeKey;
}

function isForgotten(error: unknown): boolean {
  return error instanceof GraphError && error.code === "sync-lost";
}
