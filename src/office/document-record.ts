import { documentError } from "./document-error";

/** The name of Kansli's record among what Word keeps with a document for its add-ins. */
const recordName = "kansli-meeting";

/** Office's number for a document that may only be read. */
const documentReadOnly = 5002;

/** Reads what was last stored with the document; `undefined` for nothing. */
export function readRecord(): string | undefined {
  const value: unknown = Office.context.document.settings.get(recordName);
  return typeof value === "string" ? value : undefined;
}

/** Stores a text with the document, where it is saved with it. Rejects with HostError. */
export async function writeRecord(record: string): Promise<void> {
  const { settings } = Office.context.document;
  const before = readRecord();
  settings.set(recordName, record);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      // What is not kept must not be read as if it were: her own words would be taken for ours the next time.
      if (before === undefined) settings.remove(recordName);
      else settings.set(recordName, before);
      const isReadOnly = result.error.code === documentReadOnly;
      const code = isReadOnly ? "document-read-only" : "document-not-changed";
      reject(documentError(code, result.error));
    });
  });
}
