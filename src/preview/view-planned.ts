import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";
import type { PlannedMeeting, PlannedTask, PlannedView, TaskListView } from "./page-api";
import type { ShownEvent } from "./tenant/calendar-state";
import type { MailboxState } from "./tenant/mailbox-state";
import type { Tenant } from "./tenant/tenant";

const day = 24 * 60 * 60 * 1000;
/** How much of the calendar is shown: two weeks to come, and the day that has been. */
const ahead = 14 * day;
const behind = day;

/** What stands in the calendars and the lists of tasks that the signed-in person sees: what the panes write into. */
export function viewPlanned(tenant: Tenant): PlannedView {
  const own = tenant.mailboxOf(tenant.signedInUserId);
  const calendars = [
    own,
    ...[...tenant.mailboxes.values()].filter((each) => isShared(tenant, each)),
  ];
  return {
    meetings: calendars
      .flatMap((mailbox) => meetingsOf(tenant, mailbox))
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    lists: [...own.todo.lists.values()].map(({ displayName, tasks }) => ({
      name: displayName,
      tasks: [...tasks.values()].map(({ resource }) =>
        viewTask(resource.title, resource.dueDateTime, resource.status === "completed"),
      ),
    })),
    plans: tenant.planner.plansOf(tenant.signedInUserId).map((plan) => viewPlan(tenant, plan)),
  };
}

function isShared(tenant: Tenant, mailbox: MailboxState): boolean {
  const folders = mailbox.delegates.get(tenant.signedInUserId)?.folders;
  return (folders?.calendar ?? folders?.["*"]) !== undefined;
}

function meetingsOf(tenant: Tenant, mailbox: MailboxState): PlannedMeeting[] {
  const now = tenant.now();
  const seesPrivate =
    mailbox.owner.id === tenant.signedInUserId ||
    (mailbox.delegates.get(tenant.signedInUserId)?.seesPrivate ?? false);
  return mailbox.calendar.between(now - behind, now + ahead).map((shown) => ({
    owner: mailbox.owner.displayName,
    ...viewMeeting(shown, seesPrivate),
  }));
}

function viewMeeting({ resource, start }: ShownEvent, seesPrivate: boolean) {
  const isHidden = resource.sensitivity === "private" && !seesPrivate;
  return {
    title: isHidden ? "" : (resource.subject ?? ""),
    start: new Date(start).toISOString(),
    isAllDay: resource.isAllDay === true,
    isCancelled: resource.isCancelled === true,
    place: isHidden ? "" : (resource.location?.displayName ?? ""),
  };
}

function viewPlan(tenant: Tenant, { id, title }: { id: string; title: string }): TaskListView {
  const tasks = [...tenant.planner.tasks.values()].filter(({ planId }) => planId === id);
  return {
    name: title,
    tasks: tasks.map(({ resource }) => ({
      ...viewTask(resource.title, resource.dueDateTime, resource.percentComplete === 100),
      people: Object.keys(resource.assignments ?? {}).map(
        (userId) => tenant.findUser(userId)?.displayName ?? userId,
      ),
    })),
  };
}

function viewTask(
  title: string | null | undefined,
  due: DateTimeTimeZone | string | null | undefined,
  isDone: boolean,
): PlannedTask {
  const moment = typeof due === "string" ? due : due?.dateTime;
  return {
    title: title ?? "",
    people: [],
    isDone,
    ...(moment && { due: moment.slice(0, 10) }),
  };
}
