import { createRoot } from "react-dom/client";
import { readConfig } from "../config";
import { whenDocumentIsReady } from "../office/document-host";
import { onDocumentColors } from "../office/document-theme";
import { refuseOldExcel } from "../office/excel-version";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import { ThemedPane } from "../ui/ThemedPane";

const root = createRoot(document.getElementById("pane") ?? document.body);
root.render(<ThemedPane>{<PaneSkeleton />}</ThemedPane>);

// What the first paint does not need is on its way while Office gets ready.
const later = Promise.all([
  import("./ExcelPane"),
  import("../office/excel-budget-workbook"),
  import("../office/excel-sheet"),
]);

whenDocumentIsReady()
  .then(async (displayLanguage) => {
    refuseOldExcel();
    const [{ ExcelPane }, { ExcelBudgetWorkbook }, sheet] = await later;
    const workbook = new ExcelBudgetWorkbook(await sheet.readWorkbookName());
    const { showTableRow: showRow, showSheetRow, filterTable, onTablesChange } = sheet;
    const shown = { showRow, showSheetRow, filterTable };
    root.render(
      <ThemedPane onColors={onDocumentColors}>
        <ExcelPane
          host={{ ...shown, displayLanguage, workbook, onTablesChange }}
          connect={async () => {
            const { prepareCloud } = await import("./connect");
            return prepareCloud(readConfig(document))();
          }}
        />
      </ThemedPane>,
    );
  })
  .catch(async (thrown: unknown) => {
    const { NoHost } = await import("../ui/NoHost");
    root.render(<ThemedPane>{<NoHost thrown={thrown} />}</ThemedPane>);
  });
