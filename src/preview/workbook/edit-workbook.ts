import type { WorkbookEdit } from "../workbook-api";
import type { Area } from "./area";
import type { CellHistory } from "./cell-history";
import { readTyped } from "./entry";
import { Refusal } from "./refusal";
import type { Workbook } from "./workbook";

/** Does what the person does in the grid. Throws Refusal for what the workbook does not let happen. */
export function editWorkbook(book: Workbook, history: CellHistory, edit: WorkbookEdit): void {
  switch (edit.kind) {
    case "write":
      write(book, history, edit);
      break;
    case "clear":
      clear(book, history, edit.area);
      break;
    case "select":
      book.select(book.active, edit.area);
      break;
    case "chart":
      selectChart(book, edit.id);
      break;
    case "go":
      go(book, edit.to);
      break;
    case "sheet":
      book.activate(book.sheet(edit.id) ?? book.active);
      break;
    case "undo":
    case "redo":
      goBack(book, history, edit.kind);
      break;
    case "protect":
      protect(book, edit.isProtected);
      break;
    case "read-only":
      book.isReadOnly = edit.isReadOnly;
  }
}

function goBack(book: Workbook, history: CellHistory, way: "undo" | "redo"): void {
  const place = history[way]();
  if (place) book.select(place.sheet, place.area);
}

type Write = Extract<WorkbookEdit, { kind: "write" }>;

function write(book: Workbook, history: CellHistory, { row, column, rows, language }: Write): void {
  const width = Math.max(1, ...rows.map((line) => line.length));
  const area = { top: row, left: column, bottom: row + rows.length - 1, right: column + width - 1 };
  const values = rows.map((line) =>
    Array.from({ length: width }, (_, place) => readTyped(line[place] ?? "", language)),
  );
  history.change(book.active, area, () => book.active.write(area, values));
}

function clear(book: Workbook, history: CellHistory, area: Area): void {
  const used = book.active.used(false, area);
  if (!used) return;
  history.change(book.active, used, () => book.active.clear(used, "Contents"));
}

function selectChart(book: Workbook, id: string): void {
  const chart = book.active.charts.find((one) => one.id === id);
  book.activateChart(chart && { sheet: book.active, chart });
}

function go(book: Workbook, to: string): void {
  const found = book.areaOf(to.trim());
  if (!found) throw new Refusal("InvalidArgument", `There is nothing named ${to}.`);
  book.select(found.sheet, found.area);
}

function protect({ active }: Workbook, isProtected: boolean): void {
  active.protection = isProtected ? { options: {}, password: "" } : undefined;
  active.looksChanged();
}
