import type { DateTimeTimeZone, ScheduleInformation } from "@microsoft/microsoft-graph-types";
import type { MailboxState } from "../tenant/mailbox-state";
import { isTimeZone, toInstant, toLocal } from "../tenant/time-zones";
import type { DoorContext } from "./door-env";
import { badRequest } from "./graph-failure";
import { preferencesOf } from "./prefer";
import { parameter, readJson } from "./read-body";

const minute = 60_000;
const longestDays = 62;
const mostSchedules = 20;
/** The digits of Graph's availability view. */
const digits: Readonly<Record<string, string>> = {
  free: "0",
  tentative: "1",
  busy: "2",
  oof: "3",
  workingElsewhere: "4",
};

interface Asked {
  from: number;
  to: number;
  interval: number;
  timeZone: string;
}

/**
 * Answers when people are free and busy, with what is in the meetings for those whose calendar is shared.
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export async function schedulesFor(c: DoorContext): Promise<ScheduleInformation[]> {
  const body = await readJson(c);
  const schedules = parameter(body, "schedules");
  const interval = parameter(body, "availabilityViewInterval") ?? 30;
  const [start, end] = [parameter(body, "startTime"), parameter(body, "endTime")].map(readMoment);
  const asked: Asked = {
    from: start ?? NaN,
    to: end ?? NaN,
    interval: Number(interval) * minute,
    timeZone: preferencesOf(c).timeZone ?? "UTC",
  };
  if (!Array.isArray(schedules) || schedules.length === 0 || schedules.length > mostSchedules) {
    throw invalid(`schedules must be a collection of 1 to ${mostSchedules} addresses.`);
  }
  if (!(asked.to > asked.from) || asked.to - asked.from > longestDays * 1440 * minute) {
    throw invalid(`The time must end after it begins and be ${longestDays} days at most.`);
  }
  if (!(asked.interval >= 5 * minute && asked.interval <= 1440 * minute)) {
    throw invalid("availabilityViewInterval must be from 5 to 1440 minutes.");
  }
  return schedules.map((address) => scheduleOf(c, String(address), asked));
}

function readMoment(given: unknown): number {
  const moment = given as DateTimeTimeZone | undefined;
  if (!moment?.dateTime || !isTimeZone(moment.timeZone ?? "UTC")) {
    throw invalid("startTime and endTime need a dateTime and a timeZone.");
  }
  return toInstant(moment);
}

function scheduleOf(c: DoorContext, address: string, asked: Asked): ScheduleInformation {
  const user = c.get("tenant").findUser(address);
  if (!user) {
    return {
      scheduleId: address,
      availabilityView: "",
      scheduleItems: [],
      error: {
        message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
        responseCode: "ErrorMailRecipientNotFound",
      },
    };
  }
  const mailbox = c.get("tenant").mailboxOf(user.id);
  const meetings = mailbox.calendar
    .between(asked.from, asked.to, mailbox.calendar.main.id)
    .filter(({ resource }) => !resource.isCancelled);
  const slots = Math.ceil((asked.to - asked.from) / asked.interval);
  const view = Array.from({ length: slots }, (_, at) => {
    const begin = asked.from + at * asked.interval;
    const during = meetings.filter(
      ({ start, end }) => start < begin + asked.interval && end > begin,
    );
    const marks = during.map(({ resource }) => digits[resource.showAs ?? "busy"] ?? "0");
    return ["2", "3", "1", "4"].find((mark) => marks.includes(mark)) ?? "0";
  });
  return {
    scheduleId: address,
    availabilityView: view.join(""),
    scheduleItems: meetings.map(({ resource, start, end }) => ({
      status: resource.showAs ?? "busy",
      start: { dateTime: toLocal(start, asked.timeZone), timeZone: asked.timeZone },
      end: { dateTime: toLocal(end, asked.timeZone), timeZone: asked.timeZone },
      ...(mayReadOf(c, mailbox) && {
        isPrivate: resource.sensitivity === "private",
        ...(resource.sensitivity !== "private" && {
          subject: resource.subject ?? "",
          location: resource.location?.displayName ?? "",
        }),
      }),
    })),
    ...(mailbox.settings.workingHours && { workingHours: mailbox.settings.workingHours }),
  };
}

function mayReadOf(c: DoorContext, mailbox: MailboxState): boolean {
  const { userId } = c.get("grant");
  const folders = mailbox.delegates.get(userId)?.folders;
  return mailbox.owner.id === userId || (folders?.calendar ?? folders?.["*"]) !== undefined;
}

function invalid(message: string) {
  return badRequest(message, "ErrorInvalidParameter");
}
