import type { Lane } from "../core/triage/lane";
import type { TriagedMessage } from "../core/triage/triaged-message";
import { displayNameOf } from "../core/shared/person";

/** The orders a lane can be shown in. */
export const laneOrders = ["score", "time", "sender"] as const;

/** The order of a lane's rows. */
export type LaneOrder = (typeof laneOrders)[number];

const comparers: Readonly<Record<LaneOrder, (a: TriagedMessage, b: TriagedMessage) => number>> = {
  score: (a, b) => b.score - a.score || newestFirst(a, b),
  time: newestFirst,
  sender: (a, b) => senderOf(a).localeCompare(senderOf(b)) || newestFirst(a, b),
};

/** The rows of one lane in the wanted order; with words to look for, only those whose sender or subject holds them all. */
export function laneRows(
  messages: readonly TriagedMessage[],
  lane: Lane,
  order: LaneOrder,
  search: string,
): TriagedMessage[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return messages
    .filter((row) => row.lane === lane && wanted.every((word) => textOf(row).includes(word)))
    .sort(comparers[order]);
}

function newestFirst(a: TriagedMessage, b: TriagedMessage): number {
  if (a.message.receivedAt === b.message.receivedAt) return a.message.id < b.message.id ? -1 : 1;
  return a.message.receivedAt < b.message.receivedAt ? 1 : -1;
}

function senderOf(row: TriagedMessage): string {
  return displayNameOf(row.message.from);
}

function textOf(row: TriagedMessage): string {
  const { from, subject } = row.message;
  return `${from.name} ${from.address} ${subject}`.toLocaleLowerCase();
}
