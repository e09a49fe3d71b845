import type { Preview } from "../../src/preview/preview-server";
import { readXlsx } from "../../src/preview/workbook/xlsx/read-xlsx";
import { monday, openExcelPane, type OpenExcelPane } from "./open-excel-pane";
import { setStage } from "../support/stage";

const stage = setStage();

const rowCount = 20_000;
/** Excel on the web takes at most so many bytes a request. */
const mostBytes = 5 * 1024 * 1024;

let preview: Preview;
let pane: OpenExcelPane;
let isTracing = false;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
  pane = await openExcelPane(stage, preview);
});

/** Ends the trace that was begun; a test that failed on the way may have left it open. */
async function stopTracing(): Promise<Buffer | undefined> {
  if (!isTracing) return undefined;
  isTracing = false;
  return stage.browser().stopTracing();
}

function manyRows(): string {
  const rows = ["Bokföringsdag;Belopp;Beskrivning;Referens"];
  for (let row = 0; row < rowCount; row += 1) {
    const day = `2026-${String((row % 11) + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`;
    rows.push(`${day};-${(row % 900) + 1},50;Leverantör ${row % 400} Åre ${row};${100_000 + row}`);
  }
  return rows.join("\n");
}

/**
 * The longest that the thread of a page worked without a stop since the trace was begun, in milliseconds of its own
 * time: on a machine that many share the clock on the wall would tell of the others.
 */
async function longestWork(): Promise<number> {
  const trace = JSON.parse((await stopTracing())?.toString() ?? "{}") as {
    traceEvents: {
      name: string;
      pid: number;
      tid: number;
      tdur?: number;
      args: { name?: string };
    }[];
  };
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const named = trace.traceEvents.filter(({ name }) => name === "thread_name");
  const pages = new Set(named.filter(({ args }) => args.name === "CrRendererMain").map(threadOf));
  const work = trace.traceEvents.filter((event) => pages.has(threadOf(event)));
  return Math.max(...work.map(({ tdur = 0 }) => tdur)) / 1_000;
}

/** How often Excel is asked from now on but for what office.js lets go of by itself, and how much is sent at most in one request. */
function countRequests(): { batches: () => number; mostBytes: () => number } {
  const before = preview.log.list().at(-1)?.number ?? 0;
  let most = 0;
  pane.page.on("request", (request) => {
    most = Math.max(most, request.postDataBuffer()?.length ?? 0);
  });
  const isBatch = ({ door, call }: { door: string; call: string }) =>
    door === "office" && !/^raise|_RemoveReference/u.test(call);
  return {
    batches: () =>
      preview.log.list().filter((entry) => entry.number > before && isBatch(entry)).length,
    mostBytes: () => most,
  };
}

/** Makes a budget, and has the file of 20,000 rows looked at. */
async function draftMany(): Promise<void> {
  const { button, said, tab, choose } = pane;
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");
  await tab("Import");
  await choose("many.csv", manyRows());
  await stage.browser().startTracing(pane.page, { categories: ["toplevel"] });
  isTracing = true;
  stage.atEnd(stopTracing);
  await button("Add 20,000 rows").waitFor();
}

function addedRows(): Promise<number> {
  const { tenant } = preview;
  const file = tenant.driveOf(tenant.signedInUserId).itemAt("Budget.xlsx");
  if (file?.kind !== "file") throw new RangeError("addedRows: there is no workbook");
  return file.bytes().then(async (bytes) => {
    const { book } = await readXlsx(bytes);
    const place = book.placeOf("Transactions");
    const rows = (place && book.sheet(place.sheet)?.values(place.data)) ?? [];
    book.close();
    return rows.filter(([date]) => date !== "").length;
  });
}

test("20,000 rows are added with progress, in small requests, and without holding up the pane", async () => {
  const { button, said } = pane;
  await draftMany();
  const requests = countRequests();
  await button("Add 20,000 rows").click();
  await said(/^Adding [\d,]+ of 20,000/u);
  await said("20,000 rows added.");
  const batches = requests.batches();
  const longest = await longestWork();
  expect(batches).toBeLessThanOrEqual(3 + rowCount / 1_000);
  expect(requests.mostBytes()).toBeLessThan(mostBytes);
  expect(longest).toBeLessThan(50);
  expect(await addedRows()).toBe(rowCount);
});

test("an import that is stopped on the way leaves nothing", async () => {
  const { button, said } = pane;
  await draftMany();
  // The work may be over before a hand of the test's has come to the button.
  await pane.frame().evaluate(() => {
    const stop = () => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(".work button")];
      buttons.find(({ textContent }) => textContent === "Stop")?.click();
    };
    new MutationObserver(stop).observe(document.body, { childList: true, subtree: true });
  });
  await button("Add 20,000 rows").click();
  await said("Stopped. Nothing was added.");
  expect(await addedRows()).toBe(0);
});
