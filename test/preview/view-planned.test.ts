/** @jest-environment node */
import { Tenant } from "../../src/preview/tenant/tenant";
import { viewPlanned } from "../../src/preview/view-planned";

const now = Date.parse("2026-11-23T08:00:00Z");

function aTenant(): Tenant {
  const tenant = new Tenant(() => now);
  for (const id of ["maria", "karin", "dora"]) {
    const mail = `${id}@lindhaga.example`;
    tenant.addUser({ id, displayName: id.toUpperCase(), mail, userPrincipalName: mail });
  }
  tenant.signedInUserId = "maria";
  return tenant;
}

function addMeeting(tenant: Tenant, who: string, subject: string, day: string, rest: object = {}) {
  const at = (hour: string) => ({ dateTime: `${day}T${hour}:00`, timeZone: "UTC" });
  const { calendar } = tenant.mailboxOf(who);
  calendar.add({ subject, start: at("10:00"), end: at("11:00"), ...rest });
}

test("meetings of one's own calendar and of those one may read stand in the order of their time", () => {
  const tenant = aTenant();
  tenant.mailboxOf("karin").delegates.set("maria", { folders: { calendar: "read" } } as never);
  addMeeting(tenant, "maria", "Avstämning", "2026-11-25");
  addMeeting(tenant, "karin", "Styrelsemöte", "2026-11-24", { isCancelled: true });
  addMeeting(tenant, "karin", "Läkare", "2026-11-26", { sensitivity: "private" });
  addMeeting(tenant, "dora", "Inte för Maria", "2026-11-24");
  addMeeting(tenant, "maria", "För länge sedan", "2026-10-01");
  expect(viewPlanned(tenant).meetings).toMatchObject([
    { owner: "KARIN", title: "Styrelsemöte", start: "2026-11-24T10:00:00.000Z", isCancelled: true },
    { owner: "MARIA", title: "Avstämning", isCancelled: false },
    { owner: "KARIN", title: "", place: "" },
  ]);
});

test("one's own lists of To Do and shared plans of Planner show their tasks with date, people and state", () => {
  const tenant = aTenant();
  const { todo } = tenant.mailboxOf("maria");
  const due = { dateTime: "2026-12-01T00:00:00.0000000", timeZone: "UTC" };
  todo.addTask(todo.main, { title: "Skicka avtalet", dueDateTime: due });
  tenant.mailboxOf("karin").todo.addTask(tenant.mailboxOf("karin").todo.main, { title: "Karins" });
  const group = tenant.planner.addGroup("Ledningen", ["maria", "karin"]);
  const plan = tenant.planner.addPlan("Åtgärder", group.id, "karin");
  const task = { title: "Köpa ladan", percentComplete: 100, assignments: { karin: {} } };
  tenant.planner.addTask(plan.id, { ...task, dueDateTime: "2026-12-03T10:00:00Z" }, "karin");
  tenant.planner.addPlan("Andras", tenant.planner.addGroup("Andra", ["dora"]).id, "dora");
  expect(viewPlanned(tenant)).toEqual({
    meetings: [],
    lists: [
      {
        name: "Tasks",
        tasks: [{ title: "Skicka avtalet", due: "2026-12-01", isDone: false, people: [] }],
      },
    ],
    plans: [
      {
        name: "Åtgärder",
        tasks: [{ title: "Köpa ladan", due: "2026-12-03", isDone: true, people: ["KARIN"] }],
      },
    ],
  });
});
