import { describeWarning } from "../../../../src/core/budget/warnings/describe-warning";
import { fileWarning } from "../../../../src/core/budget/warnings/file-warning";
import {
  warningTexts,
  type FileWarningCode,
} from "../../../../src/core/budget/warnings/warning-texts";

test("a warning is said in both languages, its place first", () => {
  const warning = fileWarning("amount-unread", "line 12", "12,3O");
  expect(describeWarning(warning, "en")).toBe(
    'line 12: "12,3O" is not an amount and was left out.',
  );
  expect(describeWarning(warning, "sv")).toBe("rad 12: ”12,3O” är inget belopp och togs inte med.");
});

test("an amount is written as the language does, and words that are given are translated", () => {
  const off = fileWarning("voucher-unbalanced", "line 3", "A 1 (2026-01-31)", "-0.01");
  expect(describeWarning(off, "sv")).toContain("stämmer inte på -0,01 och togs inte med.");
  expect(describeWarning(fileWarning("column-missing", "", "dates"), "sv")).toBe(
    "Ingen kolumn med datum hittades.",
  );
  expect(describeWarning(fileWarning("account-off", "account 1930", "2.50"), "sv")).toMatch(
    /^konto 1930: .*2,50/,
  );
});

test("every kind names all that it is given, in both languages, and Swedish is no English", () => {
  for (const [code, sentences] of Object.entries(warningTexts)) {
    const [en, sv] = [sentences.en("ONE", "OTHER"), sentences.sv("ONE", "OTHER")];
    expect(sv).not.toBe(en);
    for (const given of ["ONE", "OTHER"])
      expect([code, sv.includes(given)]).toEqual([code, en.includes(given)]);
    expect(fileWarning(code as FileWarningCode, "", "ONE", "OTHER").message).toBe(en);
  }
});

test("a text of the file that is long is cut, and a warning of another kind keeps its own words", () => {
  const { given } = fileWarning("amount-unread", "", "x".repeat(1_000));
  expect(given).toEqual(["x".repeat(40)]);
  expect(describeWarning({ code: "other", place: "", message: "Hello." }, "sv")).toBe("Hello.");
});
