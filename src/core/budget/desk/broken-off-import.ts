/** An import failed on the way, and what was added of it could not be taken away again; `cause` tells why. */
export class BrokenOffImport extends Error {
  override readonly name = "BrokenOffImport";

  constructor(cause: unknown) {
    super("The import broke off with some of its rows in the workbook", { cause });
  }
}
