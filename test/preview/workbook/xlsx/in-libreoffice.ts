import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const libreOffice = ["soffice", "libreoffice"].find(
  (program) => spawnSync(program, ["--version"], { timeout: 60_000 }).status === 0,
);

/** A test that needs LibreOffice; where it is not installed the test is not run and says so. */
export function testWithOffice(name: string, work: () => Promise<void>): void {
  if (libreOffice === undefined) test.skip(`${name} (not run: LibreOffice absent)`, work);
  else test(name, work);
}

/** LibreOffice opens an .xlsx, reckons every formula and saves it; gives the bytes of what it saved. */
export async function reckonInOffice(written: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-xlsx-"));
  try {
    const file = path.join(folder, "budget.xlsx");
    writeFileSync(file, written);
    const { status, stderr } = spawnSync(
      libreOffice ?? "",
      [
        `-env:UserInstallation=file://${path.join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        path.join(folder, "out"),
        file,
      ],
      { timeout: 180_000, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${stderr}`);
    return new Uint8Array(readFileSync(path.join(folder, "out", "budget.xlsx")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
