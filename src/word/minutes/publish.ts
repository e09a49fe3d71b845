import { enterDecisions } from "../../core/minutes/decision-register";
import type { PublishPlan } from "../../core/minutes/plan-publishing";
import type { RegisteredDecision } from "../../core/meeting/minutes";
import type { TaskOutcome } from "../../core/meeting/task-list";
import type { Language } from "../../core/shared/language";
import type { ChoosablePlan, Connection } from "../connection";
import { documentAsFile } from "../document-as-file";
import type { PaneHost } from "../pane-host";
import type { MeetingWork } from "../work/meeting-work";
import type { MailedDocument } from "../work/work-view";

/** The document that holds every decision of every body. */
export const registerName = "decisions";

/** The parts of a publishing, each made only when it is ticked. */
export interface Ticked {
  ownTasks: boolean;
  planTasks: boolean;
  draft: boolean;
  decisions: boolean;
}

/** What is published and where to. */
export interface PublishParts {
  plan: PublishPlan;
  ticked: Ticked;
  chosenPlan: ChoosablePlan | undefined;
  meetingId: string;
  language: Language;
}

/**
 * Makes what is ticked. Each thing carries its id, so that doing it again adds nothing. Resolves to the tasks that
 * could not be made, with why. Rejects when a whole list, the drafts or the store cannot be reached.
 */
export async function publish(
  work: MeetingWork,
  { connection, host }: { connection: Connection; host: PaneHost },
  { plan, ticked, chosenPlan, meetingId, language }: PublishParts,
): Promise<TaskOutcome[]> {
  const outcomes: TaskOutcome[] = [];
  if (ticked.ownTasks && plan.ownTasks.length > 0) {
    outcomes.push(...(await (await connection.openOwnTasks(language)).add(plan.ownTasks)));
  }
  if (ticked.planTasks && chosenPlan && plan.planTasks.length > 0) {
    outcomes.push(...(await connection.openPlan(chosenPlan, language).add(plan.planTasks)));
  }
  const draft = ticked.draft ? await putDraft() : undefined;
  if (ticked.decisions) {
    await connection.store.update<readonly RegisteredDecision[]>(registerName, (register = []) =>
      enterDecisions(register, meetingId, plan.decisions),
    );
  }
  const count = (made: TaskOutcome["made"]): number =>
    outcomes.filter((outcome) => outcome.made === made).length;
  work.tell({
    did: "published",
    tasks: count("added"),
    alreadyThere: count("already there"),
    draft,
    decisions: ticked.decisions ? plan.decisions.length : 0,
  });
  return outcomes.filter(({ made }) => made === "failed");

  async function putDraft(): Promise<MailedDocument> {
    const view = work.view();
    const files = await documentAsFile(host, view);
    const { tooLarge } = await connection.drafts.put({ ...plan.draft, files }, work.follow());
    const name = files[0]?.name ?? "";
    return { name, isTooLarge: tooLarge.length > 0, isBehind: view.isAhead };
  }
}
