import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CellArea, WorkbookEdit, WorkbookView } from "../../workbook-api";
import { usePage, usePreviewEvent } from "../page-context";
import { soon } from "../soon";

/** The workbook as the server last told it. */
export interface ShownWorkbook {
  view?: WorkbookView;
  /** Grows each time somebody else than the page has chosen cells or a sheet. */
  selectedByOthers: number;
  /** Why there is no view. */
  failure?: unknown;
  reload: () => void;
  /** Does an edit; rejects with PreviewError when the workbook refuses. */
  edit: (edit: WorkbookEdit) => Promise<void>;
}

/** Reads the part of the open workbook that is looked at, again at each change of it, and edits it. */
export function useWorkbook(shown: CellArea): ShownWorkbook {
  const { client, events, language } = usePage();
  const [state, setState] = useState<Pick<ShownWorkbook, "view" | "failure" | "selectedByOthers">>({
    selectedByOthers: 0,
  });
  const [turn, setTurn] = useState(0);
  const isSelected = useRef(true);
  const window = tileAround(shown);
  const { top, left, bottom, right } = window;
  const load = useEffectEvent(() => client.readWorkbook(window, language));
  useEffect(() => {
    let isWanted = true;
    load().then(
      (view) => {
        if (!isWanted) return;
        const others = isSelected.current ? 1 : 0;
        isSelected.current = false;
        setState((before) => ({ view, selectedByOthers: before.selectedByOthers + others }));
      },
      (failure: unknown) => {
        if (isWanted) setState((before) => ({ ...before, failure }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [top, left, bottom, right, language, turn]);
  const [reload] = useState(() => soon(() => setTurn((before) => before + 1), 60));
  usePreviewEvent(events, (event) => {
    if (event.type !== "workbook-changed") return;
    isSelected.current ||= event.isSelected;
    reload();
  });
  return { ...state, reload, edit: (edit) => client.editWorkbook(edit) };
}

/** Cells are read in pieces with a margin around what is shown, so that a little scrolling reads nothing. */
function tileAround({ top, left, bottom, right }: CellArea): CellArea {
  const before = (place: number, size: number) =>
    Math.max(0, Math.floor(place / size) * size - size);
  const after = (place: number, size: number) => (Math.floor(place / size) + 2) * size - 1;
  return {
    top: before(top, 40),
    bottom: after(bottom, 40),
    left: before(left, 15),
    right: after(right, 15),
  };
}
