import { lazy, type ReactElement } from "react";
import { type MonthSpan, monthOf, spanOf } from "../core/budget/lines/month";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { OpenDialog } from "./BudgetDialogs";
import type { Importing } from "./import/use-import";
import type { BudgetCommands } from "./use-budget-commands";

const OverviewTab = lazy(() =>
  import("./overview/OverviewTab").then((part) => ({ default: part.OverviewTab })),
);
const ImportTab = lazy(() =>
  import("./import/ImportTab").then((part) => ({ default: part.ImportTab })),
);
const InvoicesTab = lazy(() =>
  import("./invoices/InvoicesTab").then((part) => ({ default: part.InvoicesTab })),
);
const ReportTab = lazy(() =>
  import("./report/ReportTab").then((part) => ({ default: part.ReportTab })),
);

/** The tabs in their order. */
export const tabNames = ["overview", "import", "invoices", "report"] as const;

/** The name of a tab. */
export type TabName = (typeof tabNames)[number];

/** What stands under the open tab. */
export function BudgetPanel(props: {
  tab: TabName;
  contents: BudgetContents;
  /** Calendar date. */
  today: string;
  importing: Importing;
  commands: BudgetCommands;
  isBusy: boolean;
  openInvoice: string | undefined;
  onOpenInvoice: (id: string | undefined) => void;
  onFile: (file: File) => void;
  onAdd: () => void;
  onDialog: (dialog: OpenDialog) => void;
}): ReactElement {
  const { tab, contents, today, importing, commands, isBusy, onDialog } = props;
  const { yearStart } = contents.settings;
  const at = Math.max(yearStart, Math.min(monthOf(today), yearStart + 11));
  const span = spanOf("year-to-date", at, (yearStart % 12) + 1);
  switch (tab) {
    case "overview":
      return <OverviewTab contents={contents} atMonth={at} onLine={openLine} />;
    case "import":
      return (
        <ImportTab
          contents={contents}
          importing={importing}
          isBusy={isBusy}
          onFile={props.onFile}
          onAdd={props.onAdd}
          onUndo={(batch) => void commands.undoImport(batch)}
          onRules={() => {
            onDialog({ kind: "rules" });
          }}
        />
      );
    case "invoices":
      return (
        <InvoicesTab
          contents={contents}
          today={today}
          isBusy={isBusy}
          openId={props.openInvoice}
          onOpen={props.onOpenInvoice}
          onFile={props.onFile}
          onByHand={() => {
            onDialog({ kind: "invoice", draft: commands.emptyInvoice(contents), warnings: [] });
          }}
          onLimits={() => {
            onDialog({ kind: "limits" });
          }}
          onLine={(invoice) => void commands.chooseLine(invoice)}
          onStep={(invoice) => void commands.takeStep(invoice)}
          onBook={(invoices) => void commands.book(invoices)}
        />
      );
    case "report":
      return (
        <ReportTab
          contents={contents}
          span={span}
          isBusy={isBusy}
          onComment={(line, comment) => void commands.comment(line, comment)}
          onMake={() => void commands.makeReport(span)}
        />
      );
  }

  function openLine(line: string, of: MonthSpan): void {
    onDialog({ kind: "line", line, span: of });
  }
}
