/** @jest-environment node */
import { layOutSampleWeek } from "../../../src/preview/sample-week/sample-week";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { colleagues } from "../../../src/preview/sample-week/people";

const day = 86_400_000;

/** Every weekday, a weekend, a holiday, and the weeks around a change of clocks. */
const moments = [
  "2026-11-23",
  "2026-11-26",
  "2026-11-29",
  "2026-12-25",
  "2026-03-30",
  "2026-10-26",
];

function calendarsAt(moment: string) {
  const now = Date.parse(`${moment}T09:00:00Z`);
  const tenant = new Tenant(() => now);
  layOutSampleWeek(tenant, new Date(now));
  const of = (who: keyof typeof colleagues) =>
    tenant.mailboxOf(colleagues[who].id).calendar.between(now - 30 * day, now + 30 * day);
  return { tenant, now, of };
}

test.each(moments)(
  "around %s the executives have a board meeting ahead and one behind",
  (moment) => {
    const { now, of } = calendarsAt(moment);

    for (const who of ["anna", "jonas"] as const) {
      const board = of(who).filter(({ resource }) => resource.subject === "Styrelsemöte");
      expect(board.some(({ start }) => start > now)).toBe(true);
      expect(board.some(({ start }) => start < now)).toBe(true);
      expect(board[0]?.resource.attendees?.length).toBeGreaterThan(3);
    }
  },
);

test("the management team meets every week, at the same hour, with one moved and one cancelled", () => {
  const { now, of } = calendarsAt("2026-11-23");
  const meetings = of("anna").filter(({ resource }) => resource.subject === "Ledningsgrupp");

  expect(meetings.filter(({ start }) => start < now).length).toBeGreaterThanOrEqual(4);
  expect(meetings.filter(({ type }) => type === "exception")).toHaveLength(1);
  expect([...meetings[0]!.event.exceptions.values()].filter((one) => one.isCancelled)).toHaveLength(
    1,
  );
});

test("there is a whole day, a cancelled meeting, a private one, and the assistant's own", () => {
  const { of } = calendarsAt("2026-11-23");
  const all = [...of("anna"), ...of("jonas")].map(({ resource }) => resource);

  expect(all.some(({ isAllDay }) => isAllDay)).toBe(true);
  expect(all.some(({ isCancelled }) => isCancelled)).toBe(true);
  expect(all.some(({ sensitivity }) => sensitivity === "private")).toBe(true);
  expect(of("maria").length).toBeGreaterThan(3);
});

test("a group shares a plan with the assistant, with buckets to put tasks in", () => {
  const { tenant } = calendarsAt("2026-11-23");
  const plans = tenant.planner.plansOf(colleagues.maria.id);

  expect(plans).toHaveLength(1);
  expect([...tenant.planner.buckets.values()].length).toBeGreaterThan(1);
});
