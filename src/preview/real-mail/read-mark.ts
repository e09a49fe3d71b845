import type { Message } from "@microsoft/microsoft-graph-types";

const unreadDays = 3;

/**
 * Says which messages were read. Where the mail program left a mark (Status, X-Status, X-Mozilla-Status, Gmail's labels)
 * that is taken; otherwise what came in the last three days before the newest message is unread, so that it looks like a morning.
 */
export class ReadMark {
  private readonly unreadSince: number;

  constructor(newest: Message | undefined) {
    const newestTime = Date.parse(newest?.receivedDateTime ?? "") || 0;
    this.unreadSince = newestTime - unreadDays * 86_400_000;
  }

  isRead(message: Message): boolean {
    return markOf(message) ?? Date.parse(message.receivedDateTime ?? "") < this.unreadSince;
  }
}

function markOf(message: Message): boolean | undefined {
  const header = (name: string) =>
    message.internetMessageHeaders?.find((one) => one.name?.toLowerCase() === name)?.value ??
    undefined;
  const status = header("status") ?? header("x-status");
  if (status !== undefined) return status.includes("R");
  const mozilla = header("x-mozilla-status");
  if (mozilla !== undefined) return (Number.parseInt(mozilla, 16) & 1) !== 0;
  const labels = header("x-gmail-labels");
  return labels === undefined ? undefined : !/\b(?:unread|oläst)/i.test(labels);
}
