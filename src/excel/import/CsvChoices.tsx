import { type ReactElement, useState } from "react";
import type { CsvByHand } from "../../core/budget/csv/csv-by-hand";
import { isReadable, type CsvColumn, type CsvMapping } from "../../core/budget/csv/csv-mapping";
import { PaneButton } from "../../ui/PaneButton";
import { Choice } from "../Field";
import { usePaneTexts } from "../use-pane-texts";

const orders = ["ymd", "dmy", "mdy"] as const satisfies readonly CsvMapping["dateOrder"][];
const marks = [",", "."] as const satisfies readonly CsvMapping["decimalMark"][];
const columns = [
  ...(["date", "text", "payee", "amount", "debit", "credit", "balance", "reference"] as const),
] satisfies readonly CsvColumn[];

/** How a bank's file is read, to be put right by hand; it is remembered when the rows are added. */
export function CsvChoices(props: {
  csv: CsvByHand;
  /** The file left a doubt: the choices stand open from the start. */
  isUnsure: boolean;
  onCsv: (csv: CsvMapping) => void;
  onColumns: (columns: CsvMapping["columns"]) => void;
}): ReactElement {
  const { isUnsure, onCsv, onColumns } = props;
  const { mapping: csv, samples } = props.csv;
  const texts = usePaneTexts();
  const [isOpen, setOpen] = useState(isUnsure);
  return (
    <section className="csv-choices" aria-label={texts.howRead}>
      <PaneButton
        look="link"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {texts.howRead}
      </PaneButton>
      {isOpen && (
        <fieldset className="form-pair">
          <legend className="only-heard">{texts.howRead}</legend>
          <Choice
            label={texts.dates}
            value={csv.dateOrder}
            options={orders.map((order) => ({ value: order, label: texts.dateOrders[order] }))}
            onChoose={(order) => {
              onCsv({ ...csv, dateOrder: order as CsvMapping["dateOrder"] });
            }}
          />
          <Choice
            label={texts.decimals}
            value={csv.decimalMark}
            options={marks.map((mark) => ({ value: mark, label: texts.decimalMarks[mark] }))}
            onChoose={(mark) => {
              onCsv({ ...csv, decimalMark: mark as CsvMapping["decimalMark"] });
            }}
          />
          {columns.map((column) => (
            <Choice
              key={column}
              label={texts.csvColumns[column]}
              value={String(csv.columns[column] ?? "")}
              options={[
                { value: "", label: texts.notUsed },
                ...samples.map((_, at) => ({ value: String(at), label: labelOf(at) })),
              ]}
              onChoose={(at) => {
                onColumns(withColumn(csv.columns, column, at));
              }}
            />
          ))}
        </fieldset>
      )}
      {!isReadable(csv) && <p className="bad small">{texts.columnsNeeded}</p>}
    </section>
  );

  /** Its heading, or without one its place and what stands first in it. */
  function labelOf(at: number): string {
    const heading = csv.header[at]?.trim() ?? "";
    return heading === "" ? texts.columnNumber(at + 1, samples[at] ?? "") : heading;
  }
}

/** A column of the file means one thing only: what it meant before goes without. */
function withColumn(
  before: CsvMapping["columns"],
  column: CsvColumn,
  at: string,
): CsvMapping["columns"] {
  const chosen = at === "" ? undefined : Number(at);
  const others = Object.entries(before).filter(([name, of]) => name !== column && of !== chosen);
  return { ...Object.fromEntries(others), ...(chosen === undefined ? {} : { [column]: chosen }) };
}
