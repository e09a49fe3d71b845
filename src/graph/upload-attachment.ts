import type { UploadSession } from "@microsoft/microsoft-graph-types";
import type { MailFile } from "../core/meeting/draft-box";
import type { WorkOptions } from "../core/shared/work";
import type { GraphClient } from "./graph-client";
import { GraphError, graphErrorOf } from "./graph-error";
import { followSignal, stopIfCancelled } from "./wait";

/** So many bytes at a time: fewer than 4 MB, in whole 320 KiB as every upload session of Graph takes them. */
const sliceBytes = 10 * 320 * 1024;

/** How often a piece is sent before the upload is given up, and how long is waited in between, in milliseconds. */
const mostTries = 4;
const pauseMs = 1000;

/**
 * Attaches a file of 3 MB or more to a message, piece by piece through an upload session. `path` is that of the
 * message's attachments. Rejects with GraphError; the session is closed then, and nothing is attached.
 * @see https://learn.microsoft.com/graph/api/attachment-createuploadsession
 */
export async function uploadAttachment(
  client: GraphClient,
  path: string,
  { name, contentType, bytes }: MailFile,
  { signal, onProgress }: WorkOptions = {},
): Promise<void> {
  const AttachmentItem = { attachmentType: "file", name, contentType, size: bytes.length };
  const { uploadUrl } = await client.post<UploadSession>(
    `${path}/createUploadSession`,
    { AttachmentItem },
    { ...(signal && { signal }) },
  );
  if (!uploadUrl) throw new GraphError("unexpected");
  const { controller, release } = followSignal(signal);
  const send = (init: RequestInit) => sendTo(client, uploadUrl, init);
  try {
    for (let from = 0; from < bytes.length; from += sliceBytes) {
      onProgress?.({ done: from, total: bytes.length });
      const slice = bytes.slice(from, from + sliceBytes);
      const range = `bytes ${from}-${from + slice.length - 1}/${bytes.length}`;
      const headers = { "Content-Type": "application/octet-stream", "Content-Range": range };
      await send({ method: "PUT", headers, body: slice, signal: controller.signal });
    }
    onProgress?.({ done: bytes.length, total: bytes.length });
  } catch (thrown) {
    // What went wrong first is what she is told; a session that is left behind ends by itself.
    await send({ method: "DELETE" }).catch(() => undefined);
    throw thrown;
  } finally {
    release();
  }
}

/** Sends to the session, again when the service is busy or the line breaks: a piece may come twice. */
async function sendTo(client: GraphClient, url: string, init: RequestInit): Promise<void> {
  const signal = init.signal ?? undefined;
  for (let tries = 1; ; tries += 1) {
    const failure = await failureOf(client, url, init);
    if (failure === undefined) return;
    const isWorthIt = ["offline", "throttled", "unavailable"].includes(failure.code);
    if (!isWorthIt || tries === mostTries) throw failure;
    await client.wait(failure.retryAfterMs ?? pauseMs * tries, signal);
  }
}

/** The address is a permission in itself: it goes without our token, as Microsoft asks. */
async function failureOf(
  client: GraphClient,
  url: string,
  init: RequestInit,
): Promise<GraphError | undefined> {
  try {
    const answer = await client.plainFetch(url, init);
    if (answer.ok) return undefined;
    const retryAfter = answer.headers.get("Retry-After");
    return graphErrorOf({ status: answer.status, body: undefined, retryAfter }, "");
  } catch (cause) {
    stopIfCancelled(init.signal ?? undefined);
    return new GraphError("offline", { cause });
  }
}
