import type { SupplierInvoice } from "../../../../src/core/budget/invoices/supplier-invoice";

/** An invoice that was received, with any of it put otherwise. */
export function anInvoice(parts: Partial<SupplierInvoice> = {}): SupplierInvoice {
  return {
    ...{ id: "new", supplier: "Ek & Co AB", organizationNumber: "556016-0680", number: "2026-17" },
    ...{ issuedOn: "2026-11-02", dueOn: "2026-12-02", minor: 124_000, currency: "SEK" },
    ...{ reference: "1234566", account: "5050-1055", step: "received", sources: {} },
    ...parts,
  };
}
