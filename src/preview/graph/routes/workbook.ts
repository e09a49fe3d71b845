import { Hono, type Next } from "hono";
import type { DoorContext, DoorEnv } from "../door-env";
import { readDrivePath } from "../drive-path";
import type { WorkbookDoor } from "../workbook/workbook-door";

/** Workbooks of OneDrive. What computes and reads them is loaded at the first request, since it is large. */
export function workbookRoutes(): Hono<DoorEnv> {
  let door: Promise<WorkbookDoor> | undefined;
  const handle = async (c: DoorContext, next: Next): Promise<Response | undefined> => {
    const path = readDrivePath(c);
    if (path && /^\/workbook(?:\/|$)/.test(path.rest)) {
      const { now } = c.get("tenant");
      door ??= import("../workbook/workbook-door").then(
        ({ WorkbookDoor }) => new WorkbookDoor(now),
      );
      return (await door).answer(c, path);
    }
    await next();
    return undefined;
  };
  const routes = new Hono<DoorEnv>();
  for (const base of ["/me/drive/*", "/users/:user/drive/*", "/drives/:drive/*"]) {
    routes.all(base, handle);
  }
  return routes;
}
