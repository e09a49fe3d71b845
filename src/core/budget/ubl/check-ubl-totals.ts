import type { Warning } from "../../shared/parsed";
import { toDecimalText } from "../../shared/money";
import type { UblInvoice } from "./ubl-invoice";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/**
 * Checks that an invoice adds up by the rules of the European standard; each rule that fails is a warning under the
 * rule's own name that says by how much.
 * @see EN 16931-1, BR-CO-10 to BR-CO-16.
 */
export function checkUblTotals(invoice: UblInvoice): Warning[] {
  const { totals, lines, adjustments, taxes, currency } = invoice;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const adjusted = (isCharge: boolean) =>
    sum(adjustments.filter((one) => one.isCharge === isCharge).map(({ minor }) => minor));
  const rules: [FileWarningCode, number][] = [
    ["br-co-10", totals.linesMinor - sum(lines.map(({ minor }) => minor))],
    ["br-co-11", totals.allowanceMinor + adjusted(false)],
    ["br-co-12", totals.chargeMinor - adjusted(true)],
    [
      "br-co-13",
      totals.taxExclusiveMinor - (totals.linesMinor - totals.allowanceMinor + totals.chargeMinor),
    ],
    ["br-co-14", totals.taxMinor - sum(taxes.map(({ taxMinor }) => taxMinor))],
    ["br-co-15", totals.taxInclusiveMinor - totals.taxExclusiveMinor - totals.taxMinor],
    [
      "br-co-16",
      totals.payableMinor - (totals.taxInclusiveMinor - totals.prepaidMinor + totals.roundingMinor),
    ],
  ];
  return rules
    .filter(([, minor]) => minor !== 0)
    .map(([code, minor]) => {
      const off = toDecimalText({ minor, currency });
      return fileWarning(code, "LegalMonetaryTotal", off, code.toUpperCase());
    });
}
