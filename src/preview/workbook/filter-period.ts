import { toSerial } from "./entry";

const months = [
  ...["January", "Febru(?:ary|ray)", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];

/** How far before or after today's a period lies. */
const steps: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };

/** The test of one of Excel's periods on dates in cells, as "LastMonth" or "AllDatesInPeriodMay", from today on. */
export function periodOf(criteria: string, today: Date): (serial: number) => boolean {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const between = (from: [number, number, number], to: [number, number, number]) => {
    const [first, end] = [from, to].map((one) => toSerial(Date.UTC(...one)));
    return (serial: number) => serial >= (first ?? 0) && serial < (end ?? 0);
  };
  const days = (from: number, count: number) =>
    between([year, month, day + from], [year, month, day + from + count]);
  const [, of = "", unit = ""] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criteria) ?? [];
  const step = steps[of] ?? 0;
  if (unit === "Week") return days(7 * step - today.getDay(), 7);
  if (unit === "Month") return between([year, month + step, 1], [year, month + step + 1, 1]);
  if (unit === "Year") return between([year + step, 0, 1], [year + step + 1, 0, 1]);
  if (unit === "Quarter") {
    const first = month - (month % 3) + 3 * step;
    return between([year, first, 1], [year, first + 3, 1]);
  }
  if (criteria === "YearToDate") return between([year, 0, 1], [year, month, day + 1]);
  const near = { Yesterday: -1, Today: 0, Tomorrow: 1 }[criteria];
  if (near !== undefined) return days(near, 1);
  const named = months.findIndex((name) => new RegExp(`^AllDatesInPeriod${name}$`).test(criteria));
  const quarter = Number(/^AllDatesInPeriodQuarter([1-4])$/.exec(criteria)?.[1] ?? 0);
  return (serial) => {
    const at = new Date(Math.round((serial - 25_569) * 86_400_000)).getUTCMonth();
    return quarter > 0 ? Math.floor(at / 3) === quarter - 1 : at === named;
  };
}
