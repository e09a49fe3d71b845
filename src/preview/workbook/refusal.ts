/** Why a workbook does not do what is asked of it. */
export type RefusalCode =
  "AccessDenied" | "InvalidArgument" | "InvalidOperation" | "ItemAlreadyExists" | "ItemNotFound";

/** What a workbook throws when it cannot do what is asked; each door says it in its own words. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** The refusal to write where a sheet is protected. */
export function isProtectedRefusal(): Refusal {
  return new Refusal("AccessDenied", "The sheet is protected. Take the protection away first.");
}
