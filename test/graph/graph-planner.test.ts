/** @jest-environment node */
import type { MeetingTask } from "../../src/core/meeting/task-list";
import { GraphPlanner, readPlans } from "../../src/graph/graph-planner";
import { GraphStand } from "./graph-stand";

const aTask = (given: Partial<MeetingTask> = {}): MeetingTask => ({
  externalId: "kansli:m1:action.a1",
  title: "Order from the supplier",
  owner: { name: "Anna Lindqvist", address: "anna@contoso.example" },
  due: "2026-12-18",
  origin: "Minutes 2026:6 § 67",
  url: "https://contoso.example/minutes.docx",
  ...given,
});

/** Touches the details of a task before a change of them, so many times, as the plan itself does. */
interface Touches {
  left: number;
}

function aPlan(touches: Touches = { left: 0 }) {
  const stand = new GraphStand();
  stand.scopes = ["User.Read", "User.Read.All", "Tasks.ReadWrite"];
  const { planner } = stand.tenant;
  const group = planner.addGroup("Management", ["maja", "anna"]);
  const plan = planner.addPlan("Follow-up", group.id, "maja");
  const client = stand.clientWith({
    fetch: async (input, init) => {
      if (init?.method === "PATCH" && touches.left-- > 0) {
        for (const task of planner.tasks.values()) task.detailsRevision++;
      }
      return stand.fetch(input, init);
    },
  });
  const list = new GraphPlanner(client, { id: plan.id, title: "Follow-up" }, "en");
  return { stand, planner, client, list, tasks: () => [...planner.tasks.values()] };
}

test("the plans she can see are offered by title", async () => {
  const { client, planner } = aPlan();
  const other = planner.addGroup("Others", ["anna"]);
  planner.addPlan("Hidden from Maja", other.id, "anna");
  const own = [...planner.groups.values()][0]!;
  planner.addPlan("Board", own.id, "maja");
  expect((await readPlans(client)).map(({ title }) => title)).toEqual(["Board", "Follow-up"]);
});

test("a task is assigned to whoever promised it, with its date, and its notes carry the action's id", async () => {
  const { list, tasks } = aPlan();
  const [outcome] = await list.add([aTask()]);
  const [task] = tasks();
  expect(outcome).toMatchObject({ made: "added", taskId: task?.id });
  expect(task?.resource).toMatchObject({
    title: "Order from the supplier",
    dueDateTime: expect.stringMatching(/^2026-12-18/u),
  });
  expect(Object.keys(task?.resource.assignments ?? {})).toEqual(["anna"]);
  expect(task?.details.description).toBe(
    "Minutes 2026:6 § 67\nhttps://contoso.example/minutes.docx\nkansli:m1:action.a1",
  );
});

test("somebody the directory does not tell of stands in the title", async () => {
  const { stand, list, tasks } = aPlan();
  stand.scopes = ["User.Read", "Tasks.ReadWrite"];
  await list.add([
    aTask(),
    aTask({ externalId: "kansli:m1:action.a2", owner: { name: "Revisorn", address: "" } }),
  ]);
  expect(tasks().map(({ resource }) => resource.title)).toEqual([
    "Anna Lindqvist: Order from the supplier",
    "Revisorn: Order from the supplier",
  ]);
});

test("the same tasks again add nothing, also when she has written under the notes", async () => {
  const { list, tasks } = aPlan();
  await list.add([aTask()]);
  const again = await list.add([aTask(), aTask({ externalId: "kansli:m1:action.a2" })]);
  expect(again.map(({ made }) => made)).toEqual(["already there", "added"]);
  const [task] = tasks();
  task!.details = { ...task!.details, description: `${task!.details.description}\nRang i dag.` };
  expect((await list.add([aTask()])).map(({ made }) => made)).toEqual(["already there"]);
  expect(tasks()).toHaveLength(2);
});

test("a task whose entity tag has changed meanwhile is read again and written", async () => {
  const { list, tasks } = aPlan({ left: 2 });
  const [outcome] = await list.add([aTask()]);
  expect(outcome?.made).toBe("added");
  expect(tasks()[0]?.details.description).toContain("kansli:m1:action.a1");
});

test("a task that cannot get its id is taken back and said to have failed, so that it is not made twice", async () => {
  const { list, tasks } = aPlan({ left: 99 });
  const [outcome] = await list.add([aTask()]);
  expect(outcome).toMatchObject({ made: "failed", taskId: "" });
  expect(outcome?.message).not.toBe("");
  expect(tasks()).toEqual([]);
});

test("without the permission nothing is made, and it says so", async () => {
  const { stand, list, tasks } = aPlan();
  stand.scopes = ["User.Read"];
  await expect(list.add([aTask()])).rejects.toMatchObject({ code: "not-allowed" });
  expect(tasks()).toEqual([]);
});
