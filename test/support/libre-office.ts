import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const program = ["soffice", "libreoffice"].find(
  (name) => spawnSync(name, ["--version"], { timeout: 60_000 }).status === 0,
);
const filters = { docx: "MS Word 2007 XML", xlsx: "Calc MS Excel 2007 XML" } as const;
const patience = 180_000;

/** Tests that need LibreOffice, as those of `testWithOffice`. */
export function describeWithOffice(name: string, tests: () => void): void {
  if (program === undefined) describe.skip(`${name} (not run: LibreOffice absent)`, tests);
  else describe(name, tests);
}

/** A test that needs LibreOffice; where it is not installed the test is not run and says so. */
export function testWithOffice(name: string, work: () => Promise<void>): void {
  if (program === undefined) test.skip(`${name} (not run: LibreOffice absent)`, work);
  else test(name, work, patience);
}

/** LibreOffice opens a file, reckons every formula in it and saves it in the same format; gives what it saved. */
export function saveInOffice(written: Uint8Array, format: keyof typeof filters): Uint8Array {
  if (program === undefined) throw new RangeError("saveInOffice: LibreOffice is absent");
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-office-"));
  try {
    const file = path.join(folder, `file.${format}`);
    const saved = path.join(folder, "saved");
    writeFileSync(file, written);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const args = ["--headless", "--convert-to", `${format}:${filters[format]}`, "--outdir", saved];
    const options = { timeout: patience, encoding: "utf8" } as const;
    const { status, stderr } = spawnSync(program, [profile, ...args, file], options);
    if (status !== 0) throw new Error(`LibreOffice ended with ${stderr}`);
    return new Uint8Array(readFileSync(path.join(saved, `file.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
