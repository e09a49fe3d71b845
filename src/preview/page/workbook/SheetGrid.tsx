import {
  useEffect,
  useEffectEvent,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from "react";
import { FilterFilled, FilterRegular } from "@fluentui/react-icons";
import type { CellArea, CellView, SheetView } from "../../workbook-api";
import { textIn } from "../../workbook/shown-in-cell";
import { usePage } from "../page-context";
import { areaOf, columnName, sheetEnd, type CellPlace, type CellSelection } from "./cell-selection";
import { cellStyle } from "./cell-style";
import { ChartPicture } from "./ChartPicture";
import { drawnAt, type DrawnCell } from "./merged-cells";
import { headingSize, type SheetWindow } from "./sheet-window";

interface SheetGridProps {
  sheet: SheetView;
  window: SheetWindow;
  cells: ReadonlyMap<string, CellView>;
  selection: CellSelection;
  /** What is being typed into the cell that is written in. */
  typed?: string | undefined;
  scroller: Ref<HTMLDivElement>;
  grid: Ref<HTMLTableElement>;
  onScroll: (place: { left: number; top: number }) => void;
  select: (place: CellPlace, isExtending: boolean) => void;
  selectChart: (id: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onType: (text: string) => void;
  onBegin: () => void;
  onLeave: () => void;
  onPaste: (text: string) => void;
  copied: () => string;
}

/** The cells of the sheet that are in sight, with the headings of their rows and columns; scrolling goes cell by cell. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, window, selection, scroller, grid, select } = props;
  const { texts } = usePage();
  const isDown = useRef(false);
  const area = areaOf(selection);
  const point = (event: PointerEvent, isExtending: boolean) => {
    const place = placeOf(event.target);
    if (place) select(place, isExtending);
  };
  const copy = (event: ClipboardEvent) => {
    event.clipboardData.setData("text/plain", props.copied());
    event.preventDefault();
  };
  return (
    <div
      className="sheet"
      ref={scroller}
      onScroll={({ currentTarget: { scrollLeft, scrollTop } }) =>
        props.onScroll({ left: scrollLeft, top: scrollTop })
      }
    >
      <div className="sheet-extent" style={window.extent}>
        <div className="sheet-sight" style={window.sight}>
          <p id="cells-help" className="unseen">
            {texts.workbook.cellsHelp}
          </p>
          <table
            ref={grid}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells one goes through is a grid
            role="grid"
            tabIndex={0}
            aria-label={texts.workbook.cells}
            aria-describedby="cells-help"
            aria-rowcount={sheetEnd.rows + 1}
            aria-colcount={sheetEnd.columns + 1}
            aria-multiselectable
            aria-activedescendant={idOf(selection.focus)}
            className={sheet.showGridlines ? "" : "without-lines"}
            style={{ width: window.width }}
            onKeyDown={props.onKey}
            onDoubleClick={props.onBegin}
            onCopy={props.typed === undefined ? copy : undefined}
            onPaste={(event) => {
              if (props.typed !== undefined) return;
              event.preventDefault();
              props.onPaste(event.clipboardData.getData("text/plain"));
            }}
            onPointerDown={(event) => {
              if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
              isDown.current = true;
              point(event, event.shiftKey);
            }}
            onPointerOver={(event) => {
              if (isDown.current && event.buttons === 1) point(event, true);
              else isDown.current = false;
            }}
          >
            <colgroup>
              <col style={{ width: headingSize.width }} />
              {window.columns.map((column) => (
                <col key={column} style={{ width: window.widthOf(column) }} />
              ))}
            </colgroup>
            <thead>
              <tr style={{ height: headingSize.height }} aria-rowindex={1}>
                <td className="corner" />
                {window.columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    aria-colindex={column + 2}
                    className={column >= area.left && column <= area.right ? "on" : ""}
                  >
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {window.rows.map((row) => (
                <tr key={row} style={{ height: window.heightOf(row) }} aria-rowindex={row + 2}>
                  <th
                    scope="row"
                    aria-colindex={1}
                    className={row >= area.top && row <= area.bottom ? "on" : ""}
                  >
                    {row + 1}
                  </th>
                  {window.columns.map((column) => {
                    const drawn = drawnAt(sheet.merges, { row, column }, window);
                    return drawn && <Cell key={column} {...props} drawn={drawn} area={area} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <div className="charts" style={window.beyondFrozen}>
            {sheet.charts.map((chart) => (
              <ChartPicture
                key={chart.id}
                chart={chart}
                left={chart.left - window.scrolled.left}
                top={chart.top - window.scrolled.top}
                select={() => props.selectChart(chart.id)}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Cell(props: SheetGridProps & { drawn: DrawnCell; area: CellArea }) {
  const { drawn, area, cells, sheet, selection, typed } = props;
  const { row, column, rowSpan, colSpan, width } = drawn;
  const { texts } = usePage();
  const cell = cells.get(`${row} ${column}`);
  const isActive = selection.anchor.row === row && selection.anchor.column === column;
  const isSelected =
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const { frozen } = sheet;
  const names = [
    isSelected && "selected",
    isActive && "active",
    row === frozen.rows - 1 && "last-frozen-row",
    column === frozen.columns - 1 && "last-frozen-column",
    cell?.kind === "text" && !colSpan && !cells.get(`${row} ${column + 1}`)?.text && "runs-over",
  ];
  return (
    <td
      id={idOf({ row, column })}
      data-row={row}
      data-column={column}
      rowSpan={rowSpan}
      colSpan={colSpan}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      className={names.filter(Boolean).join(" ")}
      style={cell && cellStyle(cell)}
    >
      {isActive && typed !== undefined ? (
        <CellInput {...props} text={typed} />
      ) : (
        cell && textIn(cell, width)
      )}
      {cell?.filter === "on" && <FilterFilled aria-label={texts.workbook.filtered} />}
      {cell?.filter === "off" && <FilterRegular aria-hidden />}
    </td>
  );
}

function CellInput(props: SheetGridProps & { text: string }) {
  const { texts } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const begin = useEffectEvent(() => {
    const { current } = input;
    // What is typed in the formula bar stays there.
    if (!current || document.activeElement?.closest(".formula-bar")) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  });
  useEffect(() => begin(), []);
  return (
    <input
      ref={input}
      aria-label={texts.workbook.cell}
      spellCheck={false}
      value={props.text}
      onChange={({ currentTarget }) => props.onType(currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
}

/** The element of a cell. */
export function idOf({ row, column }: CellPlace): string {
  return `cell-${row}-${column}`;
}

function placeOf(target: EventTarget): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : undefined;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}
