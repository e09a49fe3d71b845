import type { Message as GraphMessage } from "@microsoft/microsoft-graph-types";

/** A draft of the hidden folder as Graph gives it. */
export type WireDocument = GraphMessage & { "@odata.etag"?: string };

/** What is asked of a draft of the hidden folder. */
export const documentFields = {
  $select: "id,subject,body,createdDateTime,lastModifiedDateTime",
} as const;

/** One document as it is stored: a draft whose subject is the name and whose body is the text. */
export interface StoredDocument {
  id: string;
  etag: string;
  name: string;
  text: string;
}

/** What a document's text holds, as JSON. */
export interface DocumentContent<T> {
  /** One mark for each of the latest writes, so that a write whose answer was lost is not done twice. */
  marks: string[];
  value: T;
}

/** Reads a draft as a document. */
export function toStoredDocument(draft: WireDocument): StoredDocument {
  return {
    id: draft.id ?? "",
    etag: draft["@odata.etag"] ?? "*",
    name: draft.subject ?? "",
    text: draft.body?.content?.trim() ?? "",
  };
}

/** Reads a document's text; `undefined` when it is damaged. */
export function readDocument<T>(text: string): DocumentContent<T> | undefined {
  try {
    const content = JSON.parse(text) as Partial<DocumentContent<T>> | null;
    const isSound = Array.isArray(content?.marks) && "value" in content;
    return isSound ? (content as DocumentContent<T>) : undefined;
  } catch {
    return undefined;
  }
}
