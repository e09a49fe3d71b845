import type { Element } from "@xmldom/xmldom";
import { storyOf } from "../span";
import type { WordFile } from "../word-file";
import { aboveW } from "../xml";
import type { Body } from "./body";
import type { ContentControl } from "./content-control";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { Table } from "./table";
import type { TableCell } from "./table-cell";

/** The control around something, as its members are called. */
export const controlAround = ["parentContentControl", "parentContentControlOrNullObject"] as const;

/** The table and the cell around something. */
export const tableAround = [
  "parentTable",
  "parentTableOrNullObject",
  "parentTableCell",
  "parentTableCellOrNullObject",
] as const;

/** What stands somewhere in a document, and so has a body, a control, a table or a cell around it. */
export abstract class Anchored {
  protected readonly file: WordFile;

  constructor(protected readonly make: Makes) {
    this.file = make.file;
  }

  /** The element that says where this is. */
  protected abstract get anchor(): Element;

  get parentBody(): Body {
    return this.make.body(aboveW(this.anchor, "tc") ?? storyOf(this.anchor));
  }

  get parentContentControl(): ContentControl {
    return this.parentContentControlOrNullObject ?? notThere();
  }

  get parentContentControlOrNullObject(): ContentControl | null {
    const above = aboveW(this.anchor, "sdt");
    return above ? this.make.contentControl(above) : null;
  }

  get parentTable(): Table {
    return this.parentTableOrNullObject ?? notThere();
  }

  get parentTableOrNullObject(): Table | null {
    const above = aboveW(this.anchor, "tbl");
    return above ? this.make.table(above) : null;
  }

  get parentTableCell(): TableCell {
    return this.parentTableCellOrNullObject ?? notThere();
  }

  get parentTableCellOrNullObject(): TableCell | null {
    const above = aboveW(this.anchor, "tc");
    return above ? this.make.tableCell(above) : null;
  }
}
