/** @jest-environment node */
import fc from "fast-check";
import { BudgetDesk } from "../../../../src/core/budget/desk/budget-desk";
import { earlierImports } from "../../../../src/core/budget/desk/earlier-imports";
import { draftImport } from "../../../../src/core/budget/desk/import-draft";
import { invoiceSteps } from "../../../../src/core/budget/invoices/take-step";
import { toMonth } from "../../../../src/core/budget/lines/month";
import type { CellValue } from "../../../../src/core/budget/workbook/cells";
import { InMemoryBudgetWorkbook } from "../../../support/in-memory-workbook";
import { anInvoice } from "../invoices/an-invoice";
import { aLine } from "../workbook/a-workbook";

/** One thing that is done, by her in the sheet or in the pane. */
interface Step {
  kind: (typeof kinds)[number];
  at: number;
  to: number;
}

const kinds = [
  ...(["import", "import", "import", "undo import", "write rules", "apply rules"] as const),
  ...(["take off", "register", "step", "sort", "edit", "note", "delete", "copy", "write"] as const),
];

const step: fc.Arbitrary<Step> = fc.record({
  ...{ kind: fc.constantFrom(...kinds), at: fc.nat(40), to: fc.nat(40) },
});

/** Files that overlap, with twins, another currency and a text that goes on. */
const files = [
  ["01;-10,00;Kaffe;SEK", "01;-10,00;Kaffe;SEK", "02;-99,00;Tåg;SEK"],
  ["01;-10,00;Kaffe;SEK", "02;-99,00;Tåg;SEK", "03;-7,50;Te;SEK"],
  ["03;-7,50;Te;SEK", "04;-7,50;Te;EUR", "05;-20,00;Tåg till Åre;SEK"],
].map((rows) => ["Datum;Belopp;Text;Valuta", ...rows.map((row) => `2026-10-${row}`)].join("\n"));

const ruleSets = [
  [{ contains: "kaffe", line: "travel" }],
  [
    { contains: "tåg", line: "Travel" },
    { contains: "te", line: "Office" },
  ],
  [],
];

/** A year's work in one workbook. */
class Work {
  readonly workbook = new InMemoryBudgetWorkbook();
  readonly desk = new BudgetDesk({
    ...{ workbook: this.workbook, language: "en", today: () => "2026-11-25" },
  });
  private done = 0;
  /** Rows that she has written, copied otherwise or changed. */
  private readonly touched = new Set<CellValue[]>();
  private placed: { key: string; line: string }[] = [];

  async begin(): Promise<void> {
    const lines = [aLine({ name: "Travel" }), aLine({ name: "Office" })];
    await this.desk.create({ yearStart: toMonth(2026, 1) }, lines);
    for (const name of ["Transactions", "Invoices"]) {
      const { headings } = this.workbook.table(name);
      headings.splice(2, 0, "Hers");
    }
    await this.desk.open();
  }

  /** What she does is read before the pane is used; what the pane does must leave what she would read then. */
  async do(one: Step): Promise<void> {
    this.done += 1;
    if (this.inSheet(one)) {
      await this.desk.open();
      return;
    }
    const before = this.herCells();
    await this.inPane(one);
    const after = this.herCells();
    for (const [row, cell] of before) if (after.has(row)) expect(after.get(row)).toBe(cell);
    await this.agrees();
  }

  /** The pane knows what stands in the sheet. */
  private async agrees(): Promise<void> {
    const told = () => {
      const { transactions, invoices, table, otherCurrencies } = this.desk.contents!;
      // A row that she wrote has no key in the sheet; what it is called meanwhile does not matter.
      const rows = Array.from(transactions, ({ key: _, ...row }) => row);
      return { rows, invoices, table, otherCurrencies };
    };
    const kept = told();
    await this.desk.open();
    expect(kept).toEqual(told());
  }

  private herCells(): Map<CellValue[], CellValue | undefined> {
    const { rows, headings } = this.workbook.table("Transactions");
    return new Map(rows.map((row) => [row, row[headings.indexOf("Hers")]]));
  }

  private async inPane({ kind, at, to }: Step): Promise<void> {
    const { desk } = this;
    const { invoices, transactions } = desk.contents!;
    if (kind === "import") await this.import(at);
    if (kind === "undo import") {
      const imports = earlierImports(transactions);
      const chosen = imports[at % imports.length];
      if (chosen) await this.undo(chosen.batch);
    }
    if (kind === "write rules") {
      const rules = ruleSets[at % ruleSets.length]!;
      await desk.writeRules(rules.map((rule) => ({ ...rule, id: rule.contains })));
    }
    if (kind === "apply rules") this.placed = (await desk.applyRules()).placed;
    if (kind === "take off") await desk.takeOffLines(this.placed);
    if (kind === "register") {
      const parts = { id: `i${this.done}`, number: `${at % 5}`, line: "Travel" };
      await desk.registerInvoice(anInvoice({ ...parts, minor: 100 * to }));
    }
    const invoice = kind === "step" ? invoices[at % invoices.length] : undefined;
    const refusal = { code: "row-missing" };
    if (invoice)
      await desk
        .changeInvoices([{ ...invoice, step: invoiceSteps[to % invoiceSteps.length]! }])
        .catch((thrown: unknown) => expect(thrown).toMatchObject(refusal));
  }

  private async import(at: number): Promise<void> {
    const before = structuredClone(this.workbook.table("Transactions").rows);
    const { added, batch, finished } = await this.add(at);
    expect((await this.draft(at)).preview.counts.new).toBe(0);
    if (added === 0 || finished !== undefined || this.done % 2 === 0) return;
    expect(await this.desk.undoImport(batch)).toEqual({ removed: added, changed: 0 });
    expect(this.workbook.table("Transactions").rows).toEqual(before);
    await this.add(at);
  }

  private async add(at: number) {
    const { preview, matches } = await this.draft(at);
    const second = String(this.done % 60).padStart(2, "0");
    const instant = `2026-11-25T08:${String(Math.floor(this.done / 60)).padStart(2, "0")}:${second}Z`;
    return this.desk.addImport({
      ...{ fileName: `${at % files.length}.csv`, instant, preview, matches },
      accepted: new Set(),
    });
  }

  private async draft(at: number) {
    const { transactions, rules } = this.desk.contents!;
    const bytes = new TextEncoder().encode(files[at % files.length]);
    const ground = { known: transactions, rules, csvMappings: [], currency: "SEK" };
    const draft = draftImport(bytes, ground);
    if (Array.isArray(draft)) throw new RangeError(draft.map(({ message }) => message).join());
    return draft;
  }

  /** Rows that she has written, copied or changed stay. */
  private async undo(batch: string): Promise<void> {
    const { rows, headings } = this.workbook.table("Transactions");
    const count = rows.filter((row) => row[headings.indexOf("Import")] === batch).length;
    const hers = rows.filter((row) => this.touched.has(row));
    const { removed, changed } = await this.desk.undoImport(batch);
    expect(removed + changed).toBe(count);
    expect(this.workbook.table("Transactions").rows).toEqual(expect.arrayContaining(hers));
  }

  /** True when it was something that she does in the sheet. */
  private inSheet({ kind, at, to }: Step): boolean {
    const table = this.workbook.table(to % 3 === 0 ? "Invoices" : "Transactions");
    const { rows, headings } = table;
    const row = rows[at % rows.length];
    const set = (cells: CellValue[], heading: string, value: CellValue) => {
      cells[headings.indexOf(heading)] = value;
    };
    if (kind === "sort") rows.reverse();
    if (row && kind === "note") set(row, "Hers", `note ${this.done}`);
    if (row && kind === "delete") rows.splice(at % rows.length, 1);
    if (row && kind === "edit") {
      set(row, "Amount", -1000 - this.done);
      this.touched.add(row);
    }
    if (row && kind === "copy") {
      const copy = [...row];
      if (to % 2 === 0) set(copy, "Amount", -2000 - this.done);
      rows.splice(to % (rows.length + 1), 0, copy);
      if (to % 2 === 0) this.touched.add(copy);
    }
    if (kind === "write") {
      const own = headings.map((): CellValue => "");
      for (const heading of ["Date", "Issued", "Amount"])
        if (headings.includes(heading)) set(own, heading, heading === "Amount" ? -10 : 46_296);
      set(own, headings.includes("Text") ? "Text" : "Supplier", "Kaffe");
      rows.push(own);
      this.touched.add(own);
    }
    return ["sort", "edit", "note", "delete", "copy", "write"].includes(kind);
  }
}

test("whatever is done in whatever order, the pane agrees with the sheet, and what is hers stays", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      const work = new Work();
      await work.begin();
      for (const one of steps) await work.do(one);
    }),
    { numRuns: 200 },
  );
}, 120_000);
