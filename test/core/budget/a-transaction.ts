import type { Transaction } from "../../../src/core/budget/transaction";

/** A rent payment, with any of it put otherwise. */
export function aTransaction(parts: Partial<Transaction> = {}): Transaction {
  return {
    date: "2026-11-02",
    minor: -1_250_000,
    currency: "SEK",
    text: "Hyra",
    account: "5555-1",
    ...parts,
  };
}
