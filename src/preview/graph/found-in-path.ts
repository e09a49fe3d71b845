import type { FolderState, MessageState } from "../tenant/mailbox-state";
import type { DoorContext } from "./door-env";
import { badRequest, GraphFailure, itemNotFound } from "./graph-failure";
import { etagOf } from "./to-resource";

/** The folder that a path or an action names by id or well-known name, or Graph's 404. */
export function findFolder(c: DoorContext, idOrName: string): FolderState {
  const folder = c.get("mailbox").folder(idOrName);
  if (!folder) throw looksLikeId(idOrName) ? itemNotFound() : malformedId();
  return folder;
}

/** The folder in the path, or undefined where the path speaks of the whole mailbox. */
export function folderInPath(c: DoorContext): FolderState | undefined {
  const named = c.req.param("folder");
  return named === undefined ? undefined : findFolder(c, named);
}

/** The message in the path, by either kind of id, in the folder in the path if there is one. */
export function messageInPath(c: DoorContext): MessageState {
  const id = c.req.param("id") ?? "";
  const message = c.get("mailbox").message(id);
  if (!message) throw looksLikeId(id) ? itemNotFound() : malformedId();
  const folder = folderInPath(c);
  if (folder && folder.id !== message.folderId) throw itemNotFound();
  return message;
}

/** Throws 412 when If-Match names another state of the message than the present one. */
export function checkIfMatch(c: DoorContext, message: MessageState): void {
  const wanted = c.req.header("If-Match");
  if (!wanted || wanted === "*" || wanted === etagOf(message)) return;
  throw new GraphFailure(
    412,
    "ErrorIrresolvableConflict",
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  );
}

/** 400: an id that no mailbox ever gave out. */
export function malformedId(): GraphFailure {
  return badRequest("Id is malformed.", "ErrorInvalidIdMalformed");
}

function looksLikeId(text: string): boolean {
  return /^A[AQ]Mk[\w=-]+$|^AAkALg[\w=-]+$/.test(text) || /^[a-z]{5,}$/i.test(text);
}
