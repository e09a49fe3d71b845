import type { ProtectionOptions, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { RichApiError } from "../rich-api/rich-api-error";

/** The protection of a sheet. */
export class ExcelSheetProtection {
  static readonly shape: Shape<ExcelSheetProtection> = {
    name: "WorksheetProtection",
    scalars: ["options", "protected"],
    methods: ["protect", "unprotect"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {}

  get protected() {
    return this.sheet.protection !== undefined;
  }
  get options() {
    return this.sheet.protection?.options ?? null;
  }
  protect(options?: ProtectionOptions | null, password?: string | null) {
    this.book.mayChange();
    if (this.sheet.protection)
      throw new RichApiError("InvalidOperation", "The sheet is protected already.");
    this.sheet.protection = { options: options ?? {}, password: password ?? "" };
    this.sheet.looksChanged();
  }
  unprotect(password?: string | null) {
    const known = this.sheet.protection?.password ?? "";
    if (known !== "" && known !== password)
      throw new RichApiError("AccessDenied", "The password is wrong.");
    this.sheet.protection = undefined;
    this.sheet.looksChanged();
  }
}
