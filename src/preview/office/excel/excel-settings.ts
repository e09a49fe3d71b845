import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { ExcelCollection } from "./excel-collection";

/** What add-ins keep in the workbook. */
export class ExcelSettings extends ExcelCollection<ExcelSetting> {
  static readonly shape: Shape<ExcelSettings> = {
    name: "SettingCollection",
    methods: ["add", "getCount", "getItemOrNullObject"],
    events: ["SettingsChanged"],
  };

  constructor(private readonly book: Workbook) {
    super();
  }

  get items() {
    return Object.keys(this.book.settings).map((key) => new ExcelSetting(this.book, key));
  }
  override getItemOrNullObject(key: unknown) {
    return String(key) in this.book.settings ? new ExcelSetting(this.book, String(key)) : null;
  }
  add(key: unknown, value: unknown) {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    const setting = new ExcelSetting(this.book, key);
    setting.value = value;
    return setting;
  }
}

/** One thing that an add-in keeps. */
export class ExcelSetting {
  static readonly shape: Shape<ExcelSetting> = {
    name: "Setting",
    scalars: ["key", "value"],
    methods: ["delete"],
    identity: "key",
  };

  constructor(
    private readonly book: Workbook,
    readonly key: string,
  ) {}

  get value(): unknown {
    return JSON.parse(this.book.settings[this.key] ?? "null") as unknown;
  }
  set value(value: unknown) {
    this.book.keepSettings({ ...this.book.settings, [this.key]: JSON.stringify(value) });
  }
  delete() {
    const others = Object.entries(this.book.settings).filter(([key]) => key !== this.key);
    this.book.keepSettings(Object.fromEntries(others));
  }
}
