import type { MeetingTask, TaskOutcome } from "../core/meeting/task-list";
import type { Language } from "../core/shared/language";
import { GraphError } from "./graph-error";

/**
 * Adds tasks one after the other, each that is not in `known` (task ids by external id) yet. One that Microsoft Graph
 * refuses does not stop the rest: its outcome says why. Every other error is thrown on.
 */
export async function addMissing(
  tasks: readonly MeetingTask[],
  known: ReadonlyMap<string, string>,
  language: Language,
  add: (task: MeetingTask) => Promise<string>,
): Promise<TaskOutcome[]> {
  const outcomes: TaskOutcome[] = [];
  for (const task of tasks) outcomes.push(await addOne(task, known, language, add));
  return outcomes;
}

async function addOne(
  task: MeetingTask,
  known: ReadonlyMap<string, string>,
  language: Language,
  add: (task: MeetingTask) => Promise<string>,
): Promise<TaskOutcome> {
  const { externalId } = task;
  const taskId = known.get(externalId);
  if (taskId !== undefined) return { externalId, made: "already there", taskId, message: "" };
  try {
    return { externalId, made: "added", taskId: await add(task), message: "" };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { externalId, made: "failed", taskId: "", message: error.texts[language] };
  }
}
