/** What the open document says of itself. */
export interface DocumentFacts {
  /** Its address in SharePoint or OneDrive; empty for one that was never saved. */
  url: string;
  isReadOnly: boolean;
}

/** Reads the facts anew at every call. */
export function documentFacts(): DocumentFacts {
  const { url, mode } = Office.context.document;
  return { url: url || "", isReadOnly: mode === Office.DocumentMode.ReadOnly };
}
