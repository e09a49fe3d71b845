import type { Language } from "../../shared/language";
import type { FieldSource, SupplierInvoice } from "../invoices/supplier-invoice";
import { tableColumns } from "./table-columns";

/** The fields of an invoice that are read from a file, and the column of the register that each stands in. */
const columnOf = {
  supplier: "supplier",
  organizationNumber: "organizationNumber",
  number: "number",
  issuedOn: "issuedOn",
  dueOn: "dueOn",
  minor: "amount",
  reference: "reference",
  account: "account",
} as const satisfies Partial<
  Record<keyof SupplierInvoice, keyof (typeof tableColumns)["invoices"]>
>;

/** A field of an invoice that is read from a file. */
export type SourcedField = keyof typeof columnOf;

/** Those fields in the order of the register. */
export const sourcedFields = Object.keys(columnOf) as SourcedField[];

/** Writes where the fields came from so that anybody can read it: "Supplier 100 % RegistrationName; Amount …". */
export function writeSources(sources: SupplierInvoice["sources"], language: Language): string {
  return sourcedFields
    .flatMap((field) => {
      const found = sources[field];
      const percent = Math.round((found?.confidence ?? 0) * 100);
      return found ? [`${headingOf(field)[language]} ${percent} % ${found.source}`] : [];
    })
    .join("; ");
}

/** Reads what `writeSources` has written, in whichever language; anything else in the cell is hers and passed over. */
export function readSources(text: string): SupplierInvoice["sources"] {
  const sources: Partial<Record<SourcedField, FieldSource>> = {};
  for (const part of text.split("; ")) {
    const [, heading, percent, source] = /^(.+?) (\d{1,3}) % (.+)$/.exec(part) ?? [];
    const field = sourcedFields.find((one) =>
      Object.values(headingOf(one)).includes(heading ?? ""),
    );
    if (field && source !== undefined) {
      sources[field] = { source, confidence: Number(percent) / 100 };
    }
  }
  return sources;
}

function headingOf(field: SourcedField) {
  return tableColumns.invoices[columnOf[field]].heading;
}
