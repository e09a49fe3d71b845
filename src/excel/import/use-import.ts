import { useState } from "react";
import type { ImportDraft } from "../../core/budget/desk/import-draft";
import { BrokenOffImport } from "../../core/budget/desk/broken-off-import";
import type { AddOutcome } from "../../core/budget/desk/keep-imports";
import { csvByHand, mapColumnsByHand, type CsvByHand } from "../../core/budget/csv/csv-by-hand";
import { isReadable, type CsvMapping } from "../../core/budget/csv/csv-mapping";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { toBookedRows } from "../../core/budget/rows/booked-builder";
import { haveSameKeys, type BookedRows } from "../../core/budget/rows/booked-rows";
import { fileWarning } from "../../core/budget/warnings/file-warning";
import type { Warning } from "../../core/shared/parsed";
import type { BudgetSession } from "../budget-session";
import type { ReadDraft } from "./read-draft";

/** A file on its way into the workbook. */
export interface OpenFile {
  name: string;
  sizeBytes: number;
  /** Absent while it is being read, and when it could not be. */
  draft?: ImportDraft;
  /** Why it could not be read. */
  refusal?: Warning[];
  /** Of a CSV file: how it is read, to be put right by hand. */
  csv?: CsvByHand;
  /** She has said herself how it is read. */
  isByHand?: boolean;
  /** The workbook was changed after the file was read, so that the draft was made anew and waits to be looked at. */
  isAnew?: boolean;
}

/** The state of the import and what can be done. */
export interface Importing {
  file: OpenFile | undefined;
  /** The numbers of the unsure rows that she wants added. */
  accepted: ReadonlySet<number>;
  /** The last import failed on the way, and some of its rows may be in the workbook. */
  isBrokenOff: boolean;
  choose: (file: File) => void;
  /** Shows why a file could not be read that was read by somebody else. */
  refuse: (file: File, refusal: Warning[]) => void;
  toggle: (row: number) => void;
  /** Reads the same file again by how she says that it is written, once she has said where dates and amounts are. */
  reread: (csv: CsvMapping) => void;
  /** The same, by what she says that its columns mean. */
  mapColumns: (columns: CsvMapping["columns"]) => void;
  /** Adds the rows; gives what came of it, undefined when it failed or waits to be looked at anew. */
  add: () => Promise<AddOutcome | undefined>;
  close: () => void;
}

/** Files are at most this large, before they are even read. */
export const mostFileBytes = 64 * 1024 * 1024;

/** What a draft was made of. */
interface DraftOrigin {
  bytes: Uint8Array;
  transactions: BookedRows;
}

/** Keeps one file from being chosen until its rows are added. */
export function useImport(
  session: BudgetSession,
  readDraft: ReadDraft,
  { now, isWatched }: { now: () => string; isWatched: boolean },
): Importing {
  const [file, setFile] = useState<OpenFile>();
  const [origin, setOrigin] = useState<DraftOrigin>();
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const [isBrokenOff, setBrokenOff] = useState(false);

  const draft = async (open: OpenFile, bytes: Uint8Array, csv?: CsvMapping): Promise<void> => {
    const { contents: there } = session.desk;
    // Without a budget there is nothing to compare with, and the pane says so itself.
    if (!there) {
      setFile(undefined);
      return;
    }
    const contents = csv ? withCsv(there, csv) : there;
    setAccepted(new Set());
    setOrigin({ bytes, transactions: contents.transactions });
    const found = await session.run("reading-file", () => readDraft(bytes, contents));
    if (found === undefined) setFile(undefined);
    else setFile({ ...open, ...outcomeOf(found, bytes, contents, csv) });
  };
  const reread = (mapping: CsvMapping) => {
    if (!file?.csv || !origin) return;
    const { name, sizeBytes } = file;
    // Shown at once: what she chooses next builds on it, while the file is still being read.
    setFile({ ...file, csv: { ...file.csv, mapping } });
    if (isReadable(mapping)) void draft({ name, sizeBytes, isByHand: true }, origin.bytes, mapping);
  };
  const read = async (chosen: File): Promise<void> => {
    const open = { name: chosen.name, sizeBytes: chosen.size };
    if (chosen.size > mostFileBytes) {
      setFile({ ...open, refusal: [fileWarning("file-too-large", "", "64 MB")] });
      return;
    }
    setFile(open);
    if (isBrokenOff) await readAfterBreak();
    await draft(open, new Uint8Array(await chosen.arrayBuffer()));
  };
  /** Some rows of the import before may be there, which nobody has told. */
  const readAfterBreak = async (): Promise<void> => {
    await session.read();
    setBrokenOff(session.view().trouble !== undefined);
  };
  /** Whether the workbook still is what the draft was compared with; read anew where nobody tells of changes. */
  const isAsDrafted = async (): Promise<boolean> => {
    if (!isWatched || isBrokenOff || session.view().isStale) await session.read();
    const { transactions } = session.desk.contents ?? {};
    return haveSameKeys(transactions ?? noRows, origin?.transactions ?? noRows);
  };
  return {
    file,
    accepted,
    isBrokenOff,
    choose: (chosen) => void read(chosen),
    refuse: ({ name, size: sizeBytes }, refusal) => {
      setFile({ name, sizeBytes, refusal });
    },
    toggle: (row) => {
      const next = new Set(accepted);
      if (!next.delete(row)) next.add(row);
      setAccepted(next);
    },
    reread,
    mapColumns: (columns) => {
      if (file?.csv && origin) reread(mapColumnsByHand(origin.bytes, file.csv.mapping, columns));
    },
    close: () => {
      setFile(undefined);
    },
    add: async () => {
      if (!file?.draft || !origin) return undefined;
      if (!(await isAsDrafted())) {
        const { name, sizeBytes } = file;
        await draft({ name, sizeBytes, isAnew: true }, origin.bytes);
        return undefined;
      }
      const { name: fileName } = file;
      const { preview, matches, csv } = file.draft;
      const outcome = await session.run(
        "adding",
        async (options) => {
          const order = { fileName, instant: now(), preview, accepted, matches };
          const done = await session.desk.addImport(order, options).catch((thrown: unknown) => {
            if (!(thrown instanceof BrokenOffImport)) throw thrown;
            setBrokenOff(true);
            throw thrown.cause;
          });
          if (!done.isCancelled && csv) await session.desk.rememberCsv(csv);
          return done;
        },
        true,
      );
      if (outcome) setBrokenOff(false);
      if (outcome && !outcome.isCancelled) setFile(undefined);
      return outcome;
    },
  };
}

/** What is shown of a file that was read or refused; a table whose columns were not found can be read by hand. */
function outcomeOf(
  found: ImportDraft | Warning[],
  bytes: Uint8Array,
  { settings }: BudgetContents,
  chosen: CsvMapping | undefined,
): Pick<OpenFile, "draft" | "refusal" | "csv"> {
  const isRefused = Array.isArray(found);
  const isTable = isRefused ? found.some(({ code }) => code === "column-missing") : !!found.csv;
  const mapping = isRefused ? chosen : found.csv;
  const csv = isTable ? csvByHand(bytes, settings.currency, mapping) : undefined;
  return { ...(isRefused ? { refusal: found } : { draft: found }), ...(csv ? { csv } : {}) };
}

/** What she says of this file goes before what is remembered of its bank. */
function withCsv(contents: BudgetContents, csv: CsvMapping): BudgetContents {
  const { settings } = contents;
  return { ...contents, settings: { ...settings, csvMappings: [csv, ...settings.csvMappings] } };
}

const noRows = toBookedRows([]);
