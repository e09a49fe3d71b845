import type { SupplierInvoice } from "../invoices/supplier-invoice";
import type { WrittenCell } from "../workbook/cells";
import { alignRow, toInvoiceCells } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";
import { NotWritten } from "./not-written";

/** Registers an invoice at the end of the register. */
export async function registerInvoice(desk: DeskContents, invoice: SupplierInvoice): Promise<void> {
  const { settings, invoices } = desk.need();
  const { head, mapping } = desk.tableToWrite("invoices");
  const row = alignRow(head.headings, mapping, toInvoiceCells(invoice, settings));
  await desk.workbook.appendRows(head, [row]);
  desk.replace({ invoices: [...invoices, invoice] });
}

/**
 * Writes invoices of the register anew: a step, a line, a note. Only the cells that changed are written. Rejects with
 * NotWritten when one cannot be told from the others, before anything is written, and when one is no longer there.
 */
export async function changeInvoices(
  desk: DeskContents,
  wanted: readonly SupplierInvoice[],
): Promise<void> {
  const { settings, invoices } = desk.need();
  const { head } = desk.tableToWrite("invoices");
  const changes = wanted.map((invoice) => {
    const before = invoices.find(({ id }) => id === invoice.id);
    const place = before && placeOf(before, invoices);
    if (!place) throw new NotWritten("row-missing", head.name);
    const [was, is] = [toInvoiceCells(before, settings), toInvoiceCells(invoice, settings)];
    return { invoice, ...place, cells: changedCells(was, is) };
  });
  const written = new Map<string, SupplierInvoice>();
  for (const column of ["id", "number"] as const) {
    const own = changes.filter((one) => one.column === column);
    const gone = own.length === 0 ? [] : await desk.change("invoices", column, own);
    for (const { key, invoice } of own) if (!gone.includes(key)) written.set(invoice.id, invoice);
  }
  desk.replace({ invoices: invoices.map((one) => written.get(one.id) ?? one) });
  if (written.size < wanted.length) throw new NotWritten("row-missing", head.name);
}

/** By what the row of an invoice is found; undefined when nothing tells it from the others. */
function placeOf(
  { id, lacksId, number }: SupplierInvoice,
  invoices: readonly SupplierInvoice[],
): { column: "id" | "number"; key: string } | undefined {
  if (!lacksId) return { column: "id", key: id };
  const alike = invoices.filter((one) => one.number === number);
  return number !== "" && alike.length === 1 ? { column: "number", key: number } : undefined;
}

/** An invoice as it was before a change, but for what became of it since. */
export function takeBackChange(
  now: SupplierInvoice,
  { before, after }: { before: SupplierInvoice; after: SupplierInvoice },
): SupplierInvoice {
  const names = Object.keys({ ...before, ...after }) as (keyof SupplierInvoice)[];
  const ours = names.filter((name) => before[name] !== after[name] && now[name] === after[name]);
  return { ...now, ...Object.fromEntries(ours.map((name) => [name, before[name]])) };
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
