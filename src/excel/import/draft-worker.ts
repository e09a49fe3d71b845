import { draftImport, type DraftGround } from "../../core/budget/desk/import-draft";
import type { DraftMessage, DraftRequest } from "./draft-messages";

/** So many rows come back in one message, so that taking them in never holds up the pane. */
const rowsAtOnce = 1_000;

const known: DraftGround["known"][number][] = [];
const earlier: DraftGround["earlier"][number][] = [];

/** Reads files away from the pane's own thread: 20,000 rows are read and compared while she can go on. */
addEventListener("message", ({ data }: MessageEvent<DraftRequest>) => {
  if (data.kind === "known") {
    known.push(...data.rows);
    earlier.push(...data.rows.filter(({ line }) => line !== undefined));
    return;
  }
  const draft = draftImport(data.bytes, { ...data, known, earlier });
  known.length = 0;
  earlier.length = 0;
  if (Array.isArray(draft)) {
    tell({ kind: "unread", warnings: draft });
    return;
  }
  const { preview, matches, ...rest } = draft;
  for (let at = 0; at < preview.rows.length; at += rowsAtOnce) {
    const rows = preview.rows.slice(at, at + rowsAtOnce);
    tell({ kind: "rows", rows: rows.map((row) => [row, matches.get(row.key)]) });
  }
  tell({ kind: "done", draft: { ...rest, counts: preview.counts } });
});

function tell(message: DraftMessage): void {
  postMessage(message);
}
