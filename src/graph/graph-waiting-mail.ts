import type { Message } from "@microsoft/microsoft-graph-types";
import type { WaitingMessage } from "../core/agenda/waiting-mail";
import { categoryMark } from "../core/triage/lane-categories";
import { withQuery, type GraphClient } from "./graph-client";
import { mailboxPath } from "./graph-mailbox";

/** What the category of the lane for decisions is called, in whichever language it was made. */
const decisionCategories = ["Beslut", "Decide"].map((name) => categoryMark + name);
/** More than one agenda holds. */
const mostMessages = 50;

/**
 * The messages of an inbox that wait for a decision, the newest first: those that triage has given the category of its
 * first lane, and those that are flagged. No text of them is read. Rejects with GraphError.
 * @see https://learn.microsoft.com/graph/api/user-list-messages
 */
export async function readWaitingMail(
  client: GraphClient,
  mailbox: string,
): Promise<WaitingMessage[]> {
  const isWaiting = [
    "flag/flagStatus eq 'flagged'",
    ...decisionCategories.map((name) => `categories/any(c:c eq '${name}')`),
  ];
  const path = withQuery(`${mailboxPath(mailbox)}/mailFolders/inbox/messages`, {
    $filter: isWaiting.join(" or "),
    $select: "subject,from,receivedDateTime,webLink",
    $top: mostMessages,
  });
  const { value } = await client.get<{ value: Message[] }>(path);
  return value.map(toWaiting).sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
}

function toWaiting({ subject, from, receivedDateTime, webLink }: Message): WaitingMessage {
  const { name, address } = from?.emailAddress ?? {};
  return {
    subject: subject ?? "",
    from: { name: name ?? "", address: (address ?? "").toLowerCase() },
    receivedAt: receivedDateTime ?? "",
    webLink: webLink ?? "",
  };
}
