import { toExternalId } from "../meeting/document/tag";
import type { DraftMail } from "../meeting/draft-box";
import type { Minutes, RegisteredDecision } from "../meeting/minutes";
import type { MeetingTask } from "../meeting/task-list";
import { displayNameOf, sameAddress, type Person } from "../shared/person";

/** What publishing will make, to be shown and ticked before anything is made. */
export interface PublishPlan {
  /** Tasks for the assistant's own list. */
  ownTasks: readonly MeetingTask[];
  /** Tasks for the plan; empty when none is chosen. */
  planTasks: readonly MeetingTask[];
  draft: DraftMail;
  decisions: readonly RegisteredDecision[];
}

const words = {
  sv: {
    ...{ origin: "Protokoll", here: "Här är protokollet", decisions: "Beslut", due: "senast" },
    ...{ actions: "Åtgärder", open: "utan datum", nobody: "ingen ännu" },
  },
  en: {
    ...{ origin: "Minutes", here: "Here are the minutes", decisions: "Decisions", due: "by" },
    ...{ actions: "Actions", open: "no date", nobody: "nobody yet" },
  },
} as const;

/** What is to be published, and where to. */
export interface PublishRequest {
  minutes: Minutes;
  /** Everybody whose own tasks go to the assistant's list: herself, under any of her addresses. */
  ownAddresses: readonly string[];
  /** Whether a plan is chosen for the tasks of others. */
  hasPlan: boolean;
  /** Where the document is opened; empty when it has no address. */
  url: string;
}

/**
 * Plans what becomes of the minutes: a task for each open action of the assistant, one in the plan for each of others,
 * a draft mail to everybody who was called, in which the actions that get no task stand as lines, and the decisions for
 * the register. Each thing carries its id, so that publishing again adds nothing.
 */
export function planPublishing(request: PublishRequest): PublishPlan {
  const { minutes, ownAddresses, hasPlan } = request;
  const tasks = toTasks(request);
  const isOwn = ({ owner }: MeetingTask) =>
    ownAddresses.some((address) => sameAddress(address, owner.address));
  const ownTasks = tasks.filter(isOwn);
  const others = tasks.filter((task) => !isOwn(task));
  const planTasks = hasPlan ? others : [];
  const decisions = toDecisions(minutes, request.url);
  return { ownTasks, planTasks, draft: toDraft(request, tasks, decisions), decisions };
}

function toTasks({ minutes, url }: PublishRequest): MeetingTask[] {
  const { meetingId, language, number } = minutes;
  return minutes.paragraphs.flatMap((paragraph) => {
    const origin = `${words[language].origin} ${number} § ${paragraph.number}`;
    return paragraph.actions
      .filter(({ done }) => !done)
      .map(({ id, what, owner, due }) => ({
        ...{ externalId: toExternalId(meetingId, id), title: what, owner, origin, url },
        ...(due !== undefined && { due }),
      }));
  });
}

function toDecisions(minutes: Minutes, url: string): RegisteredDecision[] {
  const { bodyId, meetingId, number: minutesNumber, date } = minutes;
  return minutes.paragraphs
    .filter(({ decision }) => decision.trim() !== "")
    .map(({ id, number, title, decision }) => ({
      ...{ key: toExternalId(meetingId, id), bodyId, meetingId, minutesNumber, date },
      ...{ paragraph: number, title, decision, url },
    }));
}

function toDraft(
  { minutes, url }: PublishRequest,
  tasks: readonly MeetingTask[],
  decisions: readonly RegisteredDecision[],
): DraftMail {
  const { here, decisions: decided, actions, due: by, open, nobody } = words[minutes.language];
  const when = (due?: string) => (due === undefined ? open : `${by} ${due}`);
  const lines = tasks.map(
    ({ owner, title, due }) => `– ${displayNameOf(owner) || nobody}: ${title}, ${when(due)}`,
  );
  const text = [
    `${here}: ${minutes.title}.`,
    ...(url ? [url] : []),
    ...(decisions.length > 0 ? ["", decided] : []),
    ...decisions.map(({ paragraph, decision }) => `§ ${paragraph} ${decision}`),
    ...(lines.length > 0 ? ["", actions, ...lines] : []),
  ].join("\n");
  return {
    externalId: toExternalId(minutes.meetingId, "minutes"),
    to: peopleOf(minutes),
    subject: minutes.title,
    text,
    links: url ? [{ name: minutes.title, url }] : [],
  };
}

/** Everybody of the attendance who can be reached, the absent too, each once. */
function peopleOf({ attendance }: Minutes): Person[] {
  const people = attendance.map(({ person }) => person).filter(({ address }) => address !== "");
  return [...new Map(people.map((person) => [person.address.toLowerCase(), person])).values()];
}
