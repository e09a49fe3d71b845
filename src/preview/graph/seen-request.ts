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
  "attachments",
  "buckets",
  "calendar",
  "calendars",
  "calendarView",
  "cancel",
  "checklistItems",
  "childFolders",
  "children",
  "content",
  "copy",
  "createForward",
  "createReply",
  "createReplyAll",
  "decline",
  "delta",
  "details",
  "directReports",
  "drive",
  "drives",
  "events",
  "extensions",
  "findMeetingTimes",
  "getSchedule",
  "groups",
  "inferenceClassification",
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
  "outlook",
  "overrides",
  "people",
  "permanentDelete",
  "planner",
  "plans",
  "root",
  "send",
  "sendMail",
  "special",
  "tasks",
  "tentativelyAccept",
  "todo",
  "translateExchangeIds",
  "users",
  "workbook",
]);

/** The path with everything that is an id or a name replaced by "{id}". */
export function routeOf(path: string): string {
  return path
    .split("/")
    .map((part) => (part === "" || fixedWords.has(part) ? part : "{id}"))
    .join("/");
}
