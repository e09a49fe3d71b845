import type { AddOutcome } from "../core/budget/desk/keep-imports";
import type { MadeBudget, OwnTables } from "../core/budget/desk/make-budget";
import type { MonthNumber, MonthSpan } from "../core/budget/lines/month";
import type { MatchRule } from "../core/budget/match/match-rule";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { PlannedLine } from "../core/budget/workbook/lay-out-workbook";
import { summaryTable } from "../core/budget/workbook/summary-formulas";
import type { TableRole } from "../core/budget/workbook/table-columns";
import type { Formats } from "../ui/formats";
import type { BudgetHost } from "./budget-door";
import type { BudgetSession } from "./budget-session";
import { invoiceCommands } from "./invoices/invoice-commands";
import { sampleLines } from "./start/sample-budget";
import type { NewBudget } from "./start/StartTab";
import type { PaneTexts } from "./texts/en";
import { useCommands } from "./use-commands";

/** What she can have done. */
export type BudgetCommands = ReturnType<typeof useBudgetCommands>;

/** The commands of the pane: each does one use case of the desk and says what came of it. */
export function useBudgetCommands(
  session: BudgetSession,
  ground: { texts: PaneTexts; formats: Formats; now: () => string },
) {
  const { texts, formats } = ground;
  const acting = useCommands(session);
  const { act, say, tell } = acting;
  const { desk } = session;
  const figure = formats.number;

  const undoImport = (batch: string) =>
    act(
      () => desk.undoImport(batch),
      ({ removed, changed }) => {
        const words = texts.undoneRows(removed, figure(removed));
        const kept = changed === 0 ? "" : ` ${texts.keptChanged(changed, figure(changed))}`;
        return { words: words + kept };
      },
      "undoing",
    );
  const create = (
    host: BudgetHost | undefined,
    budget: Partial<NewBudget>,
    lines: readonly PlannedLine[],
  ) =>
    act(
      async (options) => {
        const made = await desk.create(budget, lines, options);
        if (host) await showMade(host, made.contents);
        return made;
      },
      (made) => ({ words: texts.created, undo: () => unmake(made, texts.unmade) }),
    );
  const unmake = (made: MadeBudget, wordsBack: string) =>
    act(
      () => desk.unmake(made),
      (isGone) => ({ words: isGone ? wordsBack : texts.notUnmade }),
      "undoing",
    );

  return {
    ...invoiceCommands(desk, acting, ground),
    aftermath: acting.aftermath,
    forget: () => {
      tell(undefined);
    },
    undoImport,
    tellAdded: ({ added, isCancelled, batch, finished }: AddOutcome) => {
      if (isCancelled) {
        tell({ words: texts.importCancelled });
        return;
      }
      const words = texts.addedRows(added, figure(added));
      const all = finished === undefined ? "" : ` ${texts.importFinished(figure(finished))}`;
      tell({ words: words + all, undo: () => undoImport(batch) });
    },
    create: (host: BudgetHost | undefined, budget: NewBudget, lines: readonly PlannedLine[] = []) =>
      create(host, budget, lines),
    createSample: (host: BudgetHost | undefined, month: MonthNumber) =>
      create(host, { yearStart: month - (month % 12) }, sampleLines(formats.language)),
    adopt: (own: OwnTables, currency: string) =>
      act(
        (options) => desk.adopt(own, currency, options),
        (made) => ({ words: texts.adopted, undo: () => unmake(made, texts.letGo) }),
      ),
    addMissing: (role: TableRole) => act(() => desk.addMissing(role), say(texts.created)),
    layOutSummary: () => act(() => desk.layOutSummary(), say(texts.summaryMade)),
    writeRules: (rules: MatchRule[]) =>
      act(
        () => desk.writeRules(rules),
        (change) => ({
          words: texts.ruleSaved,
          undo: () => act(() => desk.takeBackRules(change), say(texts.ruleSaved)),
        }),
      ),
    applyRules: () =>
      act(
        () => desk.applyRules(),
        ({ placed, left }) => {
          const words = texts.rulesApplied(placed.length, figure(placed.length));
          const without = left === 0 ? "" : ` ${texts.rulesLeft(left, figure(left))}`;
          const takeOff = () =>
            act(
              () => desk.takeOffLines(placed),
              (count) => ({ words: texts.rulesTakenBack(count, figure(count)) }),
              "undoing",
            );
          return { words: words + without, ...(placed.length === 0 ? {} : { undo: takeOff }) };
        },
      ),
    comment: (line: string, comment: string) => {
      const before = desk.contents?.lines.find(({ id }) => id === line)?.comment ?? "";
      return act(
        () => desk.comment(line, comment),
        () => ({
          words: texts.commentSaved,
          undo: () => act(() => desk.comment(line, before), say(texts.commentSaved)),
        }),
      );
    },
    showRowsOf: (host: BudgetHost, { mappings }: BudgetContents, line: string) => {
      const { table = "", headings = {} } = mappings.transactions ?? {};
      return act(
        () => host.filterTable(table, headings.line ?? "", line),
        () => ({
          words: texts.rowsFiltered(line),
          undo: () => act(() => desk.clearFilters([table]), say(texts.filterCleared), "undoing"),
        }),
      );
    },
    clearFilters: ({ heads }: BudgetContents) =>
      act(
        () => desk.clearFilters(Object.values(heads).map(({ name }) => name)),
        say(texts.filterCleared),
      ),
    makeReport: (span: MonthSpan) =>
      act(
        () => desk.makeReport(span),
        () => ({
          words: desk.lacksPages ? `${texts.reportMade} ${texts.reportUnpaged}` : texts.reportMade,
          undo: () => act(() => desk.removeReport(), say(texts.reportRemoved), "undoing"),
        }),
      ),
  };
}

/** Brings to the front what she wants to see of new tables: the summary, or the one that waits for her lines. */
function showMade(host: BudgetHost, { heads, lines }: BudgetContents): Promise<void> {
  const { budget } = heads;
  return lines.length > 0 || !budget
    ? host.showSheetRow(summaryTable, 1)
    : host.showSheetRow(budget.name, budget.firstRow);
}
