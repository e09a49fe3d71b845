import { draftImport } from "../../core/budget/desk/import-draft";
import { BookedRows } from "../../core/budget/rows/booked-rows";
import { TextList } from "../../core/budget/rows/texts";
import type { DraftMessage, DraftRequest } from "./draft-messages";
import { sentTexts } from "./sent-texts";

let texts: string[] = [];

/** Reads files away from the pane's own thread: 20,000 rows are read and compared while she can go on. */
addEventListener("message", ({ data }: MessageEvent<DraftRequest>) => {
  if (data.kind === "texts") {
    texts = texts.concat(data.texts);
    return;
  }
  const known = new BookedRows(data.known, new TextList(texts));
  const draft = draftImport(data.bytes, { ...data, known });
  if (Array.isArray(draft)) {
    tell({ kind: "unread", warnings: draft });
    return;
  }
  const { rows, ...preview } = draft.preview;
  for (const piece of sentTexts(rows.texts)) tell({ kind: "texts", texts: piece });
  tell({ kind: "done", draft: { ...draft, preview: { ...preview, columns: rows.columns } } });
});

function tell(message: DraftMessage): void {
  postMessage(message);
}
