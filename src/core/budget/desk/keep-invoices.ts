import type { SupplierInvoice } from "../invoices/supplier-invoice";
import type { WrittenCell } from "../workbook/cells";
import { alignRow, toInvoiceCells } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";

/** Registers an invoice at the end of the register. */
export async function registerInvoice(desk: DeskContents, invoice: SupplierInvoice): Promise<void> {
  const { settings, invoices } = desk.need();
  const { head, mapping } = desk.tableToWrite("invoices");
  const row = alignRow(head.headings, mapping, toInvoiceCells(invoice, settings));
  await desk.workbook.appendRows(head, [row]);
  desk.replace({ invoices: [...invoices, invoice] });
}

/** Writes invoices of the register anew: a step, a line, a note. Only the cells that changed are written. */
export async function changeInvoices(
  desk: DeskContents,
  wanted: readonly SupplierInvoice[],
): Promise<void> {
  const { settings, invoices } = desk.need();
  const byId = new Map(wanted.map((invoice) => [invoice.id, invoice]));
  const changes = wanted.map((invoice) => {
    const before = invoices.find(({ id }) => id === invoice.id);
    const was = before ? toInvoiceCells(before, settings) : {};
    return { key: invoice.id, cells: changedCells(was, toInvoiceCells(invoice, settings)) };
  });
  await desk.change("invoices", "id", changes);
  desk.replace({ invoices: invoices.map((one) => byId.get(one.id) ?? one) });
}

/** Takes an invoice out of the register. */
export async function removeInvoice(desk: DeskContents, id: string): Promise<void> {
  const { invoices } = desk.need();
  const { head } = desk.tableToWrite("invoices");
  const heading = desk.heading("invoices", "id");
  await desk.workbook.removeRows(head.name, heading, new Set([id]));
  desk.replace({ invoices: invoices.filter((one) => one.id !== id) });
}

/** The cells that are not as they were, so that a change of hers beside ours is not written over. */
function changedCells<Cells extends Readonly<Record<string, WrittenCell | undefined>>>(
  before: Partial<Cells>,
  after: Cells,
): Cells {
  const entries = Object.entries(after).filter(([name, cell]) => before[name] !== cell);
  return Object.fromEntries(entries) as Cells;
}
