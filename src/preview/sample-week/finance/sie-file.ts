import type { IsoDate } from "../working-days";
import { vatMinor, type BookedCost } from "./booked-month";
import { codePage437 } from "./encode";

const [bank, vat, capital] = ["1930", "2640", "2081"];
const openingMinor = 850_000_00;

/** The month's vouchers as an accounting system gives them: SIE 4 in code page 437, with balances that add up. */
export function sieFile(costs: readonly BookedCost[], today: IsoDate): Uint8Array {
  const year = (costs[0]?.date ?? today).slice(0, 4);
  const balances = new Map<string, number>();
  const book = (account: string, minor: number) =>
    balances.set(account, (balances.get(account) ?? 0) + minor);
  const vouchers = costs.flatMap((cost, at) => {
    const tax = vatMinor(cost);
    const lines: [string, number][] = [
      [cost.account, cost.paidMinor - tax],
      ...(tax === 0 ? [] : [[vat, tax] as [string, number]]),
      [bank, -cost.paidMinor],
    ];
    for (const [account, minor] of lines) book(account, minor);
    return [
      `#VER A ${at + 1} ${plain(cost.date)} "${cost.text}"`,
      "{",
      ...lines.map(([account, minor]) => `   #TRANS ${account} {} ${amount(minor)}`),
      "}",
    ];
  });
  const names = new Map(costs.map(({ account, accountName }) => [account, accountName]));
  const results = [...names.keys()].sort();
  const head = [
    "#FLAGGA 0",
    '#PROGRAM "Exempelboken" 1.0',
    "#FORMAT PC8",
    `#GEN ${plain(today)}`,
    "#SIETYP 4",
    "#ORGNR 556123-0000",
    '#FNAMN "Lindhaga AB"',
    `#RAR 0 ${year}0101 ${year}1231`,
    `#KONTO ${bank} "Företagskonto"`,
    `#KONTO ${capital} "Aktiekapital"`,
    `#KONTO ${vat} "Ingående moms"`,
    ...results.map((account) => `#KONTO ${account} "${names.get(account) ?? ""}"`),
    `#IB 0 ${bank} ${amount(openingMinor)}`,
    `#IB 0 ${capital} ${amount(-openingMinor)}`,
    `#UB 0 ${bank} ${amount(openingMinor + (balances.get(bank) ?? 0))}`,
    `#UB 0 ${capital} ${amount(-openingMinor)}`,
    `#UB 0 ${vat} ${amount(balances.get(vat) ?? 0)}`,
    ...results.map((account) => `#RES 0 ${account} ${amount(balances.get(account) ?? 0)}`),
  ];
  return codePage437([...head, ...vouchers, ""].join("\r\n"));
}

function plain(date: IsoDate): string {
  return date.replaceAll("-", "");
}

function amount(minor: number): string {
  return (minor / 100).toFixed(2);
}
