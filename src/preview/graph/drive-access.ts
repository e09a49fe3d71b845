import { hasScope } from "./access";
import type { DoorContext } from "./door-env";
import type { DrivePath } from "./drive-path";
import { GraphFailure } from "./graph-failure";

const readAll = ["Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"];
const writeAll = ["Files.ReadWrite.All", "Sites.ReadWrite.All"];
const read = ["Files.Read", "Files.ReadWrite", ...readAll];
const write = ["Files.ReadWrite", ...writeAll];
const inAppFolder = ["Files.ReadWrite.AppFolder"];

/**
 * Throws OneDrive's 403 unless the token and the sharing let the item be read. In another person's drive only the
 * scopes that end with `.All` count; the app's own folder has a scope of its own.
 * @see https://learn.microsoft.com/graph/permissions-reference#files-permissions
 */
export function needFileRead(c: DoorContext, path: DrivePath): void {
  needFile(c, path, isOwn(c, path) ? read : readAll, "read");
}

/** Throws OneDrive's 403 unless the item may be changed. */
export function needFileWrite(c: DoorContext, path: DrivePath): void {
  needFile(c, path, isOwn(c, path) ? write : writeAll, "write");
}

function needFile(
  c: DoorContext,
  path: DrivePath,
  scopes: readonly string[],
  need: "read" | "write",
): void {
  const own = isOwn(c, path);
  if (!hasScope(c, own && path.throughAppFolder ? [...scopes, ...inAppFolder] : scopes))
    throw denied();
  const right = path.drive.rightOf(c.get("grant").userId, path.item);
  if (right !== "write" && right !== need) throw denied();
}

function isOwn(c: DoorContext, { drive }: DrivePath): boolean {
  return drive.owner.id === c.get("grant").userId;
}

function denied(): GraphFailure {
  return new GraphFailure(403, "accessDenied", "Access denied");
}
