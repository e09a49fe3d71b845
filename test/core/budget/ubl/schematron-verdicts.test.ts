/** @jest-environment node */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkUblTotals } from "../../../../src/core/budget/ubl/check-ubl-totals";
import { readUbl } from "../../../../src/core/budget/ubl/read-ubl";
import { financeFiles, financeFolder } from "../finance-data";

// The rules of EN 16931 as their authors give them out, run by Saxon, beside our own reading of the same invoices.
const saxon = "/usr/share/java/Saxon-HE.jar";
const rules = path.join(financeFolder("schematron"), "EN16931-UBL-validation.xslt");
const whole = financeFiles("ubl", /\.xml$/i).filter(([name]) => !name.includes("unit"));
const totals = [
  ...["LineExtensionAmount", "TaxExclusiveAmount", "TaxInclusiveAmount", "AllowanceTotalAmount"],
  ...["ChargeTotalAmount", "PrepaidAmount", "PayableRoundingAmount", "PayableAmount"],
];

/** Each invoice as it is, and once for each total it has with 1.00 added to that. */
const invoices = whole.flatMap(([name, bytes]): [string, string][] => {
  const text = new TextDecoder().decode(bytes);
  const base = path.basename(name, path.extname(name));
  const changed = totals.flatMap((total): [string, string][] => {
    const other = addOne(text, total);
    return other === undefined ? [] : [[`${base}-${total}`, other]];
  });
  return [[base, text], ...changed];
});

function addOne(text: string, total: string): string | undefined {
  const amount = new RegExp(
    `(<cac:LegalMonetaryTotal>[\\s\\S]*?<cbc:${total}[^>]*>)\\s*(-?[\\d.]+)\\s*<`,
  );
  if (!amount.test(text)) return undefined;
  return text.replace(
    amount,
    (_, before: string, value: string) => `${before}${(Number(value) + 1).toFixed(2)}<`,
  );
}

/** The rules on totals that fail, by what Saxon writes of each invoice. */
function judge(): Map<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-ubl-"));
  const [given, judged] = [path.join(folder, "in"), path.join(folder, "out")];
  try {
    for (const one of [given, judged]) mkdirSync(one);
    for (const [name, text] of invoices) writeFileSync(path.join(given, `${name}.xml`), text);
    const program = ["-cp", saxon, "net.sf.saxon.Transform"];
    const run = spawnSync("java", [...program, `-xsl:${rules}`, `-s:${given}`, `-o:${judged}`]);
    if (run.status !== 0) throw new Error(`Saxon ended with ${run.status}: ${String(run.stderr)}`);
    return new Map(invoices.map(([name]) => [name, failedIn(path.join(judged, `${name}.xml`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failedIn(file: string): string[] {
  const failed = readFileSync(file, "utf8").matchAll(
    /<svrl:failed-assert[^>]*\bid="(BR-CO-1[0-6])"/g,
  );
  return [...new Set(Array.from(failed, ([, rule = ""]) => rule.toLowerCase()))].toSorted();
}

const isHere = existsSync(saxon) && existsSync(rules) && whole.length > 0;
if (!isHere) {
  process.stderr.write(`not run: ${existsSync(saxon) ? rules : saxon} is absent\n`);
  test.todo("verdicts of the EN 16931 rules: not run, Saxon or the rules are absent");
}

(isHere ? describe : describe.skip)("beside the rules of EN 16931 themselves", () => {
  let verdicts = new Map<string, string[]>();
  beforeAll(() => {
    verdicts = judge();
  }, 120_000);

  test.each(invoices)("%s: the same rules fail", (name, text) => {
    const { value } = readUbl(new TextEncoder().encode(text));
    const own = checkUblTotals(value!).map(({ code }) => code);
    expect(own.toSorted()).toEqual(verdicts.get(name));
  });

  test("changed totals fail somewhere, and whole invoices nowhere", () => {
    const failing = [...verdicts].filter(([, failed]) => failed.length > 0).length;
    expect(failing).toBe(invoices.length - whole.length);
  });
});
