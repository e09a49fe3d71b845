import { documentError } from "./document-error";

/** Waits until Word or Excel is ready and gives its language, a tag as "sv-SE". Rejects with HostError elsewhere. */
export async function whenDocumentIsReady(): Promise<string> {
  if (typeof Office === "undefined") throw documentError("not-in-document");
  const { host } = await Office.onReady();
  const isDocument = host === Office.HostType.Word || host === Office.HostType.Excel;
  if (!isDocument) throw documentError("not-in-document");
  return Office.context.displayLanguage;
}
