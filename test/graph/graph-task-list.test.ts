/** @jest-environment node */
import type { TodoTask, TodoTaskList } from "@microsoft/microsoft-graph-types";
import type { MeetingTask } from "../../src/core/meeting/task-list";
import { GraphTaskList } from "../../src/graph/graph-task-list";
import { GraphStand } from "./graph-stand";

const aTask = (given: Partial<MeetingTask> = {}): MeetingTask => ({
  externalId: "kansli:m1:action.a1",
  title: "Order from the supplier",
  owner: { name: "Maja Ek", address: "maja@contoso.example" },
  due: "2026-12-18",
  origin: "Minutes 2026:6 § 67",
  url: "https://contoso.example/minutes.docx",
  ...given,
});

function aList() {
  const stand = new GraphStand();
  stand.scopes = ["User.Read", "Tasks.ReadWrite"];
  return { stand, list: new GraphTaskList(stand.client, "From meetings", "en") };
}

async function tasksOf(stand: GraphStand): Promise<TodoTask[]> {
  const lists = await stand.client.get<{ value: TodoTaskList[] }>("/me/todo/lists");
  const list = lists.value.find(({ displayName }) => displayName === "From meetings");
  const page = await stand.client.get<{ value: TodoTask[] }>(
    `/me/todo/lists/${list?.id ?? ""}/tasks?$expand=linkedResources`,
  );
  return page.value;
}

test("a task is put into a list of its own, with its date and a link that carries the action's id", async () => {
  const { stand, list } = aList();
  const [outcome] = await list.add([aTask()]);
  const [task] = await tasksOf(stand);
  expect(outcome).toMatchObject({ made: "added", taskId: task?.id });
  expect(task).toMatchObject({
    title: "Order from the supplier",
    linkedResources: [
      {
        externalId: "kansli:m1:action.a1",
        displayName: "Minutes 2026:6 § 67",
        webUrl: "https://contoso.example/minutes.docx",
      },
    ],
  });
  expect(task?.dueDateTime?.dateTime).toMatch(/^2026-12-18/u);
});

test("the same tasks again add nothing, and a new one beside them is added", async () => {
  const { stand, list } = aList();
  await list.add([aTask()]);
  const outcomes = await list.add([
    aTask({ title: "Other words" }),
    aTask({ externalId: "kansli:m1:action.a2" }),
  ]);
  expect(outcomes.map(({ made }) => made)).toEqual(["already there", "added"]);
  expect(await tasksOf(stand)).toHaveLength(2);
});

test("a list longer than a page is known whole", async () => {
  const { stand, list } = aList();
  const many = Array.from({ length: 130 }, (_, at) =>
    aTask({ externalId: `kansli:m1:action.a${at}` }),
  );
  await list.add(many);
  const again = await list.add(many);
  expect(again.every(({ made }) => made === "already there")).toBe(true);
  expect(stand.waits).toEqual([]);
});

test("without the permission nothing is made, and it says so", async () => {
  const { stand, list } = aList();
  stand.scopes = ["User.Read"];
  await expect(list.add([aTask()])).rejects.toMatchObject({ code: "not-allowed" });
});
