/** The preview's server did not do what the page asked: it is gone, or it said no. */
export class PreviewError extends Error {
  override readonly name = "PreviewError";

  constructor(
    /** "gone": nobody answered. "missing": 404. "refused": any other answer that is not a success. */
    readonly code: "gone" | "missing" | "refused",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
