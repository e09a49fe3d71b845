import { itemNotFound } from "../../office/rich-api/rich-api-error";

/** Throws ItemNotFound: what was asked for is not in the document, or no longer. */
export function notThere(): never {
  throw itemNotFound();
}
