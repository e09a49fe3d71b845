import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { CellView, WorkbookEdit, WorkbookView } from "../../workbook-api";
import { Notice } from "../Notice";
import { usePage } from "../page-context";
import { PreviewError } from "../preview-error";
import { soon } from "../soon";
import {
  addressOf,
  areaOf,
  moveByKey,
  selectionOf,
  type CellPlace,
  type CellSelection,
} from "./cell-selection";
import { FormulaBar } from "./FormulaBar";
import { landOn } from "./merged-cells";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { scrollTo, windowOf } from "./sheet-window";
import { useSize } from "./use-size";
import { useWorkbook } from "./use-workbook";
import { WorkbookBar } from "./WorkbookBar";

const corner: CellPlace = { row: 0, column: 0 };

/** The open workbook as a sheet one can type and select in; what the pane does shows at once. */
export function WorkbookPage() {
  const { client, language, texts, report } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const isTyping = useRef(false);
  const size = useSize(scroller);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [selection, setSelection] = useState<CellSelection>({ anchor: corner, focus: corner });
  const [inSight, setInSight] = useState(corner);
  const [followed, setFollowed] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [sheet, setSheet] = useState<WorkbookView["sheet"]>();
  const window = windowOf(sheet, { scroll, size, focus: selection.focus });
  const { view, failure, selectedByOthers, edit } = useWorkbook({
    top: window.first.row,
    left: window.first.column,
    bottom: window.rows.at(-1) ?? 0,
    right: window.columns.at(-1) ?? 0,
  });
  if (view && view.sheet !== sheet) setSheet(view.sheet);
  const cells = useMemo(
    () => new Map(view?.sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell])),
    [view],
  );

  const show = useEffectEvent((place: CellPlace) => {
    if (sheet && scroller.current)
      Object.assign(scroller.current, toScroll(scrollTo(place, sheet, window)));
  });
  // Somebody else has chosen: the pane, Graph, another sheet.
  const chosenAt = view && `${selectedByOthers} ${view.sheet.id}`;
  if (view && followed !== chosenAt) {
    const chosen = selectionOf(view.selection);
    setFollowed(chosenAt);
    setTyped(undefined);
    setSelection(chosen);
    setInSight(chosen.anchor);
  }
  useEffect(() => show(inSight), [inSight]);

  const entryAt = ({ row, column }: CellPlace) => cells.get(`${row} ${column}`)?.entry ?? "";
  const refuse = (thrown: unknown, kind: WorkbookEdit["kind"]) => {
    if (!(thrown instanceof PreviewError) || thrown.code !== "refused" || !view) report(thrown);
    else if (kind === "go") setRefusal(texts.workbook.notFound);
    else if (view.isReadOnly) setRefusal(texts.workbook.isReadOnly);
    else if (view.sheet.isProtected) setRefusal(texts.workbook.isProtected);
    else setRefusal(`${texts.workbook.refused} ${thrown.message}`);
  };
  const act = (change: WorkbookEdit) => {
    setRefusal(undefined);
    edit(change).catch((thrown: unknown) => refuse(thrown, change.kind));
  };
  const endTyping = () => {
    isTyping.current = false;
    setTyped(undefined);
  };
  const [tellSelection] = useState(() => {
    let latest: CellSelection;
    const run = soon(() => {
      client.editWorkbook({ kind: "select", area: areaOf(latest) }).catch(report);
    }, 80);
    return (chosen: CellSelection) => {
      latest = chosen;
      run();
    };
  });
  const choose = (chosen: CellSelection) => {
    setSelection(chosen);
    setInSight(chosen.focus);
    tellSelection(chosen);
  };
  const commit = () => {
    // Leaving the cell's field by a key lets the field lose the focus as well.
    if (typed === undefined || !isTyping.current) return;
    endTyping();
    if (typed === entryAt(selection.anchor)) return;
    act({ kind: "write", ...selection.anchor, rows: [[typed]], language });
  };
  const leaveTo = (event: KeyboardEvent) => {
    const place = move(selection.anchor, event);
    commit();
    grid.current?.focus();
    if (place) choose({ anchor: place, focus: place });
  };
  const axes = {
    ...window.axes,
    page: Math.max(1, window.rows.length - 2),
    used: { rows: sheet?.rows ?? 0, columns: sheet?.columns ?? 0 },
  };
  const move = (from: CellPlace, event: KeyboardEvent) => {
    const to = moveByKey(from, event, axes);
    return to && landOn(sheet?.merges ?? [], from, to);
  };
  const begin = (text: string) => {
    if (!view || view.isReadOnly) return;
    isTyping.current = true;
    setTyped(text);
  };
  const cancel = () => {
    endTyping();
    grid.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (typed !== undefined) {
      if (key === "Enter" || key === "Tab") {
        event.preventDefault();
        leaveTo(event);
      } else if (key === "Escape") cancel();
      return;
    }
    const isMove = key !== "Enter" && key !== "Tab";
    const place = move(isMove && shiftKey ? selection.focus : selection.anchor, event);
    if (place)
      choose(isMove && shiftKey ? { ...selection, focus: place } : { anchor: place, focus: place });
    else if (key === "F2") begin(entryAt(selection.anchor));
    else if (key === "Delete" || key === "Backspace")
      act({ kind: "clear", area: areaOf(selection) });
    else if (isCommand && key.toLowerCase() === "z") act({ kind: shiftKey ? "redo" : "undo" });
    else if (isCommand && key.toLowerCase() === "y") act({ kind: "redo" });
    else if (isCommand && key.toLowerCase() === "a") {
      const last = {
        row: Math.max(0, axes.used.rows - 1),
        column: Math.max(0, axes.used.columns - 1),
      };
      choose({ anchor: corner, focus: last });
    } else if (key === "Escape") document.querySelector<HTMLElement>(".sheet-tabs button")?.focus();
    else if (key.length === 1 && !isCommand && !event.altKey) begin(key);
    else return;
    event.preventDefault();
  };

  return (
    <main className="document excel">
      <WorkbookBar view={view} act={act} />
      {refusal !== undefined && <Notice kind="error">{refusal}</Notice>}
      {failure !== undefined && !view && (
        <Notice kind="error">{failure instanceof Error ? failure.message : texts.failed}</Notice>
      )}
      <FormulaBar
        address={addressOf(areaOf(selection))}
        names={view?.names ?? []}
        entry={typed ?? entryAt(selection.anchor)}
        isReadOnly={view?.isReadOnly ?? true}
        go={(to) => {
          act({ kind: "go", to });
          grid.current?.focus();
        }}
        type={begin}
        commit={leaveTo}
        cancel={cancel}
      />
      {!view && failure === undefined && <p className="empty">{texts.loading}</p>}
      <SheetGrid
        sheet={sheet ?? emptySheet}
        window={window}
        cells={cells}
        selection={selection}
        typed={typed}
        scroller={scroller}
        grid={grid}
        onScroll={setScroll}
        select={(place, isExtending) => {
          commit();
          choose({ anchor: isExtending ? selection.anchor : place, focus: place });
        }}
        selectChart={(id) => act({ kind: "chart", id })}
        onKey={onKey}
        onType={setTyped}
        onBegin={() => begin(entryAt(selection.anchor))}
        onLeave={commit}
        onPaste={(text) =>
          act({ kind: "write", ...selection.anchor, rows: rowsIn(text), language })
        }
        copied={() => textsIn(cells, selection)}
      />
      {view && <SheetTabs view={view} open={(id) => act({ kind: "sheet", id })} />}
    </main>
  );
}

const emptySheet: WorkbookView["sheet"] = {
  ...{ id: "", rows: 0, columns: 0, frozen: { rows: 0, columns: 0 } },
  ...{ showGridlines: true, isProtected: false },
  ...{ widths: [], heights: [], merges: [], cells: [], charts: [] },
};

function toScroll({ left, top }: { left?: number; top?: number }) {
  return {
    ...(left !== undefined && { scrollLeft: left }),
    ...(top !== undefined && { scrollTop: top }),
  };
}

/** What was copied elsewhere, as cells. */
function rowsIn(text: string): string[][] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.map((line) => line.split("\t"));
}

/** What is selected, as other programs take it. */
function textsIn(cells: ReadonlyMap<string, CellView>, selection: CellSelection): string {
  const { top, left, bottom, right } = areaOf(selection);
  const lines = [];
  for (let row = top; row <= bottom; row++) {
    const line = [];
    for (let column = left; column <= right; column++) {
      line.push(cells.get(`${row} ${column}`)?.text ?? "");
    }
    lines.push(line.join("\t"));
  }
  return lines.join("\n");
}
