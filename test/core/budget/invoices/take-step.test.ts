/** @jest-environment node */
import { limitOf, withLimit } from "../../../../src/core/budget/invoices/approval-limit";
import { takeStep, type StepRequest } from "../../../../src/core/budget/invoices/take-step";
import { anInvoice } from "./an-invoice";

const checked = anInvoice({ step: "checked" });
const request: StepRequest = {
  ...{ by: "Anna Ek", buyer: "Bo", limits: {}, limitCurrency: "SEK", findings: [] },
};

test("steps go one at a time, to booked", () => {
  const steps = ["received"];
  let invoice = anInvoice();
  for (let outcome = takeStep(invoice, request); !outcome.refusal;) {
    invoice = outcome.invoice;
    steps.push(invoice.step);
    outcome = takeStep(invoice, request);
  }
  expect(steps).toEqual(["received", "checked", "approved", "ready-to-pay", "booked"]);
  expect(takeStep(invoice, request)).toEqual({ invoice, refusal: "last-step", warnings: [] });
});

test("a duplicate needs a note, which is kept with the one who approved", () => {
  const findings = [{ kind: "duplicate", grade: "stop", about: "old" } as const];
  expect(takeStep(checked, { ...request, findings, note: " " }).refusal).toBe("note-missing");
  const { invoice } = takeStep(checked, { ...request, findings, note: "Delfaktura" });
  expect(invoice).toMatchObject({ step: "approved", approvedBy: "Anna Ek", note: "Delfaktura" });
});

test.each(["changed-account", "look-alike-supplier"] as const)("a %s needs a note too", (kind) => {
  const findings = [{ kind, grade: "warn", about: "old" } as const];
  expect(takeStep(checked, { ...request, findings }).refusal).toBe("note-missing");
});

test("an approval has a name, and the one who ordered is warned", () => {
  expect(takeStep(checked, { ...request, by: " " }).refusal).toBe("approver-missing");
  expect(takeStep(checked, { ...request, by: "bo" }).warnings).toEqual(["buyer-approves"]);
});

test("the limit of a person holds, however the name is written", () => {
  const limits = { "Anna Ek": 123_999, Bo: 124_000 };
  const over = takeStep(checked, { ...request, by: "anna  ek", limits });
  expect(over).toMatchObject({ refusal: "over-limit", limitMinor: 123_999 });
  expect(takeStep(checked, { ...request, by: "BO", buyer: "", limits }).refusal).toBeUndefined();
  const credit = { ...checked, minor: -124_000 };
  expect(takeStep(credit, { ...request, limits }).refusal).toBe("over-limit");
  expect(takeStep(checked, { ...request, by: "Cia", limits }).warnings).toEqual(["no-limit"]);
  const inEuro = takeStep({ ...checked, currency: "EUR" }, { ...request, limits });
  expect(inEuro).toMatchObject({ warnings: ["limit-in-other-currency"] });
  expect(inEuro.refusal).toBeUndefined();
});

test("limits are set, changed and taken out by name", () => {
  const limits = withLimit(withLimit({}, "Anna Ek", 100), "Bo", 200);
  expect(withLimit(limits, "anna ek ", 300)).toEqual({ "anna ek": 300, Bo: 200 });
  expect(withLimit(limits, "ANNA EK", undefined)).toEqual({ Bo: 200 });
  expect(limitOf(limits, "")).toBeUndefined();
});
