import { OpenWorkbook } from "../../../src/preview/office/excel/open-workbook";
import { Workbook } from "../../../src/preview/workbook/workbook";
import { setStage } from "../../support/stage";
import { OfficeStand, type OfficeAnswer } from "./office-stand";

/** A pane beside an empty workbook, anew for each test of a file. */
export interface BesideWorkbook {
  /** Runs the body of an `Excel.run` in the pane; what it returns comes out, or the code and place of its error. */
  inExcel: (body: string) => Promise<OfficeAnswer>;
  book: () => Workbook;
  stand: () => OfficeStand;
}

/** Opens a pane with Microsoft's own Office.js beside a workbook, for the tests of the file that calls it. */
export function besideWorkbook(): BesideWorkbook {
  const stage = setStage();
  let stand: OfficeStand;
  let book: Workbook;
  beforeAll(async () => {
    stand = await OfficeStand.open(stage, { Excel: () => new OpenWorkbook(book, "budget.xlsx") });
  });
  beforeEach(async () => {
    book = new Workbook();
    await stand.openPane(stand.read("ada", stand.ids.hello), { app: "Excel" });
  });
  afterEach(() => book.close());
  return {
    inExcel: (body) =>
      stand.inPane(
        `told(Excel.run(async (context) => { const sheet = context.workbook.worksheets.getActiveWorksheet(); ${body} }))`,
      ),
    book: () => book,
    stand: () => stand,
  };
}
