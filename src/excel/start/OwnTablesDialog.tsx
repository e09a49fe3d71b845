import { type ReactElement, useEffect, useState } from "react";
import type { OwnTables } from "../../core/budget/desk/make-budget";
import type { TableHead } from "../../core/budget/workbook/budget-workbook";
import { tableColumns, type TableRole } from "../../core/budget/workbook/table-columns";
import {
  findTable,
  mapTable,
  missingColumns,
  type TableMapping,
} from "../../core/budget/workbook/table-mapping";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import type { BudgetSession } from "../budget-session";
import { CurrencyChoice } from "../CurrencyChoice";
import { Choice } from "../Field";
import { usePaneTexts } from "../use-pane-texts";

/** Columns that can be chosen by hand; the others are found by their headings. */
const chosenColumns = {
  budget: ["line", "kind", "costCenter", "comment"],
  transactions: ["date", "text", "amount", "line", "account"],
} as const;

type Role = keyof typeof chosenColumns;

/** Says which of her own tables are budget and transactions, and what their columns mean. */
export function OwnTablesDialog(props: {
  session: BudgetSession;
  isBusy: boolean;
  onAdopt: (own: OwnTables, currency: string) => void;
  onClose: () => void;
}): ReactElement {
  const { session, isBusy, onAdopt, onClose } = props;
  const texts = usePaneTexts();
  const { language } = useFormats();
  const [heads, setHeads] = useState<TableHead[]>();
  const [currency, setCurrency] = useState("SEK");
  const [mappings, setMappings] = useState<Partial<Record<Role, TableMapping>>>({});
  const { yearStart } = session.desk.defaults;
  useEffect(() => {
    void session
      .run("working", () => session.desk.listTables())
      .then((found = []) => {
        setHeads(found);
        setMappings(guess(found, session.desk.defaults.yearStart));
      });
  }, [session]);
  const { budget, transactions } = mappings;
  const isReady =
    budget &&
    transactions &&
    [budget, transactions].every((one) => missingColumns(one).length === 0);
  return (
    <PaneDialog
      title={texts.headTitle}
      onClose={onClose}
      actions={
        <PaneButton
          look="primary"
          size="large"
          disabled={isBusy || !isReady}
          onClick={() => {
            if (budget && transactions) onAdopt({ budget, transactions }, currency);
          }}
        >
          {texts.adopt}
        </PaneButton>
      }
    >
      <div className="form">
        <p className="quiet small">{texts.ownTablesHelp}</p>
        {heads?.length === 0 && <p>{texts.noOwnTables}</p>}
        {heads && heads.length > 0 && roleFields("budget", heads)}
        {heads && heads.length > 0 && roleFields("transactions", heads)}
        {heads && heads.length > 0 && <CurrencyChoice value={currency} onChoose={setCurrency} />}
      </div>
    </PaneDialog>
  );

  function roleFields(role: Role, tables: readonly TableHead[]): ReactElement {
    const mapping = mappings[role];
    const head = tables.find(({ name }) => name === mapping?.table);
    const set = (next: TableMapping) => {
      setMappings({ ...mappings, [role]: next });
    };
    return (
      <>
        <Choice
          label={role === "budget" ? texts.tableOfLines : texts.tableOfTransactions}
          value={mapping?.table ?? ""}
          options={[
            { value: "", label: texts.notUsed },
            ...tables.map(({ name, sheet }) => ({ value: name, label: `${name}, ${sheet}` })),
          ]}
          onChoose={(name) => {
            const found = tables.find((one) => one.name === name);
            if (found) set(mapTable(role, found, yearStart));
          }}
        />
        {mapping &&
          head &&
          chosenColumns[role].map((column) => (
            <Choice
              key={column}
              label={texts.columnFor(headingOf(role, column))}
              value={mapping.headings[column] ?? ""}
              options={[
                { value: "", label: texts.notUsed },
                ...head.headings.map((heading) => ({ value: heading, label: heading })),
              ]}
              onChoose={(heading) => {
                const others = Object.entries(mapping.headings).filter(([name]) => name !== column);
                const own = heading === "" ? {} : { [column]: heading };
                set({ ...mapping, headings: { ...Object.fromEntries(others), ...own } });
              }}
            />
          ))}
        {mapping &&
          missingColumns(mapping).map((column) => (
            <p key={column} className="bad small">
              {texts.needsColumn(headingOf(role, column))}
            </p>
          ))}
      </>
    );
  }

  function headingOf(role: TableRole, column: string): string {
    if (column === "months") return texts.month;
    const columns: Readonly<Record<string, { heading: Record<"sv" | "en", string> }>> =
      tableColumns[role];
    return columns[column]?.heading[language] ?? column;
  }
}

function guess(tables: readonly TableHead[], yearStart: number) {
  const budget = findTable("budget", tables, yearStart);
  const others = tables.filter(({ name }) => name !== budget?.table);
  const transactions = findTable("transactions", others, yearStart);
  return { ...(budget ? { budget } : {}), ...(transactions ? { transactions } : {}) };
}
