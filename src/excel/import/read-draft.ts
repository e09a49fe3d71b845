import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { ImportDraft } from "../../core/budget/desk/import-draft";
import type { PreviewedRow } from "../../core/budget/import/preview-import";
import type { LineMatch } from "../../core/budget/match/match-rule";
import { readAccounts } from "../../core/budget/workbook/read-rows";
import type { Warning } from "../../core/shared/parsed";
import type { DraftMessage, DraftRequest } from "./draft-messages";

const rowsAtOnce = 1_000;

/** Reads a file and compares it with what the workbook has. A file that cannot be read gives its warnings alone. */
export type ReadDraft = (
  bytes: Uint8Array,
  contents: BudgetContents,
) => Promise<ImportDraft | Warning[]>;

/** Reads a file in a worker of its own, and takes the answer in pieces that leave the pane awake. */
export const readDraft: ReadDraft = async (bytes, contents) => {
  const worker = new Worker(new URL("./draft-worker", import.meta.url));
  try {
    const answer = collect(worker);
    await send(worker, bytes, contents);
    return await answer;
  } finally {
    worker.terminate();
  }
};

async function send(worker: Worker, bytes: Uint8Array, contents: BudgetContents): Promise<void> {
  const { transactions, rules, settings } = contents;
  const accounts = contents.lines.flatMap(readAccounts);
  const post = (request: DraftRequest) => {
    worker.postMessage(request);
  };
  for (let at = 0; at < transactions.length; at += rowsAtOnce) {
    post({ kind: "known", rows: transactions.slice(at, at + rowsAtOnce) });
    await new Promise((go) => setTimeout(go));
  }
  const { csvMappings, currency } = settings;
  post({ kind: "read", bytes, rules, accounts, csvMappings, currency });
}

function collect(worker: Worker): Promise<ImportDraft | Warning[]> {
  const rows: PreviewedRow[] = [];
  const matches = new Map<string, LineMatch>();
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<DraftMessage>) => {
      if (data.kind === "unread") resolve(data.warnings);
      else if (data.kind === "rows") {
        for (const [row, match] of data.rows) {
          rows.push(row);
          if (match) matches.set(row.key, match);
        }
      } else {
        const { counts, ...rest } = data.draft;
        resolve({ ...rest, matches, preview: { rows, counts } });
      }
    };
  });
}
