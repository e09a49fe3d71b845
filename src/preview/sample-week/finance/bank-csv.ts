import { latin1 } from "./encode";
import type { BookedCost } from "./booked-month";

const openingMinor = 412_650_00;

/** The month's costs as a Swedish bank gives them: semicolons, decimal commas, Windows-1252. */
export function bankCsv(costs: readonly BookedCost[]): Uint8Array {
  let balance = openingMinor;
  const lines = costs.map(({ date, text, paidMinor }) => {
    balance -= paidMinor;
    return [date, date, amount(-paidMinor), text, amount(balance)].join(";");
  });
  return latin1(["Bokföringsdag;Valutadag;Belopp;Beskrivning;Saldo", ...lines, ""].join("\r\n"));
}

/** "-1 295,00" */
function amount(minor: number): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(?:\d{3})+$)/g, " ");
  const rest = String(Math.abs(minor) % 100).padStart(2, "0");
  return `${minor < 0 ? "-" : ""}${whole},${rest}`;
}
