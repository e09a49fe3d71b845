import { useState } from "react";
import type { ImportDraft } from "../../core/budget/desk/import-draft";
import { batchName } from "../../core/budget/desk/earlier-imports";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
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
}

/** The state of the import and what can be done. */
export interface Importing {
  file: OpenFile | undefined;
  accepted: ReadonlySet<string>;
  choose: (file: File) => void;
  /** Shows why a file could not be read that was read by somebody else. */
  refuse: (file: File, refusal: Warning[]) => void;
  toggle: (key: string) => void;
  /** Adds the rows; gives their number and the import's name when all are there. */
  add: () => Promise<{ count: number; batch: string } | "cancelled" | undefined>;
  close: () => void;
}

/** Files are at most this large, before they are even read. */
const mostBytes = 64 * 1024 * 1024;

/** Keeps one file from being chosen until its rows are added. */
export function useImport(
  session: BudgetSession,
  contents: BudgetContents | undefined,
  readDraft: ReadDraft,
  now: () => string,
): Importing {
  const [file, setFile] = useState<OpenFile>();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());

  const read = async (chosen: File): Promise<void> => {
    const { name, size: sizeBytes } = chosen;
    if (!contents) return;
    setAccepted(new Set());
    setFile({ name, sizeBytes });
    if (sizeBytes > mostBytes) {
      const message = "The file is larger than 64 MB.";
      setFile({ name, sizeBytes, refusal: [{ code: "file-too-large", place: "", message }] });
      return;
    }
    const found = await session.run("reading-file", async () =>
      readDraft(new Uint8Array(await chosen.arrayBuffer()), contents),
    );
    if (found === undefined) setFile(undefined);
    else if (Array.isArray(found)) setFile({ name, sizeBytes, refusal: found });
    else setFile({ name, sizeBytes, draft: found });
  };
  return {
    file,
    accepted,
    choose: (chosen) => void read(chosen),
    refuse: ({ name, size: sizeBytes }, refusal) => {
      setFile({ name, sizeBytes, refusal });
    },
    toggle: (key) => {
      const next = new Set(accepted);
      if (!next.delete(key)) next.add(key);
      setAccepted(next);
    },
    close: () => {
      setFile(undefined);
    },
    add: async () => {
      const draft = file?.draft;
      if (!draft) return undefined;
      const batch = batchName(now(), file.name);
      const { preview, matches } = draft;
      const outcome = await session.run(
        "adding",
        async (options) => {
          const order = { batch, preview, accepted, matches };
          const done = await session.desk.addImport(order, options);
          if (!done.isCancelled && draft.csv) await session.desk.rememberCsv(draft.csv);
          return done;
        },
        true,
      );
      if (!outcome) return undefined;
      if (outcome.isCancelled) return "cancelled";
      setFile(undefined);
      return { count: outcome.added, batch };
    },
  };
}
