import { documentError } from "./document-error";

/** Runs a batch of Word's object model. What Word refuses becomes a HostError, `otherwise` when it does not say why; whatever else goes wrong is thrown on. */
export async function inWord<T>(
  work: (context: Word.RequestContext) => Promise<T>,
  otherwise: "document-not-read" | "document-not-changed",
): Promise<T> {
  try {
    return await Word.run(work);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    throw documentError(codeOf(error.code) ?? otherwise, error);
  }
}

function codeOf(code: string): "document-read-only" | "document-changed" | undefined {
  if (code === "AccessDenied") return "document-read-only";
  return code === "ItemNotFound" ? "document-changed" : undefined;
}
