import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { ImportDraft } from "../../core/budget/desk/import-draft";
import { TextList } from "../../core/budget/rows/texts";
import { TransactionRows } from "../../core/budget/rows/transaction-rows";
import { readAccounts } from "../../core/budget/workbook/read-rows";
import type { Warning } from "../../core/shared/parsed";
import type { DraftMessage, DraftRequest } from "./draft-messages";
import { sentTexts } from "./sent-texts";

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
  for (const texts of sentTexts(transactions.texts)) {
    post({ kind: "texts", texts });
    await new Promise((go) => setTimeout(go));
  }
  const { csvMappings, currency } = settings;
  const known = transactions.columns;
  post({ kind: "read", bytes, known, rules, accounts, csvMappings, currency });
}

function collect(worker: Worker): Promise<ImportDraft | Warning[]> {
  const texts: string[] = [];
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<DraftMessage>) => {
      if (data.kind === "unread") resolve(data.warnings);
      else if (data.kind === "texts") texts.push(...data.texts);
      else {
        const { columns, ...preview } = data.draft.preview;
        const rows = new TransactionRows(columns, new TextList(texts));
        resolve({ ...data.draft, preview: { ...preview, rows } });
      }
    };
  });
}
