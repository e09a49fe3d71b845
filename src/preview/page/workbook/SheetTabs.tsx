import type { WorkbookView } from "../../workbook-api";
import { usePage } from "../page-context";

/** The sheets of the workbook; the one on top is marked. */
export function SheetTabs({ view, open }: { view: WorkbookView; open: (id: string) => void }) {
  const { texts } = usePage();
  return (
    <nav className="sheet-tabs" aria-label={texts.workbook.sheets}>
      {view.sheets.map(({ id, name, tabColor }) => (
        <button
          key={id}
          type="button"
          aria-current={id === view.sheet.id ? "page" : undefined}
          style={tabColor === "" ? undefined : { borderBottomColor: tabColor }}
          onClick={() => open(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
