/** @jest-environment node */
import fc from "fast-check";
import { readAmount } from "../../../../src/core/budget/amounts/read-amount";
import { readDate } from "../../../../src/core/budget/amounts/read-date";
import { toCalendarDate } from "../../../../src/core/shared/calendar-date";
import { csvByHand, mapColumnsByHand } from "../../../../src/core/budget/csv/csv-by-hand";
import type { CsvMapping } from "../../../../src/core/budget/csv/csv-mapping";
import { toRows } from "../../../../src/core/budget/csv/csv-transactions";
import { findCsvMapping } from "../../../../src/core/budget/csv/find-csv-mapping";
import { readCsv } from "../../../../src/core/budget/csv/read-csv";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string | Uint8Array, remembered: CsvMapping[] = []) {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const found = findCsvMapping(bytes, remembered);
  if (!found.value) throw new Error(found.warnings[0]?.message ?? "no mapping");
  const { value, warnings } = readCsv(bytes, found.value);
  const transactions = [...toRows(value)];
  return {
    ...{ mapping: found.value, transactions, balances: value.balances },
    warnings: [...found.warnings, ...warnings],
  };
}

test("a Swedish bank's file: rows of its own first, decimal comma, spaces between thousands", () => {
  const { mapping, transactions, balances } = read(
    "\ufeffKontonummer;5555-1\r\nPeriod;november\r\n\r\nBokföringsdag;Valutadag;Text;Belopp;Saldo\r\n" +
      '2026-11-02;2026-11-03;"Hyra; november";-12 500,00;87 500,50\r\n' +
      "2026-11-03;2026-11-03;Återbetalning;1\u00a0234,50;88735,00\r\n",
  );
  expect(mapping).toMatchObject({ separator: ";", decimalMark: ",", dateOrder: "ymd" });
  expect(transactions).toEqual([
    {
      ...{ date: "2026-11-02", minor: -1250000, currency: "SEK", text: "Hyra; november" },
      account: "",
    },
    {
      ...{ date: "2026-11-03", minor: 123450, currency: "SEK", text: "Återbetalning" },
      account: "",
    },
  ]);
  expect(balances).toEqual({ openingMinor: 10000050, closingMinor: 8873500 });
});

test("debit and credit columns, month first, points", () => {
  const { transactions } = read(
    'Date,Description,Debit,Credit\n11/23/2026,"Say ""hi""","1,200.50",\n11/24/2026,Refund,,10.00\n',
  );
  expect(transactions.map(({ minor, text, date }) => [date, minor, text])).toEqual([
    ["2026-11-23", -120050, 'Say "hi"'],
    ["2026-11-24", 1000, "Refund"],
  ]);
});

test("a long file of debits and credits in short rows loses none of them", () => {
  const rows = Array.from({ length: 500 }, (_, at) =>
    at % 2 === 0 ? `2026-01-02,${at}.00,` : `2026-01-02,,${at}.00`,
  );
  const { transactions } = read(["Date,Debit,Credit", ...rows, ""].join("\n"));
  const expected = Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? 0 - at : at) * 100);
  expect(transactions.map(({ minor }) => minor)).toEqual(expected);
});

test("an odd row among thousands is told of by its line and costs no other row, wherever it stands", () => {
  const odd = new Set([0, 999, 1_000, 1_001, 2_000, 2_499]);
  const rows = Array.from(
    { length: 2_500 },
    (_, at) => `2026-01-02;Nr ${at};${odd.has(at) ? "x" : at},00`,
  );
  const { transactions, warnings } = read(["Datum;Text;Belopp", ...rows, ""].join("\n"));
  const kept = Array.from({ length: 2_500 }, (_, at) => at).filter((at) => !odd.has(at));
  expect(transactions.map(({ text, minor }) => [text, minor])).toEqual(
    kept.map((at) => [`Nr ${at}`, at * 100]),
  );
  expect(warnings.map(({ place }) => place)).toEqual([...odd].map((at) => `line ${at + 2}`));
});

test("a tab or another control character within a text is a part of it", () => {
  const { transactions } = read(
    'Datum;Text;Belopp\n2026-01-02;Hyra\tmars;-1,00\n2026-01-03;"El\tnät \u0001";-2,00\n',
  );
  expect(transactions.map(({ text, minor }) => [text, minor])).toEqual([
    ["Hyra\tmars", -100],
    ["El\tnät", -200],
  ]);
});

test("a file without a header row is judged by its cells", () => {
  const { transactions, mapping } = read("2026-01-02\tHyra\t-100.00\n2026-01-03\tEl\t-50.25\n");
  expect(mapping.header).toEqual([]);
  expect(transactions.map(({ minor, text }) => [text, minor])).toEqual([
    ["Hyra", -10000],
    ["El", -5025],
  ]);
});

test("a header of words that nobody knows names the columns and is no transaction", () => {
  const { transactions, mapping, warnings } = read(
    "När;Vad;Hur mycket\n2026-01-02;Hyra;-100,00\n2026-01-03;El;-50,25\n",
  );
  expect(mapping).toMatchObject({ header: ["När", "Vad", "Hur mycket"], rowsBefore: 1 });
  expect(transactions.map(({ text, minor }) => [text, minor])).toEqual([
    ["Hyra", -10000],
    ["El", -5025],
  ]);
  expect(warnings).toEqual([]);
});

describe("A file without a header row whose columns are chosen by hand", () => {
  const january = bytesOf("1;03.01.2026;Hyra;Anna;-1.234,50;12\n2;04.01.2026;El;Bo;-50,25;13\n");
  const columns = { date: 1, text: 3, amount: 4 };

  test("is laid out by what stands in each column first", () => {
    const { samples, mapping } = csvByHand(january, "SEK")!;
    expect(samples).toEqual(["1", "03.01.2026", "Hyra", "Anna", "-1.234,50", "12"]);
    expect(mapping).toMatchObject({ header: [], rowsBefore: 0, columnCount: 6 });
  });

  test("is read by them, dates and decimals as its columns write them, and so is the bank's next file", () => {
    const { mapping } = csvByHand(january, "SEK")!;
    const chosen = mapColumnsByHand(january, { ...mapping, columns: {} }, columns);
    expect(chosen).toMatchObject({ dateOrder: "dmy", decimalMark: "," });
    const { transactions } = read(january, [chosen]);
    expect(transactions.map(({ date, text, minor }) => [date, text, minor])).toEqual([
      ["2026-01-03", "Anna", -123450],
      ["2026-01-04", "Bo", -5025],
    ]);
    const february = read("3;11.02.2026;Telefon;Cia;-1,00;14\n", [chosen]);
    expect(february.transactions.map(({ date, text }) => [date, text])).toEqual([
      ["2026-02-11", "Cia"],
    ]);
    const other = read("2026-02-11;Telefon;-1,00\n", [chosen]);
    expect(other.mapping.columnCount).toBe(3);
  });

  test("is laid out in whatever encoding, and what is no table is not", () => {
    const wide = Uint8Array.from(Buffer.from("\ufeffå;2026-01-02;-1,00\n", "utf16le"));
    expect(csvByHand(wide, "SEK")?.samples).toEqual(["å", "2026-01-02", "-1,00"]);
    expect(csvByHand(bytesOf("Kära Anna!\nTack för senast.\n"), "SEK")).toBeUndefined();
  });
});

test("code page 437 and Windows-1252 keep their letters", () => {
  const head = [...bytesOf("Datum;Text;Belopp\n2026-01-02;")];
  const tail = [...bytesOf(";-1,00\n")];
  const rowsOf = (letters: number[]) => read(Uint8Array.from([...head, ...letters, ...tail]));
  expect(rowsOf([0x86, 0x84, 0x94]).transactions[0]?.text).toBe("åäö");
  expect(rowsOf([0xe5, 0xe4, 0xf6]).transactions[0]?.text).toBe("åäö");
});

test("a row that cannot be read is left out with its line, and the others are read", () => {
  const { transactions, warnings } = read(
    "Datum;Text;Belopp\n2026-01-02;A;-1,00\n2026-01-03;B;12,3O\nSumma;;-1,00\n2026-02-30;C;1,00\n2026-01-04;D;NaN\n" +
      "2026-01-05;E;1000000000000000000,00\n2026-01-06;F;-2,00",
  );
  expect(transactions.map(({ text }) => text)).toEqual(["A", "F"]);
  expect(warnings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    ...["amount-unread line 3", "date-unread line 4", "date-unread line 5"],
    ...["amount-unread line 6", "amount-too-large line 7"],
  ]);
});

test("a quotation mark that is never closed costs nothing but a warning", () => {
  const rows = Array.from({ length: 60 }, (_, index) => `2026-01-02;Row ${index};-1,00`);
  rows[3] = '2026-01-02;"Broken;-1,00';
  const { transactions, warnings } = read(["Datum;Text;Belopp", ...rows].join("\n"));
  expect(transactions).toHaveLength(60);
  expect(transactions[3]?.text).toBe('"Broken');
  expect(warnings).toMatchObject([{ code: "quote-open", place: "line 5" }]);
});

test("a line break inside a quoted cell belongs to the cell, and later lines keep their numbers", () => {
  const { transactions, warnings } = read(
    'Datum;Text;Belopp\n2026-01-02;"two\nlines";-1,00\n2026-01-03;B;-2,00\n2026-01-04;C;-3,0O\n',
  );
  expect(transactions.map(({ text }) => text)).toEqual(["two\nlines", "B"]);
  expect(warnings).toMatchObject([{ code: "amount-unread", place: "line 5" }]);
});

test("two columns of one name are told and the first is used", () => {
  const { transactions, warnings } = read("Datum;Text;Text;Belopp\n2026-01-02;A;B;-1,00\n");
  expect(transactions[0]?.text).toBe("A");
  expect(warnings).toMatchObject([{ code: "duplicate-header", place: "line 1", given: ["Text"] }]);
});

test("a remembered mapping goes before any guess", () => {
  const file = "Konto 1\nDatum;Text;Belopp\n01/02/2026;A;-1.234\n";
  const guessed = findCsvMapping(bytesOf("Datum;Text;Belopp\n01/02/2026;A;-1.234\n"));
  expect(guessed.warnings.map(({ code }) => code)).toEqual([
    "date-order-unsure",
    "decimal-mark-unsure",
  ]);
  const hers: CsvMapping = { ...guessed.value!, dateOrder: "mdy", decimalMark: "." };
  const { transactions, warnings } = read(file, [JSON.parse(JSON.stringify(hers)) as CsvMapping]);
  expect(transactions[0]).toMatchObject({ date: "2026-01-02", minor: -123 });
  expect(warnings).toEqual([]);
});

test.each(["", "hello", "a;b;c\n1;2;3\n", "\u0000\u0001\u0002"])(
  "%p holds no transactions",
  (text) => {
    const { value, warnings } = findCsvMapping(bytesOf(text));
    expect(value).toBeUndefined();
    expect(warnings).toMatchObject([{ code: "column-missing" }]);
  },
);

test("every kind of line end gives the same rows", () => {
  const rows = ["Datum;Text;Belopp", "2026-01-02;A;-1,00", "2026-01-03;B;-2,00"];
  const [first, ...others] = ["\n", "\r\n", "\r"].map((end) => read(rows.join(end)).transactions);
  for (const other of others) expect(other).toEqual(first);
});

test("whatever a cell holds, it is read back as it was written", () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from("aåé;\"', \n=-+@1\u{1f600}")) });
  const check = fc.property(fc.array(cell, { maxLength: 40 }), (texts) => {
    const rows = texts.map((text) => `2026-01-02;"${text.replaceAll('"', '""')}";-1,00`);
    const { transactions } = read(["Datum;Text;Belopp", "2026-01-01;x;-1,00", ...rows].join("\n"));
    expect(transactions.slice(1).map(({ text }) => text)).toEqual(texts.map((text) => text.trim()));
  });
  fc.assert(check, { numRuns: 200 });
});

describe("the quick look at a cell and the careful one say the same", () => {
  const mapping: CsvMapping = {
    ...{ separator: ",", header: [], rowsBefore: 0, columns: { date: 0, amount: 1, text: 2 } },
    ...{ decimalMark: ",", dateOrder: "dmy", currency: "SEK" },
  };
  /** The rows are read after one another, as in a file; each is told by its text. */
  const readCells = (cells: readonly string[], toRow: (cell: string) => string) => {
    const rows = cells.map((cell, index) => `${toRow(cell)},row ${index}\r\n`);
    return [...toRows(readCsv(bytesOf(rows.join("")), mapping).value)];
  };
  const lettersOf = (letters: string) =>
    fc.array(fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 14 }));

  test("of an amount", () => {
    const check = fc.property(lettersOf("0123456789 .,-"), (cells) => {
      const read = readCells(cells, (cell) => `01.02.2026,"${cell}"`);
      const expected = cells.flatMap((cell, index) => {
        const reading = readAmount(cell, { decimalMark: "," });
        return reading ? [[`row ${index}`, reading.minor]] : [];
      });
      expect(read.map(({ text, minor }) => [text, minor])).toEqual(expected);
    });
    fc.assert(check, { numRuns: 500 });
  });

  test("of a date", () => {
    const likely = fc.array(
      fc.constantFrom(
        ...["01.02.2026", "31/12/2026", "2026-02-28", "20260228", "2026-02-30", "1.2.2026"],
        ...["01.02.2026 12:30", "01.02.2026T12", "01.02.202", " 03-04-2026 ", "01.02-2026", ""],
      ),
    );
    const check = fc.property(fc.oneof(likely, lettersOf("0123-./ ")), (cells) => {
      const read = readCells(cells, (cell) => `${cell},"1,00"`);
      const expected = cells.flatMap((cell, index) => {
        const day = readDate(cell, "dmy");
        return day === undefined ? [] : [[`row ${index}`, toCalendarDate(day)]];
      });
      expect(read.map(({ text, date }) => [text, date])).toEqual(expected);
    });
    fc.assert(check, { numRuns: 500 });
  });
});
