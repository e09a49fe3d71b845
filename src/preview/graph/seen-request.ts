/** One request as the door saw it, for tests, benches and the wire log. No mail text is in it. */
export interface SeenRequest {
  method: string;
  /** The path with its ids replaced: "/me/mailFolders/{id}/messages". */
  route: string;
  /** The path and the query as they came. */
  url: string;
  status: number;
  /** When it came, in milliseconds since 1970. */
  at: number;
  milliseconds: number;
  /** True for a request inside a $batch. */
  inner: boolean;
}

const fixedWords = new Set([
  "$batch",
  "$value",
  "accept",
  "add",
  "application",
  "attachments",
  "buckets",
  "calculate",
  "calendar",
  "calendars",
  "calendarView",
  "cancel",
  "charts",
  "checklistItems",
  "childFolders",
  "children",
  "clear",
  "closeSession",
  "columns",
  "content",
  "convertToRange",
  "copy",
  "createForward",
  "createReply",
  "createReplyAll",
  "createSession",
  "dataBodyRange",
  "decline",
  "delete",
  "delta",
  "details",
  "directReports",
  "drive",
  "drives",
  "events",
  "extensions",
  "fill",
  "findMeetingTimes",
  "font",
  "format",
  "getSchedule",
  "groups",
  "headerRowRange",
  "inferenceClassification",
  "insert",
  "instances",
  "items",
  "linkedResources",
  "lists",
  "mailboxSettings",
  "mailFolders",
  "manager",
  "masterCategories",
  "me",
  "memberOf",
  "messages",
  "move",
  "names",
  "outlook",
  "overrides",
  "people",
  "permanentDelete",
  "planner",
  "plans",
  "protection",
  "range",
  "refreshSession",
  "root",
  "rows",
  "send",
  "sendMail",
  "setPosition",
  "sort",
  "special",
  "tables",
  "tasks",
  "tentativelyAccept",
  "title",
  "todo",
  "totalRowRange",
  "translateExchangeIds",
  "usedRange",
  "users",
  "workbook",
  "worksheet",
  "worksheets",
]);

/** The path with everything that is an id or a name replaced by "{id}". */
export function routeOf(path: string): string {
  return path.split("/").map(routePart).join("/");
}

/** The words of a function, as range(address='A1'), are left out. */
function routePart(part: string): string {
  const name = part.replace(/\(.*$/u, "");
  if (part !== "" && !fixedWords.has(name)) return "{id}";
  return name === part ? part : `${name}()`;
}
