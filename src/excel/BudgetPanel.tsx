import { lazy, type ReactElement } from "react";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { WorkbookPlace } from "../core/budget/workbook/workbook-warning";
import type { OpenDialog } from "./BudgetDialogs";
import type { Importing } from "./import/use-import";
import type { ViewChoice } from "./overview/view-choice";
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
  /** What she looks at in the overview and the report. */
  choice: ViewChoice;
  onChoice: (choice: ViewChoice) => void;
  /** Shows a row in the sheet; absent when the workbook is closed. */
  onShow: ((place: WorkbookPlace) => void) | undefined;
  importing: Importing;
  commands: BudgetCommands;
  isBusy: boolean;
  openInvoice: string | undefined;
  onRead: () => void;
  onOpenInvoice: (id: string | undefined) => void;
  onFile: (file: File) => void;
  onAdd: () => void;
  onDialog: (dialog: OpenDialog) => void;
}): ReactElement {
  const { tab, contents, today, choice, onChoice, importing, commands, isBusy, onDialog } = props;
  switch (tab) {
    case "overview":
      return (
        <OverviewTab
          contents={contents}
          choice={choice}
          onChoice={onChoice}
          onShow={props.onShow}
          isBusy={isBusy}
          onRead={props.onRead}
          onLine={(line, span) => {
            onDialog({ kind: "line", line, span });
          }}
          onRules={() => {
            onDialog({ kind: "rules" });
          }}
        />
      );
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
          choice={choice}
          onChoice={onChoice}
          isBusy={isBusy}
          onComment={(line, comment) => void commands.comment(line, comment)}
          onMake={(span) => void commands.makeReport(span)}
        />
      );
  }
}
