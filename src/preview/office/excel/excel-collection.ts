import { itemNotFound } from "../rich-api/rich-api-error";

/** What can be found in a collection. */
interface Found {
  readonly id?: unknown;
  readonly name?: unknown;
}

/** What collections of Excel's have in common: one finds by the id, or by the name in letters of any case. */
export abstract class ExcelCollection<Item extends object> {
  abstract get items(): Item[];

  getCount(): number {
    return this.items.length;
  }
  item(key: unknown): Item {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemAt(index: number): Item {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown): Item | null {
    const wanted = String(key).toLowerCase();
    const isIt = ({ id, name }: Found) =>
      id === key || (typeof name === "string" && name.toLowerCase() === wanted);
    return this.items.find(isIt) ?? null;
  }
}
