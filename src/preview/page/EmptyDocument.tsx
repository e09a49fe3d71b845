import { usePage } from "./page-context";

const columns = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
const rows = Array.from({ length: 40 }, (_, index) => index + 1);

/** The place of a document or a workbook beside its pane, until the preview can open one. */
export function EmptyDocument(props: { app: "Word" | "Excel" }) {
  const { texts } = usePage();
  return (
    <main className={`document ${props.app.toLowerCase()}`}>
      <h2>{texts.emptyDocument[props.app]}</h2>
      <p>{texts.later[props.app]}</p>
      {props.app === "Word" ? <div className="paper" aria-hidden /> : <EmptyGrid />}
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
