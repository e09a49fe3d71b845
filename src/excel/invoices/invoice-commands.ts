import type { BudgetDesk } from "../../core/budget/desk/budget-desk";
import { takeBackChange } from "../../core/budget/desk/keep-invoices";
import {
  toSupplierInvoice,
  type SupplierInvoice,
} from "../../core/budget/invoices/supplier-invoice";
import { checkUblTotals } from "../../core/budget/ubl/check-ubl-totals";
import { readUbl } from "../../core/budget/ubl/read-ubl";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { Warning } from "../../core/shared/parsed";
import type { Formats } from "../../ui/formats";
import type { PaneTexts } from "../texts/en";
import type { Acting } from "../use-commands";

/** What an invoice was read to be; without an invoice the warnings say why. */
export interface ReadInvoice {
  invoice?: SupplierInvoice;
  warnings: Warning[];
}

/** The commands of the register of invoices. */
export function invoiceCommands(
  desk: BudgetDesk,
  { act, say }: Acting,
  { texts, formats, now }: { texts: PaneTexts; formats: Formats; now: () => string },
) {
  const known = (id: string) => desk.contents?.invoices.find((one) => one.id === id);
  /** Changes invoices and offers to put them back as they were, but for what she changes in the sheet until then. */
  const change = (wanted: readonly SupplierInvoice[], words: string, wordsBack: string) => {
    const were = new Map(wanted.map((after) => [after, known(after.id) ?? after]));
    const takenBack = () =>
      Array.from(were, ([after, before]) =>
        takeBackChange(known(after.id) ?? before, { before, after }),
      );
    const undo = () => act(() => desk.changeInvoices(takenBack()), say(wordsBack), "undoing");
    return act(
      () => desk.changeInvoices(wanted),
      () => ({ words, undo }),
    );
  };
  return {
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
    chooseLine: (invoice: SupplierInvoice) =>
      change(
        [invoice],
        texts.lineChosen(invoice.supplier, invoice.line ?? ""),
        texts.stepTakenBack(invoice.supplier),
      ),
    takeStep: (invoice: SupplierInvoice) =>
      change(
        [invoice],
        texts.stepTaken(invoice.supplier, texts.steps[invoice.step]),
        texts.stepTakenBack(invoice.supplier),
      ),
    book: (invoices: readonly SupplierInvoice[]) =>
      change(
        invoices,
        texts.invoicesBooked(invoices.length, formats.number(invoices.length)),
        texts.invoicesTakenBack(invoices.length, formats.number(invoices.length)),
      ),
    setLimits: (approvalLimits: Record<string, number>) => {
      const settings = () => desk.contents?.settings ?? desk.defaults;
      const were = settings().approvalLimits;
      return act(
        () => desk.writeSettings({ ...settings(), approvalLimits }),
        () => ({
          words: texts.limitsSaved,
          undo: () =>
            act(
              () => desk.writeSettings({ ...settings(), approvalLimits: were }),
              say(texts.limitsSaved),
              "undoing",
            ),
        }),
      );
    },
    emptyInvoice: ({ settings }: BudgetContents): SupplierInvoice => ({
      ...{ id: crypto.randomUUID(), supplier: "", organizationNumber: "", number: "" },
      ...{ issuedOn: now().slice(0, 10), dueOn: "", minor: 0, currency: settings.currency },
      ...{ reference: "", account: "", step: "received", sources: {} },
    }),
  };
}

/** Reads an e-invoice; nothing is registered. */
export async function readInvoice(file: File): Promise<ReadInvoice> {
  const { value, warnings } = readUbl(new Uint8Array(await file.arrayBuffer()));
  if (!value) return { warnings };
  const invoice = toSupplierInvoice(crypto.randomUUID(), value);
  return { invoice, warnings: [...warnings, ...checkUblTotals(value)] };
}
