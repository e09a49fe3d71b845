/** One posting: account and whole minor units, debit positive. */
export interface Posting {
  account: string;
  minor: number;
  commodity: string;
}

/** What stands in a journal: postings with their date, and goals with theirs, spelled out. */
export interface Journal {
  booked: (Posting & { date: string })[];
  planned: (Posting & { date: string })[];
}

const amount = /^([£$]?)\s*(-?)\s*([£$]?)\s*([\d,]*\.?\d+)\s*([A-Z]*)/;

/**
 * Reads as much of hledger's journal format as its example budgets use: dated transactions with one amount left out,
 * and periodic rules. Anything else that could change a sum throws.
 * @see https://hledger.org/1.25/hledger.html#journal-format
 */
export function readJournal(text: string, year: number): Journal {
  const journal: Journal = { booked: [], planned: [] };
  const withoutComments = text.replace(/^comment\n[\s\S]*?(?:^end comment|(?![\s\S]))/gm, "");
  for (const block of withoutComments.split(/\n(?=[^\s])/)) {
    const [head = "", ...rest] = block.split("\n").map((line) => line.replace(/\s*;.*$/, ""));
    const postings = () => balance(rest.filter((line) => /^\s+\S/.test(line)).map(readPosting));
    const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=\s|$)/.exec(head);
    if (date) {
      const [, y = "", m = "", d = ""] = date;
      const iso = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
      journal.booked.push(...postings().map((posting) => ({ ...posting, date: iso })));
    } else if (head.startsWith("~")) {
      for (const day of daysOf(head.slice(1).trim(), year)) {
        journal.planned.push(...postings().map((posting) => ({ ...posting, date: day })));
      }
    } else if (head !== "" && !/^(?:include|account|commodity|[*#])/.test(head)) {
      throw new Error(`The journal has a line that is not read: ${head}`);
    }
  }
  return journal;
}

function readPosting(line: string): { account: string; minor?: number; commodity: string } {
  const [account = "", ...rest] = line.trim().split(/\s{2,}|\t+/);
  const plain = account.replace(/^\((.*)\)$/, "$1");
  const [units = "", price] = rest.join(" ").split("@");
  const read = (spelled: string) => {
    const [, before = "", sign = "", after = "", digits = "", behind = ""] =
      amount.exec(spelled.trim()) ?? [];
    const value = Number(digits.replaceAll(",", "")) * (sign === "-" ? -1 : 1);
    return { value, commodity: before + after + behind };
  };
  if (units.trim() === "") return { account: plain, commodity: "" };
  const { value, commodity } = read(units);
  if (price === undefined) return { account: plain, minor: Math.round(value * 100), commodity };
  const each = read(price);
  return { account: plain, minor: Math.round(value * each.value * 100), commodity: each.commodity };
}

function balance(postings: ReturnType<typeof readPosting>[]): Posting[] {
  const sum = postings.reduce((total, { minor = 0 }) => total + minor, 0);
  const commodity = postings.find(({ minor }) => minor !== undefined)?.commodity ?? "";
  return postings.map((posting) => ({
    account: posting.account,
    minor: posting.minor ?? -sum,
    commodity: posting.commodity || commodity,
  }));
}

/** The days of a periodic rule within a year. */
function daysOf(rule: string, year: number): string[] {
  const [from, to] = [...rule.matchAll(/\d{4}[-/]\d\d[-/]\d\d/g)].map(([day]) =>
    day.replaceAll("/", "-"),
  );
  const last = to === undefined ? Date.UTC(year + 1, 0) : Date.parse(to);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (from?.length === rule.length) return [from];
  if (/^(?:monthly|every 1st day of month)/.test(rule)) {
    return Array.from({ length: 12 }, (_, month) => iso(Date.UTC(year, month)));
  }
  const yearly = /^every (\d+)(?:st|nd|rd|th) (\w{3})/.exec(rule);
  if (yearly) return [iso(Date.parse(`${yearly[1] ?? ""} ${yearly[2] ?? ""} ${year} UTC`))];
  const step = rule.startsWith("weekly") ? 7 : Number(/^every (\d+) days/.exec(rule)?.[1] ?? NaN);
  if (Number.isNaN(step) || from === undefined) throw new Error(`The rule is not read: ${rule}`);
  const days: string[] = [];
  for (let day = Date.parse(from); day < last; day += step * 86_400_000) days.push(iso(day));
  return days.filter((day) => day.startsWith(String(year)));
}
