/** @jest-environment node */
import { Tenant } from "../../../src/preview/tenant/tenant";
import { WorkbookDesk } from "../../../src/preview/workbook/workbook-desk";
import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { laySmallOffice } from "../office/a-small-office";
import { aBudget, areaOf } from "./xlsx/a-budget";

let tenant: Tenant;
let desk: WorkbookDesk;

beforeEach(() => {
  tenant = new Tenant(Date.now);
  laySmallOffice(tenant);
  desk = new WorkbookDesk(tenant);
});
afterEach(() => desk.close());

const drive = () => tenant.driveOf(tenant.signedInUserId);

function fileOf(name: string) {
  const item = drive().itemAt(name);
  if (item?.kind !== "file") throw new Error(name);
  return item;
}

test("nothing is made before somebody asks, and two who ask get one workbook", async () => {
  expect(drive().itemAt("Budget.xlsx")).toBeUndefined();
  const [one, other] = await Promise.all([desk.document(), desk.document()]);
  expect(one).toBe(other);
  expect(one.name).toBe("Budget.xlsx");
});

test("whoever reads the file of the drive gets the workbook as it is now", async () => {
  const { book } = await desk.document();
  const file = fileOf("Budget.xlsx");
  const revision = file.contentRevision;
  book.active.write(areaOf("A1:B1"), [[20, "=A1*2"]]);
  expect(file.contentRevision).toBe(revision + 1);
  const { book: saved } = await readXlsx(await file.bytes());
  expect(saved.active.values(areaOf("A1:B1"))).toEqual([[20, 40]]);
  saved.close();
});

test("a file that is put in its place is the workbook from then on; a broken one changes nothing", async () => {
  const before = await desk.document();
  const file = fileOf("Budget.xlsx");
  await expect(file.replace(new TextEncoder().encode("nothing"))).rejects.toThrow("not an .xlsx");
  expect(await desk.document()).toBe(before);
  const budget = aBudget();
  await file.replace(await writeXlsx(budget));
  budget.close();
  const after = await desk.document();
  expect(after.book.sheets.map(({ name }) => name)).toEqual(["Budget å", "Notes"]);
});

test("a workbook that cannot be opened is told, and opened once it can", async () => {
  const file = drive().addFile("Budget.xlsx", new TextEncoder().encode("nothing"));
  await expect(desk.document()).rejects.toThrow("not an .xlsx");
  await file.replace(new Uint8Array());
  expect((await desk.document()).book.sheets).toHaveLength(1);
});
