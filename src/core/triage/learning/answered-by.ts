import type { Message } from "../message";

/** A received message that may still be answered. */
export interface Answerable {
  message: Message;
}

/**
 * Which messages of a conversation, in order of time, one of the desk's own answers: those whose writers it goes to
 * and the one that it names as what it answers. What goes to nobody who wrote, but to a list or a group that the
 * messages came by, answers the newest of them.
 */
export function answeredBy<T extends Answerable>(
  sent: Message,
  waiting: readonly T[],
): readonly T[] {
  const recipients = new Set([...sent.to, ...sent.cc].map(({ address }) => address));
  const parent = sent.headers?.["in-reply-to"]?.trim();
  const answered = waiting.filter(
    ({ message }) =>
      recipients.has(message.from.address) ||
      (parent !== undefined && message.internetMessageId === parent),
  );
  if (answered.length > 0) return answered;
  const newest = waiting.findLast(({ message }) =>
    [...message.to, ...message.cc].some(({ address }) => recipients.has(address)),
  );
  return newest && !isAddressed(newest.message, sent) ? [newest] : [];
}

/** Whether the desk was itself among those whom a message went to, so that an answer would go to its writer. */
function isAddressed({ to, cc }: Message, sent: Message): boolean {
  const own = new Set([sent.from.address, sent.sender.address]);
  return [...to, ...cc].some(({ address }) => own.has(address));
}
