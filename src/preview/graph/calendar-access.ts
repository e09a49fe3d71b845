import { hasScope, isOwn, needScope } from "./access";
import type { DoorContext } from "./door-env";
import { accessDenied } from "./graph-failure";

const basic = ["Calendars.ReadBasic"];
const read = ["Calendars.Read", "Calendars.ReadWrite"];
const write = ["Calendars.ReadWrite"];

/**
 * Throws 403 unless the token and the owner's delegation let the calendar be read. Other people's needs the scopes
 * that end with `.Shared`.
 * @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions
 */
export function needCalendarRead(c: DoorContext): void {
  needCalendar(c, isOwn(c) ? [...basic, ...read] : read, "read");
}

/** Throws 403 unless text, attachments and extensions of events may be read. */
export function needCalendarText(c: DoorContext): void {
  needCalendar(c, read, "read");
}

/** Throws 403 unless the calendar may be changed. */
export function needCalendarWrite(c: DoorContext): void {
  needCalendar(c, write, "readWrite");
}

/** Free and busy time of anybody in the organisation. */
export function needFreeBusy(c: DoorContext): void {
  needScope(c, [...basic, ...read, ...shared(read)]);
}

/** Says whether the token lets the text of events be read; Calendars.ReadBasic does not. */
export function maySeeEventText(c: DoorContext): boolean {
  return hasScope(c, calendarScopes(c, read));
}

/** Says whether the calendar may be changed by the one who asks, for `canEdit`. */
export function mayEditCalendar(c: DoorContext): boolean {
  return isOwn(c) || rightOnCalendar(c) === "readWrite";
}

/** Says whether the details of the owner's private events may be seen. */
export function maySeePrivate(c: DoorContext): boolean {
  return isOwn(c) || (delegationOf(c)?.seesPrivate ?? false);
}

function needCalendar(
  c: DoorContext,
  scopes: readonly string[],
  right: "read" | "readWrite",
): void {
  needScope(c, calendarScopes(c, scopes));
  if (isOwn(c)) return;
  const given = rightOnCalendar(c);
  if (given !== "readWrite" && given !== right) throw accessDenied();
}

function calendarScopes(c: DoorContext, scopes: readonly string[]): string[] {
  return isOwn(c) ? [...scopes, ...shared(scopes)] : shared(scopes);
}

function shared(scopes: readonly string[]): string[] {
  return scopes.map((scope) => `${scope}.Shared`);
}

function rightOnCalendar(c: DoorContext) {
  const folders = delegationOf(c)?.folders;
  return folders?.calendar ?? folders?.["*"];
}

function delegationOf(c: DoorContext) {
  return c.get("mailbox").delegates.get(c.get("grant").userId);
}
