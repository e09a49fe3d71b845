import { usePage } from "./page-context";

const columns = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
const rows = Array.from({ length: 40 }, (_, index) => index + 1);

/** The place of the workbook beside its pane, until the preview draws one. */
export function EmptyWorkbook() {
  const { texts } = usePage();
  return (
    <main className="document excel">
      <h2>{texts.workbook.name}</h2>
      <p>{texts.workbook.undrawn}</p>
      <EmptyGrid />
    </main>
  );
}

function EmptyGrid() {
  return (
    <div className="grid" aria-hidden>
      <span className="head" />
      {columns.map((column) => (
        <span key={column} className="head">
          {column}
        </span>
      ))}
      {rows.flatMap((row) => [
        <span key={row} className="head">
          {row}
        </span>,
        ...columns.map((column) => <span key={`${column}${row}`} />),
      ])}
    </div>
  );
}
