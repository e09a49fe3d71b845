/** @jest-environment node */
import { draftPlan } from "../../../../src/core/budget/plan/draft-plan";
import { toPlanLines } from "../../../../src/core/budget/plan/plan-lines";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { financeFiles } from "../finance-data";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const head = "#FLAGGA 0\n#SIETYP 4\n#VALUTA EUR\n#RAR 0 20260101 20261231\n";
const sie = (...rows: string[]) => bytesOf(head + rows.join("\n"));

test("the budget of a SIE file becomes lines named by account and its name, in the file's currency", () => {
  const plan = draftPlan(
    sie(
      '#KONTO 5410 "Förbrukning"',
      "#PBUDGET 0 202601 5410 {} 300.00",
      "#PBUDGET 0 202612 5410 {} 10.50",
    ),
  );
  expect(plan).toMatchObject({ currency: "EUR", format: "sie", yearStart: toMonth(2026, 1) });
  if (Array.isArray(plan)) throw new RangeError("the plan was not read");
  const [line] = toPlanLines(plan.rows, plan.yearStart);
  expect(line).toMatchObject({ name: "5410 Förbrukning", accounts: "5410", kind: "cost" });
  expect([line?.months[0], line?.months[11]]).toEqual([30_000, 1_050]);
});

test.each([
  [["202501", "202612"], toMonth(2026, 1)],
  [["202603", "202605"], toMonth(2026, 1)],
  [["202507", "202606"], toMonth(2025, 7)],
  [["202407", "202606"], toMonth(2025, 7)],
])("of rows for %j the last fiscal year is found", (months, yearStart) => {
  const rows = months.map((month) => `#PBUDGET 0 ${month} 5410 {} 1.00`);
  expect(draftPlan(sie(...rows))).toMatchObject({ yearStart });
});

test("a file without a budget, and one that is none, say so", () => {
  const codesOf = (bytes: Uint8Array) => {
    const plan = draftPlan(bytes);
    return Array.isArray(plan) ? plan.map(({ code }) => code) : [];
  };
  expect(codesOf(bytesOf("Datum;Text;Belopp\n2026-10-01;A;-1,00\n"))).toEqual(["no-plan"]);
  expect(codesOf(bytesOf(""))).toEqual(["file-empty"]);
});

const real = financeFiles("sie", /\.(?:se|si|sie)$/i);
if (real.length > 0) {
  test("real SIE files either have a budget, whose sum no line loses, or say that they have none", () => {
    let planned = 0;
    for (const [, bytes] of real) {
      const plan = draftPlan(bytes);
      if (Array.isArray(plan)) continue;
      planned += 1;
      const rows = plan.rows.filter(
        ({ month }) => month >= plan.yearStart && month < plan.yearStart + 12,
      );
      const lines = toPlanLines(plan.rows, plan.yearStart);
      const sum = lines.flatMap(({ months }) => months).reduce((one, other) => one + other, 0);
      expect(sum).toBe(rows.reduce((total, { minor }) => total + minor, 0));
    }
    expect(planned).toBeGreaterThan(0);
  });
}
