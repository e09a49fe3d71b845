import { HostError } from "./host-error";

/** Runs a batch of Word's object model. What Word refuses becomes a HostError, whatever else goes wrong is thrown on. */
export async function inWord<T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(work);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    throw new HostError(codeOf(error.code), error);
  }
}

function codeOf(code: string): "document-read-only" | "document-changed" | "document-not-changed" {
  if (code === "AccessDenied") return "document-read-only";
  return code === "ItemNotFound" ? "document-changed" : "document-not-changed";
}
