import { useState } from "react";
import type { SupplierInvoice } from "../core/budget/invoices/supplier-invoice";
import { toSupplierInvoice } from "../core/budget/invoices/supplier-invoice";
import type { MonthNumber, MonthSpan } from "../core/budget/lines/month";
import type { MatchRule } from "../core/budget/match/match-rule";
import { readUbl } from "../core/budget/ubl/read-ubl";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { TableRole } from "../core/budget/workbook/table-columns";
import type { TableMapping } from "../core/budget/workbook/table-mapping";
import type { Formats } from "../ui/formats";
import type { BudgetSession } from "./budget-session";
import { sampleLines } from "./start/sample-budget";
import type { NewBudget } from "./start/StartTab";
import type { PaneTexts } from "./texts/en";

/** What was done, in words, and the way back where there is one. */
export interface Aftermath {
  words: string;
  undo?: () => Promise<void>;
}

/** What she can have done. */
export type BudgetCommands = ReturnType<typeof useBudgetCommands>;

/** The commands of the pane: each does one use case of the desk and says what came of it. */
export function useBudgetCommands(
  session: BudgetSession,
  { texts, formats, now }: { texts: PaneTexts; formats: Formats; now: () => string },
) {
  const [aftermath, setAftermath] = useState<Aftermath>();
  const { desk } = session;
  const figure = formats.number;

  /** Does something, and says what came of it when it went well. */
  const act = async <T>(
    work: () => Promise<T>,
    after: (result: T) => Aftermath | undefined,
    kind: "working" | "undoing" = "working",
  ): Promise<void> => {
    // Undefined is what a failure gives; a result is wrapped so that it cannot be taken for one.
    const done = await session.run(kind, async () => ({ result: await work() }));
    if (done) setAftermath(after(done.result));
  };
  const say = (words: string) => (): Aftermath => ({ words });

  const undoImport = (batch: string) =>
    act(
      () => desk.undoImport(batch),
      ({ removed, changed }) => {
        const words = texts.undoneRows(removed, figure(removed));
        const kept = changed === 0 ? "" : ` ${texts.keptChanged(changed, figure(changed))}`;
        return { words: words + kept };
      },
      "undoing",
    );

  return {
    aftermath,
    forget: () => {
      setAftermath(undefined);
    },
    undoImport,
    tellAdded: (outcome: { count: number; batch: string } | "cancelled" | undefined) => {
      if (outcome === "cancelled") setAftermath({ words: texts.importCancelled });
      else if (outcome) {
        const { count, batch } = outcome;
        const words = texts.addedRows(count, figure(count));
        setAftermath({ words, undo: () => undoImport(batch) });
      }
    },
    create: (budget: NewBudget) => act(() => desk.create(budget), say(texts.created)),
    createSample: (month: MonthNumber) =>
      act(
        () => desk.create({ yearStart: month - (month % 12) }, sampleLines(formats.language)),
        say(texts.created),
      ),
    adopt: (budget: TableMapping, transactions: TableMapping) =>
      act(() => desk.adopt(budget, transactions), say(texts.created)),
    addMissing: (role: TableRole) => act(() => desk.addMissing(role), say(texts.created)),
    layOutSummary: () => act(() => desk.layOutSummary(), say(texts.summaryMade)),
    writeRules: (rules: MatchRule[]) => {
      const before = desk.contents?.rules ?? [];
      return act(
        () => desk.writeRules(rules),
        () => ({
          words: texts.ruleSaved,
          undo: () => act(() => desk.writeRules(before), say(texts.ruleSaved)),
        }),
      );
    },
    applyRules: () =>
      act(
        () => desk.applyRules(),
        (count) => ({ words: texts.rulesApplied(count, figure(count)) }),
      ),
    comment: (line: string, comment: string) => {
      const before = desk.contents?.lines.find(({ id }) => id === line)?.comment ?? "";
      return act(
        () => desk.comment(line, comment),
        () => ({
          words: texts.commentSaved,
          undo: () => act(() => desk.comment(line, before), say(texts.commentSaved)),
        }),
      );
    },
    makeReport: (span: MonthSpan) => act(() => desk.makeReport(span), say(texts.reportMade)),
    register: (invoice: SupplierInvoice) =>
      act(
        () => desk.registerInvoice(invoice),
        () => ({
          words: texts.invoiceRegistered(invoice.supplier),
          undo: () =>
            act(
              () => desk.removeInvoice(invoice.id),
              say(texts.invoiceRemoved(invoice.supplier)),
              "undoing",
            ),
        }),
      ),
    changeInvoice: (invoice: SupplierInvoice) =>
      act(
        () => desk.changeInvoice(invoice),
        () => undefined,
      ),
    takeStep: (invoice: SupplierInvoice) => {
      const before = desk.contents?.invoices.find(({ id }) => id === invoice.id);
      return act(
        () => desk.changeInvoice(invoice),
        () => ({
          words: texts.stepTaken(invoice.supplier, texts.steps[invoice.step]),
          ...(before
            ? {
                undo: () =>
                  act(() => desk.changeInvoice(before), say(texts.stepTakenBack(invoice.supplier))),
              }
            : {}),
        }),
      );
    },
    /** Reads an e-invoice; what is none is told, and nothing is registered. */
    readInvoice: async (file: File): Promise<SupplierInvoice | undefined> => {
      const { value } = readUbl(new Uint8Array(await file.arrayBuffer()));
      if (!value) {
        setAftermath({ words: texts.invoiceUnread });
        return undefined;
      }
      return toSupplierInvoice(crypto.randomUUID(), value);
    },
    emptyInvoice: ({ settings }: BudgetContents): SupplierInvoice => ({
      ...{ id: crypto.randomUUID(), supplier: "", organizationNumber: "", number: "" },
      ...{ issuedOn: now().slice(0, 10), dueOn: "", minor: 0, currency: settings.currency },
      ...{ reference: "", account: "", step: "received", sources: {} },
    }),
  };
}
