/** @jest-environment node */
import { checkSieBalances } from "../../../../src/core/budget/sie/check-sie-balances";
import { readSie } from "../../../../src/core/budget/sie/read-sie";
import type { SieFile } from "../../../../src/core/budget/sie/sie-file";
import { financeFiles, testEach } from "../finance-data";

const files = financeFiles("sie", /\.s[ei]$/i);

/**
 * Accounts whose closing balance the file itself does not tell or tells otherwise, reckoned by hand from the file:
 * one has an account of errors, "FEL", and vouchers left out; one books cost accounting without a #RES row.
 */
const filesOwnErrors: Record<string, string[]> = {
  "Sie4.se": ["2440", "2640", "4010", "FEL"],
  "Sie%203%20+%204.se": ["9010"],
};

const isWhole = (file: SieFile) => file.balances.length > 0 && file.vouchers.length > 0;

testEach(files)("%s: every label is read, as often as it stands there", (_, bytes) => {
  const { value, warnings } = readSie(bytes);
  const raw = new TextDecoder("latin1").decode(bytes);
  const count = (label: string) => raw.match(new RegExp(`^\\s*#(${label})\\s`, "gm"))?.length ?? 0;
  const refused = warnings.filter(({ code }) => code.startsWith("voucher-")).length;
  expect(value.periods.filter(({ kind }) => kind === "budget")).toHaveLength(count("PBUDGET"));
  expect(value.periods.filter(({ kind }) => kind === "actual")).toHaveLength(count("PSALDO"));
  expect(value.balances).toHaveLength(count("O?IB|O?UB|RES"));
  expect(value.vouchers).toHaveLength(count("VER") - refused);
  expect(value.accounts.size).toBeGreaterThanOrEqual(count("KONTO"));
});

testEach(files.filter(([name, bytes]) => isWhole(readSie(bytes).value) && !name.includes("bad")))(
  "%s: opening and vouchers make closing for every account",
  (name, bytes) => {
    const off = checkSieBalances(readSie(bytes).value).map(({ place }) => place.slice(8));
    expect(off.toSorted()).toEqual(filesOwnErrors[name] ?? []);
  },
);

testEach(files.filter(([name]) => name.includes("bad-balance")))(
  "%s: the voucher that does not sum to zero is refused by name, the others are read",
  (_, bytes) => {
    const { value, warnings } = readSie(bytes);
    expect(warnings).toMatchObject([
      {
        code: "voucher-unbalanced",
        place: "line 3905",
        message: "Voucher B 1 (2011-01-07) is off by -12771.00 and was left out.",
      },
    ]);
    expect(value.vouchers).toHaveLength(162);
  },
);

testEach(files.filter(([name]) => name === "BL0001_typ4.SE" || name === "FAKT.SI"))(
  "%s: code page 437 keeps its letters",
  (_, bytes) => {
    const { company, vouchers, accounts } = readSie(bytes).value;
    const texts = [company, ...Array.from(vouchers, ({ text }) => text)];
    const names = [...accounts.values()].map(({ name }) => name);
    expect([...texts, ...names].join(" ")).toMatch(/[åäö]/);
    expect([...texts, ...names].join(" ")).not.toMatch(/[\u0080-\u009f†„”]/);
  },
);
