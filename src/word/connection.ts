import type { WaitingMessage } from "../core/agenda/waiting-mail";
import type { Calendar } from "../core/meeting/calendar";
import type { DraftBox } from "../core/meeting/draft-box";
import type { TaskList } from "../core/meeting/task-list";
import type { DeskStore } from "../core/shared/desk-store";
import type { Language } from "../core/shared/language";
import type { Person } from "../core/shared/person";

/** A plan of Planner that tasks for other people can be put into. */
export interface ChoosablePlan {
  id: string;
  title: string;
}

/** Everything the pane reaches Microsoft 365 through, once somebody is signed in. `connect.ts` puts it together. */
export interface Connection {
  /** Who is signed in. */
  me: Person;
  /** Keeps agendas' states, bodies, decisions and settings. */
  store: DeskStore;
  drafts: DraftBox;
  /** The calendar of the assistant herself or of an executive; permission is asked when it is first read. */
  calendarOf(owner: Person): Calendar;
  /** What waits for a decision in a mailbox of hers or of an executive; permission is asked now. */
  readWaitingMail(owner: Person): Promise<readonly WaitingMessage[]>;
  /** Her own list for meetings' tasks; permission is asked now. */
  openOwnTasks(language: Language): Promise<TaskList>;
  /** The plans she can see; permission is asked now. */
  readPlans(): Promise<readonly ChoosablePlan[]>;
  openPlan(plan: ChoosablePlan, language: Language): TaskList;
}
