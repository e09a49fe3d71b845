/** @jest-environment node */
import { BudgetDesk } from "../../../../src/core/budget/desk/budget-desk";
import { takeBackChange } from "../../../../src/core/budget/desk/keep-invoices";
import { checkInvoice } from "../../../../src/core/budget/invoices/check-invoice";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { InMemoryBudgetWorkbook } from "../../../support/in-memory-workbook";
import { anInvoice } from "../invoices/an-invoice";
import { aLine } from "../workbook/a-workbook";

/** A desk with one registered invoice, and its register's rows. */
async function aDesk() {
  const workbook = new InMemoryBudgetWorkbook();
  const desk = new BudgetDesk({ workbook, language: "en", today: () => "2026-11-25" });
  await desk.create({ yearStart: toMonth(2026, 1) }, [aLine({ name: "Travel" })]);
  await desk.registerInvoice(anInvoice({ id: "a1", number: "17" }));
  const { rows, headings } = workbook.table("Invoices");
  const at = (heading: string) => headings.indexOf(heading);
  /** Copies the first row in the sheet, as she does with an invoice that comes every month. */
  const copyRow = (change: Record<string, string | number>) => {
    const copy = [...rows[0]!];
    for (const [heading, cell] of Object.entries(change)) copy[at(heading)] = cell;
    rows.push(copy);
  };
  const steps = () => rows.map((row) => row[at("Step")]);
  return { workbook, desk, rows, copyRow, steps };
}

test("an invoice whose row she has copied is a duplicate, and is told", async () => {
  const { desk, copyRow } = await aDesk();
  copyRow({});
  await desk.open();
  const { invoices } = desk.contents!;
  expect(invoices.map((one) => checkInvoice(one, invoices)[0]?.kind)).toEqual([
    "duplicate",
    "duplicate",
  ]);
});

test.each([
  ["copied", {}],
  ["written herself", { Id: "" }],
])("a step of an invoice whose row she has %s is written into that row", async (_, change) => {
  const { desk, copyRow, steps } = await aDesk();
  copyRow({ ...change, "Invoice no.": 18 });
  await desk.open();
  const [first, copy] = desk.contents!.invoices;
  await desk.changeInvoices([{ ...copy!, step: "approved" }]);
  expect(desk.contents!.invoices).toMatchObject([first, { number: "18", step: "approved" }]);
  expect(steps()).toEqual(["received", "approved"]);
  await desk.open();
  expect(desk.contents!.invoices).toMatchObject([first, { number: "18", step: "approved" }]);
});

test("an invoice that cannot be told from others is not taken a step on, and why is said", async () => {
  const { desk, copyRow, steps } = await aDesk();
  copyRow({ Id: "" });
  await desk.open();
  const { invoices } = desk.contents!;
  const refused = { code: "row-missing", texts: { en: expect.stringContaining("no id") } };
  await expect(
    desk.changeInvoices(invoices.map((one) => ({ ...one, step: "approved" }))),
  ).rejects.toMatchObject(refused);
  expect(steps()).toEqual(["received", "received"]);
  expect(desk.contents!.invoices.map(({ step }) => step)).toEqual(["received", "received"]);
});

test("an invoice whose row was deleted meanwhile is not shown as approved", async () => {
  const { desk, rows } = await aDesk();
  await desk.registerInvoice(anInvoice({ id: "a2", number: "18" }));
  rows.shift();
  const approved = desk.contents!.invoices.map((one) => ({ ...one, step: "approved" as const }));
  await expect(desk.changeInvoices(approved)).rejects.toMatchObject({ code: "row-missing" });
  expect(desk.contents!.invoices.map(({ step }) => step)).toEqual(["received", "approved"]);
});

test("taking a step back leaves what she has changed in the sheet since", () => {
  const before = anInvoice({ step: "checked" });
  const after = anInvoice({ step: "approved", approvedBy: "Maja" });
  const note = "see the contract";
  expect(takeBackChange({ ...after, note }, { before, after })).toEqual({
    ...{ ...before, note, approvedBy: undefined },
  });
  const booked = anInvoice({ ...after, step: "booked" });
  expect(takeBackChange(booked, { before, after }).step).toBe("booked");
});
