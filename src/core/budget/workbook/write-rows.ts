import type { SupplierInvoice } from "../invoices/supplier-invoice";
import type { LineMatch, MatchRule } from "../match/match-rule";
import type { BookedTransaction } from "../rows/booked-rows";
import { toAmountCell, toDateCell, toTextCell, type WrittenCell } from "./cells";
import { describeMatch } from "./describe-match";
import { writeSources } from "./invoice-sources";
import type { PlannedLine } from "./lay-out-workbook";
import type { WorkbookSettings } from "./settings";
import { cellWords, type ColumnOf, type TableRole } from "./table-columns";
import type { TableMapping } from "./table-mapping";

/** The cells of some known columns of one row. */
type Cells<Role extends TableRole> = Partial<Record<ColumnOf<Role>, WrittenCell>>;

/**
 * Lines the cells of a row up with the headings of the table as it stands now. Columns of hers get null, so that a
 * formula of hers goes on and nothing of hers is overwritten.
 */
export function alignRow(
  headings: readonly string[],
  mapping: TableMapping,
  cells: Readonly<Partial<Record<string, WrittenCell>>>,
): WrittenCell[] {
  const byHeading = new Map<string, WrittenCell>();
  for (const [name, cell] of Object.entries(cells)) {
    const heading = mapping.headings[name];
    if (heading !== undefined && cell !== undefined) byHeading.set(heading, cell);
  }
  return headings.map((heading) => byHeading.get(heading) ?? null);
}

/** A transaction as it is added: with why it stands on its line. */
export interface AddedTransaction extends BookedTransaction {
  reason?: LineMatch["reason"];
}

/** The cells of a transaction. */
export function toTransactionCells(
  transaction: AddedTransaction,
  { language }: WorkbookSettings,
): Cells<"transactions"> {
  const { date, text, payee, minor, currency, line, account, reason } = transaction;
  return {
    date: toDateCell(date),
    text: toTextCell(text),
    payee: toTextCell(payee),
    amount: toAmountCell(minor, currency),
    currency: toTextCell(currency),
    line: toTextCell(line),
    why: reason === undefined ? "" : toTextCell(describeMatch(reason, language)),
    account: toTextCell(account),
    costCenter: toTextCell(transaction.costCenter),
    project: toTextCell(transaction.project),
    reference: toTextCell(transaction.reference),
    batch: toTextCell(transaction.batch),
    bankId: toTextCell(transaction.bankId),
    key: toTextCell(transaction.key),
  };
}

/** The cells of an invoice of the register. */
export function toInvoiceCells(
  invoice: SupplierInvoice,
  { language }: WorkbookSettings,
): Cells<"invoices"> {
  return {
    supplier: toTextCell(invoice.supplier),
    organizationNumber: toTextCell(invoice.organizationNumber),
    number: toTextCell(invoice.number),
    issuedOn: toDateCell(invoice.issuedOn),
    dueOn: toDateCell(invoice.dueOn),
    amount: toAmountCell(invoice.minor, invoice.currency),
    currency: toTextCell(invoice.currency),
    reference: toTextCell(invoice.reference),
    account: toTextCell(invoice.account),
    line: toTextCell(invoice.line),
    costCenter: toTextCell(invoice.costCenter),
    project: toTextCell(invoice.project),
    step: cellWords.step[invoice.step][language],
    buyer: toTextCell(invoice.buyer),
    approvedBy: toTextCell(invoice.approvedBy),
    note: toTextCell(invoice.note),
    sources: toTextCell(writeSources(invoice.sources, language)),
    id: toTextCell(invoice.id),
  };
}

/** The cells of a rule. */
export function toRuleCells({ contains, line }: MatchRule): Cells<"rules"> {
  return { contains: toTextCell(contains), line: toTextCell(line) };
}

/** The row of a budget line in a table that we lay out: the known columns and its months. */
export function toBudgetCells(
  line: PlannedLine,
  mapping: TableMapping,
  { language, currency }: WorkbookSettings,
): WrittenCell[] {
  const cells: Cells<"budget"> = {
    line: toTextCell(line.name),
    kind: cellWords.kind[line.kind][language],
    rollOver: cellWords.rollOver[line.rollOver][language],
    threshold: toAmountCell(line.threshold?.minor, currency),
    thresholdPercent: line.threshold === undefined ? "" : line.threshold.percent / 100,
    accounts: toTextCell(line.accounts),
    costCenter: toTextCell(line.costCenter),
    project: toTextCell(line.project),
    comment: toTextCell(line.comment),
  };
  const headings = Object.values(mapping.headings).filter((heading) => heading !== undefined);
  return [
    ...alignRow(headings, mapping, cells),
    ...mapping.months.map((_, at) => toAmountCell(line.months[at], currency)),
  ];
}
