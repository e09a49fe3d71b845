/** Content that an open document cannot take over, with a sentence for the person who gave it; the document stays as it was. */
export class ContentError extends Error {
  override readonly name: string = "ContentError";
}
