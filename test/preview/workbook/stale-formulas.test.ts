/** @jest-environment node */
import { readsOf } from "../../../src/preview/workbook/formula-reads";
import { Workbook } from "../../../src/preview/workbook/workbook";
import { areaOf } from "./xlsx/a-budget";

const books: Workbook[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

/** A column of numbers, a chain of sums beside it, and a second sheet that sums the chain. */
function aChain(): Workbook {
  const book = new Workbook("One");
  books.push(book);
  const rows = Array.from({ length: 12 }, (_, at) => [
    at,
    at === 0 ? "=A1" : `=B${at}+A${at + 1}`,
    `=SUM($A$1:A${at + 1})*2`,
  ]);
  book.active.write(areaOf("A1:C12"), rows);
  book.addSheet("Two").write(areaOf("A1:B2"), [
    ["=SUM(One!B:B)", "=A1+B2"],
    ['=COUNTIFS(One!A1:A12,">3")', "=IF(A2>5,INDEX(One!C1:C12,3),0)"],
  ]);
  return book;
}

const shown = (book: Workbook) => book.sheets.map((sheet) => sheet.values(areaOf("A1:D13")));

/** What everything comes to when it is computed from nothing. */
async function computedAnew(book: Workbook) {
  const fresh = new Workbook(book.sheets[0]!.name);
  books.push(fresh);
  for (const sheet of book.sheets.slice(1)) fresh.addSheet(sheet.name);
  book.sheets.forEach((sheet, place) => {
    fresh.sheets[place]!.write(areaOf("A1:D13"), sheet.formulas(areaOf("A1:D13")));
  });
  await fresh.calculate();
  return shown(fresh);
}

test("after any change the cells are what they are when all is computed anew", async () => {
  const book = aChain();
  await book.calculate();
  const [one, two] = book.sheets;
  const changes: (() => void)[] = [
    () => one!.write(areaOf("A3"), [[100]]),
    () => one!.write(areaOf("B5"), [[7]]),
    () => two!.write(areaOf("A2"), [["=SUM(One!C1:C3)"]]),
    () => one!.clear(areaOf("A1:A2")),
    () => one!.insert(areaOf("A4:C4"), "Down"),
    () => one!.write(areaOf("A4:B4"), [["=A3+1", "=B3+A4"]]),
    () => book.renameSheet(one!, "First"),
    () => one!.remove(areaOf("A2:C2"), "Up"),
    () => two!.write(areaOf("D1"), [["=SUM(Three!A1:A2)"]]),
    () => book.addSheet("Three").write(areaOf("A1:A2"), [[1], [2]]),
    () => book.sheets[2]!.write(areaOf("A2"), [["=First!B9"]]),
    () => one!.write(areaOf("A1:A6"), [[9], [8], [7], [6], [5], [4]]),
  ];
  for (const change of changes) {
    change();
    await book.calculate();
    expect(shown(book)).toEqual(await computedAnew(book));
  }
});

test("what reads a result that runs over into its cells is computed with it", async () => {
  const book = new Workbook("One");
  books.push(book);
  const { active } = book;
  active.write(areaOf("A1:A3"), [[3], [1], [2]]);
  active.write(areaOf("E1"), [["=C3*10"]]);
  await book.calculate();
  active.write(areaOf("C1"), [["=SORT(A1:A3)"]]);
  await book.calculate();
  expect(active.values(areaOf("C1:E3"))).toEqual([
    [1, "", 30],
    [2, "", ""],
    [3, "", ""],
  ]);
  active.write(areaOf("A1"), [[0]]);
  await book.calculate();
  expect(active.values(areaOf("E1"))).toEqual([[20]]);
});

test("a formula that is written once more over itself comes to the same again", async () => {
  const book = aChain();
  await book.calculate();
  const { active } = book;
  active.write(areaOf("C2:D2"), [["=SUM($A$1:A2)*2", "=DATE(2020,5,6)"]]);
  await book.calculate();
  active.write(areaOf("C2:D2"), [["=SUM($A$1:A2)*2", "=DATE(2020,5,6)"]]);
  await book.calculate();
  expect(active.values(areaOf("C2:D2"))).toEqual([[2, 43957]]);
});

test("what a formula reads is told from its words, and said to be anything where they do not tell", () => {
  expect(readsOf("=SUM('My sheet'!$A$1:B2)+C3", "One")).toEqual([
    { sheet: "my sheet", area: areaOf("A1:B2") },
    { sheet: "one", area: areaOf("C3") },
  ]);
  for (const formula of ["=TODAY()", '=INDIRECT("A1")', "=SUM(A1:INDEX(A:A,3))", "=SUM(A1#)"])
    expect(readsOf(formula, "One")).toBe("anything");
});
