import { BudgetDesk } from "../../src/core/budget/desk/budget-desk";
import { monthOf } from "../../src/core/budget/lines/month";
import { sampleLines } from "../../src/excel/start/sample-budget";
import { GraphBudgetWorkbook } from "../../src/graph/graph-budget-workbook";
import { GraphClient } from "../../src/graph/graph-client";
import { GraphWorkbookSession } from "../../src/graph/graph-workbook-session";
import type { Preview } from "../../src/preview/preview-server";
import type { DriveFile } from "../../src/preview/tenant/drive-item";

/** Lays the sample budget of a day's year out in a workbook that lies closed on the drive, through Graph. */
export async function makeClosedBudget(
  { tenant, url }: Preview,
  name: string,
  today: string,
): Promise<DriveFile> {
  const { tokens, signedInUserId } = tenant;
  const file = tenant.driveOf(signedInUserId).addFile(name, new Uint8Array());
  const client = new GraphClient({
    baseUrl: `${url}/graph/v1.0`,
    getAccessToken: async () => tokens.issue(signedInUserId, ["Files.ReadWrite"]),
  });
  const session = new GraphWorkbookSession(client, file.id);
  const workbook = new GraphBudgetWorkbook(file.name, session);
  const desk = new BudgetDesk({ workbook, language: "en", today: () => today });
  const month = monthOf(today);
  await desk.create({ yearStart: month - (month % 12) }, sampleLines("en"));
  await session.close();
  return file;
}
