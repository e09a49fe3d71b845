import { driveErrorTexts } from "../../src/graph/drive-error-texts";
import { graphErrorTexts, type GraphErrorCode } from "../../src/graph/graph-error-texts";
import type { Preview } from "../../src/preview/preview-server";
import type { DriveFile } from "../../src/preview/tenant/drive-item";
import { applyFilters } from "../../src/preview/workbook/table-changes";
import { LiveWorkbook } from "../../src/preview/workbook/live-workbook";
import { readXlsx } from "../../src/preview/workbook/xlsx/read-xlsx";
import type { PaneLook } from "../support/open-pane";
import { makeClosedBudget } from "./make-closed-budget";
import { monday, openExcelPane, type OpenExcelPane } from "./open-excel-pane";
import { bankFile } from "./sample-files";
import { setStage } from "../support/stage";

const stage = setStage();

const fileName = "Avdelning.xlsx";
/** Rows are added a thousand at a time. */
const manyRows = 1_500;

let preview: Preview;
let file: DriveFile;
let opened: OpenExcelPane;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
  file = await makeClosedBudget(preview, fileName, "2026-11-23");
});

/** Opens the pane on the closed workbook, with a file looked at that waits to be added. */
async function draft(csv: string, look: Partial<PaneLook> = {}) {
  opened = await openExcelPane(stage, preview, look);
  const { pane, button, said, tab, choose } = opened;
  const say = (en: string, sv: string) => (look.lang === "sv" ? sv : en);
  await button(say("More", "Mer")).click();
  const drive = say("A workbook in OneDrive…", "En arbetsbok i OneDrive…");
  await pane.getByRole("menuitem", { name: drive }).click();
  await opened.accept();
  await button(say(`Open ${fileName}`, `Öppna ${fileName}`)).click();
  await said(say(`${fileName}, in OneDrive`, `${fileName}, i OneDrive`));
  await tab(say("Import", "Importera"));
  await choose("october.csv", csv);
  const add = pane.getByRole("button", { name: /^(?:Add|Lägg till) [\d\s,]+ (?:rows|rader)$/u });
  await add.waitFor();
  return { add, say };
}

/** The texts and amounts of the transactions in the file as it lies on the drive. */
async function savedRows(): Promise<unknown[][]> {
  const { book } = await readXlsx(await file.bytes());
  const place = book.placeOf("Transactions");
  const rows = (place && book.sheet(place.sheet)?.values(place.data)) ?? [];
  book.close();
  return rows.filter(([date]) => date !== "").map((row) => [row[1], row[3]]);
}

/** What of them there should be when `manyLines` were added once. */
const manyLines = Array.from({ length: manyRows }, (_, row) => [`Leverantör ${row}`, -1 - row / 2]);
const manyInFile = [
  "Bokföringsdag;Belopp;Beskrivning",
  ...manyLines.map(([text, amount]) => `2026-10-05;${String(amount).replace(".", ",")};${text}`),
].join("\n");

const looks: Partial<PaneLook>[] = [
  { lang: "en", theme: "light", width: 350 },
  { lang: "sv", theme: "dark", width: 320 },
];

test.each(looks)(
  "what a closed workbook refuses is told with what to do, and nothing is written: $lang, $theme",
  async (look) => {
    const { add, say } = await draft(bankFile, look);
    const { page, button, said, violations, tooWide } = opened;
    const { faults, tenant } = preview;
    const found: string[] = [];
    const isTold = async (code: GraphErrorCode): Promise<void> => {
      const { en, sv } = { ...graphErrorTexts, ...driveErrorTexts }[code];
      await said(say(en, sv));
      for (const one of await violations()) found.push(`${code}: ${one}`);
      for (const one of await tooWide()) found.push(`${code}: too wide ${one}`);
      expect(await add.isEnabled()).toBe(true);
      await button(say("Dismiss", "Stäng")).click();
    };
    const meets = async (code: GraphErrorCode): Promise<void> => {
      await add.click();
      await isTold(code);
    };

    file.isLocked = true;
    await meets("workbook-locked");
    file.isLocked = false;
    faults.set({ failEvery: 1, failWith: [409] });
    await meets("workbook-busy");
    await button(say("Read the workbook again", "Läs arbetsboken igen")).click();
    await isTold("workbook-busy");
    faults.set({ failEvery: 1, failWith: [429], retryAfterSeconds: 400 });
    await meets("throttled");
    faults.reset();
    await page.context().setOffline(true);
    await meets("offline");
    await page.context().setOffline(false);
    const live = await LiveWorkbook.hold(file);
    live.book.isReadOnly = true;
    await meets("workbook-read-only");
    live.book.isReadOnly = false;
    const transactions = live.book.tables.find(({ table }) => table.name === "Transactions");
    const [column] = transactions?.table.columns ?? [];
    if (column) column.filter = { filterOn: "Values", values: ["nothing"] };
    if (transactions) applyFilters(transactions.sheet, transactions.table);
    await live.release();
    await add.click();
    await said(say(driveErrorTexts["table-filtered"].en, driveErrorTexts["table-filtered"].sv));
    await button(say("Clear the filter", "Rensa filtret")).click();
    await said(say("All rows are shown again.", "Alla rader visas igen."));
    expect(await savedRows()).toEqual([]);

    tenant.tokens.revokeAll();
    faults.set({ sessionGone: 1 });
    await add.click();
    await said(say("5 rows added.", "5 rader lades till."));
    expect(await savedRows()).toHaveLength(5);

    tenant.driveOf(tenant.signedInUserId).remove(file);
    await button(say("Read the workbook again", "Läs arbetsboken igen")).click();
    const { en, sv } = driveErrorTexts["file-missing"];
    await said(say(en, sv));
    expect(found).toEqual([]);
  },
);

test("an import in chunks through a Graph that stumbles all the way has every row once", async () => {
  const { add } = await draft(manyInFile);
  preview.faults.set({ failEvery: 4, failWith: [504, 429, 503], retryAfterSeconds: 0 });
  await add.click();
  await opened.said("1,500 rows added.");
  preview.faults.reset();
  expect(await savedRows()).toEqual(manyLines);
});

test("an import that loses the network on the way goes on where it stopped, and has every row once", async () => {
  const { add } = await draft(manyInFile);
  const { page, pane, said } = opened;
  let added = 0;
  // The line goes down with the second piece, however slow the machine is.
  await page.route("**/graph/v1.0/**", async (route) => {
    if (/\/rows(?:\/add)?$/u.test(route.request().url())) added += 1;
    await (added > 1 ? route.abort("internetdisconnected") : route.continue());
  });
  await add.click();
  await said(graphErrorTexts.offline.en);
  await page.unroute("**/graph/v1.0/**");
  expect((await savedRows()).length).toBeLessThan(manyRows);

  await add.click();
  await said("The import broke off on the way");
  await pane.getByRole("button", { name: "Add 500 rows" }).click();
  await said("The import that broke off is whole: 1,500 rows, undone as one.");
  expect(await savedRows()).toEqual(manyLines);
  await pane.getByRole("button", { name: /^Undo/u }).first().click();
  await said("1,500 rows taken away again.");
  expect(await savedRows()).toEqual([]);
});
