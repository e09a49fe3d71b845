import { itemNotFound } from "../../office/rich-api/rich-api-error";

/** What all of Word's collections do. Their items are found anew at every asking. */
export abstract class WordCollection<T extends object> {
  static readonly methods = ["getFirst", "getFirstOrNullObject"] as const;

  constructor(private readonly find: () => readonly T[]) {}

  get items(): readonly T[] {
    return this.find();
  }

  /** By its place, as the wire asks. */
  item(index: unknown): T {
    const item = this.items[Number(index)];
    if (!item) throw itemNotFound();
    return item;
  }

  getFirst(): T {
    return this.item(0);
  }

  getFirstOrNullObject(): T | null {
    return this.items[0] ?? null;
  }

  getLast(): T {
    return this.item(this.items.length - 1);
  }

  getLastOrNullObject(): T | null {
    return this.items.at(-1) ?? null;
  }
}
