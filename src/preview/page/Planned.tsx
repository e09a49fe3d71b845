import type { PlannedMeeting, PlannedTask, TaskListView } from "../page-api";
import { dateWords, momentWords } from "./date-words";
import { usePage, usePreviewEvent } from "./page-context";
import { useLoaded } from "./use-loaded";

/** The calendars and the tasks as they are now, so that one sees what the pane has written. */
export function Planned() {
  const { client, events, texts } = usePage();
  const { planned } = texts;
  const view = useLoaded("planned", () => client.readPlanned());
  const { reload } = view;
  usePreviewEvent(events, ({ type }) => {
    if (type === "tenant-changed") reload();
  });
  if (!view.value)
    return (
      <div className="planned" role="group" aria-label={planned.title}>
        <p>{view.failure === undefined ? texts.loading : planned.none}</p>
      </div>
    );
  const { meetings, lists, plans } = view.value;
  return (
    // The keyboard must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="planned" tabIndex={0} role="group" aria-label={planned.title}>
      <div>
        <h3>{planned.calendar}</h3>
        {meetings.length === 0 && <p>{planned.noMeetings}</p>}
        <ul>
          {meetings.map((meeting, index) => (
            <Meeting key={index} meeting={meeting} />
          ))}
        </ul>
      </div>
      <div>
        <h3>To Do</h3>
        {lists.map((list, index) => (
          <TaskList key={index} list={list} />
        ))}
      </div>
      <div>
        <h3>Planner</h3>
        {plans.length === 0 && <p>{planned.noPlans}</p>}
        {plans.map((list, index) => (
          <TaskList key={index} list={list} />
        ))}
      </div>
    </div>
  );
}

function Meeting({ meeting }: { meeting: PlannedMeeting }) {
  const { texts, language } = usePage();
  const { title, start, isAllDay, isCancelled, place, owner } = meeting;
  const when = isAllDay ? dateWords(start.slice(0, 10), language) : momentWords(start, language);
  return (
    <li>
      <time>{when}</time>{" "}
      <span className={isCancelled ? "cancelled" : ""}>{title || texts.planned.private}</span>
      {isCancelled && ` (${texts.planned.cancelled})`}
      <small>{[owner, place].filter(Boolean).join(" · ")}</small>
    </li>
  );
}

function TaskList({ list }: { list: TaskListView }) {
  const { planned } = usePage().texts;
  return (
    <>
      <h4>{list.name}</h4>
      {list.tasks.length === 0 && <p>{planned.noTasks}</p>}
      <ul>
        {list.tasks.map((task, index) => (
          <Task key={index} task={task} />
        ))}
      </ul>
    </>
  );
}

function Task({ task }: { task: PlannedTask }) {
  const { texts, language } = usePage();
  const { title, due, isDone, people } = task;
  const words = [
    ...people,
    due === undefined ? "" : texts.planned.due(dateWords(due, language)),
    isDone ? texts.planned.done : "",
  ];
  return (
    <li>
      {title}
      <small>{words.filter(Boolean).join(" · ")}</small>
    </li>
  );
}
