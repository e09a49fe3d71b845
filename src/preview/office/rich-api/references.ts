import type { RichModel } from "./model";
import { itemNotFound } from "./rich-api-error";

/** The objects that one pane holds by reference, until it lets go of them. */
export class References {
  private readonly models = new Map<string, RichModel>();
  private readonly ids = new WeakMap<RichModel, string>();
  private count = 0;

  /** The reference of a model: the same at every asking. */
  keep(model: RichModel): string {
    const id = this.ids.get(model) ?? `ref-${++this.count}`;
    this.ids.set(model, id);
    this.models.set(id, model);
    return id;
  }

  /** The model behind a reference; throws ItemNotFound when the pane has let go of it. */
  find(id: string): RichModel {
    const model = this.models.get(id);
    if (!model) throw itemNotFound();
    return model;
  }

  remove(id: string): void {
    this.models.delete(id);
  }

  removeAll(): void {
    this.models.clear();
  }
}
