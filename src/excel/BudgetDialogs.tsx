import type { ReactElement } from "react";
import type { SupplierInvoice } from "../core/budget/invoices/supplier-invoice";
import type { MonthSpan } from "../core/budget/lines/month";
import type { PlanDraft } from "../core/budget/plan/draft-plan";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { Warning } from "../core/shared/parsed";
import type { BudgetCloud, BudgetHost, DriveEntry } from "./budget-door";
import type { BudgetSession } from "./budget-session";
import { DriveDialog } from "./drive/DriveDialog";
import { InvoiceDialog } from "./invoices/InvoiceDialog";
import { LimitsDialog } from "./invoices/LimitsDialog";
import { LineDialog } from "./line/LineDialog";
import { RulesDialog } from "./rules/RulesDialog";
import { PlanDialog } from "./start/PlanDialog";
import { OwnTablesDialog } from "./start/OwnTablesDialog";
import type { BudgetCommands } from "./use-budget-commands";

/** The dialog that is open, and what it is about. */
export type OpenDialog =
  | { kind: "line"; line: string; span: MonthSpan }
  | { kind: "rules" }
  | { kind: "invoice"; draft: SupplierInvoice; warnings: Warning[] }
  | { kind: "limits" }
  | { kind: "own-tables" }
  | { kind: "plan"; fileName: string; plan: PlanDraft | Warning[] }
  | { kind: "drive" };

/** The dialogs of the pane, fetched when the first one opens. */
export function BudgetDialogs(props: {
  dialog: OpenDialog;
  session: BudgetSession;
  contents: BudgetContents | undefined;
  commands: BudgetCommands;
  host: BudgetHost | undefined;
  cloud: BudgetCloud | undefined;
  isBusy: boolean;
  onPick: (entry: DriveEntry) => void;
  onRegistered: (id: string) => void;
  onClose: () => void;
}): ReactElement | null {
  const { dialog, session, contents, commands, host, cloud, isBusy, onClose } = props;
  if (dialog.kind === "drive") {
    return (
      (cloud && (
        <DriveDialog
          list={cloud.list}
          onPick={props.onPick}
          onTrouble={(thrown) => {
            onClose();
            void session.run("working", () => Promise.reject(thrown as Error));
          }}
          onClose={onClose}
        />
      )) ??
      null
    );
  }
  if (dialog.kind === "own-tables") {
    return (
      <OwnTablesDialog
        session={session}
        isBusy={isBusy}
        onAdopt={(own, currency) => {
          onClose();
          void commands.adopt(own, currency);
        }}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === "plan") {
    return (
      <PlanDialog
        fileName={dialog.fileName}
        plan={dialog.plan}
        isBusy={isBusy}
        onCreate={(budget, lines) => {
          onClose();
          void commands.create(host, budget, lines);
        }}
        onClose={onClose}
      />
    );
  }
  if (!contents) return null;
  if (dialog.kind === "rules") {
    return (
      <RulesDialog
        contents={contents}
        isBusy={isBusy}
        onRules={(rules) => void commands.writeRules(rules)}
        onApply={() => void commands.applyRules()}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === "limits") {
    return (
      <LimitsDialog
        contents={contents}
        isBusy={isBusy}
        onLimits={(limits) => void commands.setLimits(limits)}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === "invoice") {
    return (
      <InvoiceDialog
        draft={dialog.draft}
        warnings={dialog.warnings}
        contents={contents}
        isBusy={isBusy}
        onRegister={(invoice) => {
          props.onRegistered(invoice.id);
          void commands.register(invoice);
        }}
        onClose={onClose}
      />
    );
  }
  const { line, span } = dialog;
  const { budget, transactions } = contents.mappings;
  const show = (table: string, heading: string | undefined, key: string) => {
    onClose();
    void session.run(
      "working",
      () => host?.showRow(table, heading ?? "", key) ?? Promise.resolve(),
    );
  };
  return (
    <LineDialog
      contents={contents}
      line={line}
      span={span}
      isBusy={isBusy}
      onShowLine={
        host &&
        budget &&
        (() => {
          show(budget.table, budget.headings.line, line);
        })
      }
      onShowTransaction={
        host &&
        transactions &&
        ((key) => {
          show(transactions.table, transactions.headings.key, key);
        })
      }
      onShowRows={
        host &&
        (() => {
          onClose();
          void commands.showRowsOf(host, contents, line);
        })
      }
      onComment={(comment) => void commands.comment(line, comment)}
      onClose={onClose}
    />
  );
}
