import type { MailboxState } from "../tenant/mailbox-state";
import type { DoorContext } from "./door-env";
import { accessDenied, GraphFailure } from "./graph-failure";

/**
 * The scopes that open a part of Graph, least first.
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const scopesFor = {
  ownProfile: ["User.Read", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All"],
  otherProfile: ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
  manager: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
  directReports: ["User.Read", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
  people: ["People.Read", "People.Read.All"],
  peopleOfOthers: ["People.Read.All"],
  settings: ["MailboxSettings.Read", "MailboxSettings.ReadWrite"],
  settingsWrite: ["MailboxSettings.ReadWrite"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const readBasic = ["Mail.ReadBasic"];
const read = ["Mail.Read", "Mail.ReadWrite"];
const readWrite = ["Mail.ReadWrite"];
const send = ["Mail.Send"];

/** Says whether the token holds one of the scopes. */
export function hasScope(c: DoorContext, scopes: readonly string[]): boolean {
  const granted = new Set(c.get("grant").scopes.map(plainScope));
  return scopes.some((scope) => granted.has(scope.toLowerCase()));
}

/** Throws 403 unless the token holds one of the scopes. */
export function needScope(c: DoorContext, scopes: readonly string[]): void {
  if (!hasScope(c, scopes)) throw accessDenied();
}

/** Throws the directory's own 403 unless the token holds one of the scopes. */
export function needDirectoryScope(c: DoorContext, scopes: readonly string[]): void {
  if (hasScope(c, scopes)) return;
  throw new GraphFailure(
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  );
}

/** Says whether the path names the signed-in person's own mailbox. */
export function isOwn(c: DoorContext): boolean {
  return c.get("mailbox").owner.id === c.get("grant").userId;
}

/** Throws 403 unless the mailbox is the signed-in person's own: Exchange gives these to nobody else. */
export function needOwn(c: DoorContext): void {
  if (!isOwn(c)) throw accessDenied();
}

/** Throws 403 unless the token and the owner's delegation let mail of this folder be read; "*" is the whole mailbox. */
export function needMailRead(c: DoorContext, folderId: string): void {
  needMail(c, folderId, [...readBasic, ...read], "read");
}

/** Throws 403 unless mail of this folder may be read with its text, attachments and extended properties. */
export function needMailText(c: DoorContext, folderId: string): void {
  needMail(c, folderId, read, "read");
}

/** Throws 403 unless mail of this folder may be changed. */
export function needMailWrite(c: DoorContext, folderId: string): void {
  needMail(c, folderId, readWrite, "readWrite");
}

/** Throws 403 unless mail may be sent from this mailbox. */
export function needMailSend(c: DoorContext): void {
  needScope(c, mailScopes(c, send));
  if (!isOwn(c) && !delegationOf(c)?.sendOnBehalf) {
    throw new GraphFailure(
      403,
      "ErrorSendAsDenied",
      "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.",
    );
  }
}

/** Says whether the token lets text be read at all; Mail.ReadBasic does not. */
export function maySeeText(c: DoorContext): boolean {
  return hasScope(c, mailScopes(c, read));
}

function needMail(
  c: DoorContext,
  folderId: string,
  scopes: readonly string[],
  right: "read" | "readWrite",
): void {
  needScope(c, mailScopes(c, scopes));
  if (isOwn(c)) return;
  const given = rightOn(c.get("mailbox"), delegationOf(c)?.folders ?? {}, folderId);
  if (given !== "readWrite" && given !== right) throw accessDenied();
}

/** In somebody else's mailbox only the `.Shared` kind of a scope counts; in one's own both do. */
function mailScopes(c: DoorContext, scopes: readonly string[]): string[] {
  const shared = scopes.map((scope) => `${scope}.Shared`);
  return isOwn(c) ? [...scopes, ...shared] : shared;
}

function delegationOf(c: DoorContext) {
  return c.get("mailbox").delegates.get(c.get("grant").userId);
}

/** A right on a folder holds for the folders below it as well, as Outlook sets it when asked to. */
function rightOn(
  mailbox: MailboxState,
  folders: Record<string, "read" | "readWrite">,
  folderId: string,
): "read" | "readWrite" | undefined {
  for (let folder = mailbox.folder(folderId); folder;) {
    const right = folders[folder.wellKnownName ?? folder.id];
    if (right) return right;
    if (folder.id === mailbox.rootFolderId) break;
    folder = mailbox.folder(folder.parentFolderId);
  }
  return folders["*"];
}

function plainScope(scope: string): string {
  return scope.toLowerCase().replace(/^https:\/\/graph\.microsoft\.com\//, "");
}
