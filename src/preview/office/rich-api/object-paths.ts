import { paths, type ArgumentInfo, type Batch, type ObjectPath } from "./batch";
import { callMember, itemOf, placeOf, readMember, toMember } from "./members";
import { shapeOf, type RichModel } from "./model";
import { apiNotFound } from "./rich-api-error";

/** Where paths begin. */
export interface PathBeginnings {
  root: RichModel;
  /** A service by its full name, made anew; undefined for an unknown one. */
  newObject: (name: string) => RichModel | undefined;
  reference: (id: string) => RichModel;
  /** Told of the member that is about to be used, as "Body.paragraphs". */
  at: (place: string) => void;
}

/**
 * The objects of one batch. Each path is walked when it is first needed and once only, as a method in a path may change
 * the document. A null object is null, and so is everything below it.
 */
export class ObjectPaths {
  private readonly found = new Map<number, Promise<RichModel | null>>();

  constructor(
    private readonly batch: Batch,
    private readonly beginnings: PathBeginnings,
  ) {}

  /** The object at a path, null for a null object. */
  resolve(id: number): Promise<RichModel | null> {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new RangeError(`ObjectPaths.resolve: the batch has no path ${id}`);
    const resolving = this.walk(path);
    this.found.set(id, resolving);
    return resolving;
  }

  /** The words of a call, with the objects they stand for. */
  async words(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const words = info?.Arguments ?? [];
    return Promise.all(
      words.map((word, place) => this.word(word, info?.ReferencedObjectPathIds?.[place])),
    );
  }

  private async word(word: unknown, pathId: unknown): Promise<unknown> {
    if (typeof pathId === "number" && pathId !== 0) return this.resolve(pathId);
    if (isPlain(word)) return this.parts(word);
    if (!Array.isArray(pathId) || !Array.isArray(word)) return word;
    return Promise.all(word.map((each: unknown, place) => this.word(each, pathId[place])));
  }

  /** An object may stand for a model, or have parts that do. */
  private async parts(word: Record<string, unknown>): Promise<unknown> {
    if (typeof word._ObjectPathId === "number") return this.resolve(word._ObjectPathId);
    const entries = Object.entries(word).map(
      async ([name, part]) => [name, isPlain(part) ? await this.parts(part) : part] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  private async walk(path: ObjectPath): Promise<RichModel | null> {
    const { root, newObject, reference, at } = this.beginnings;
    switch (path.ObjectPathType) {
      case paths.root:
        return root;
      case paths.newObject:
        at(this.memberOf(path));
        return newObject(path.Name) ?? unknown(this.memberOf(path));
      case paths.reference:
        at(path.Name);
        return reference(path.Name);
      case paths.nothing:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = toMember(path.Name || "getItem");
    at(placeOf(parent, name));
    return asModel(await this.step(parent, path, name), placeOf(parent, name));
  }

  /** The first member of a service that the batch asks for, so that an unknown service fails with it. */
  private memberOf({ Id, Name }: ObjectPath): string {
    const paths = Object.values(this.batch.ObjectPaths);
    const below = paths.find(({ ParentObjectPathId }) => ParentObjectPathId === Id);
    const action = this.batch.Actions.find((each) => each.ObjectPathId === Id && each.Name);
    const member = below?.Name ?? action?.Name;
    return member === undefined ? Name : `${Name}.${toMember(member)}`;
  }

  private async step(parent: RichModel, path: ObjectPath, name: string): Promise<unknown> {
    switch (path.ObjectPathType) {
      case paths.method:
        return callMember(parent, name, await this.words(path.ArgumentInfo));
      case paths.property:
        return readMember(parent, name);
      case paths.indexer:
        return itemOf(parent, path.ArgumentInfo?.Arguments?.[0]);
      default:
        throw apiNotFound(`An object path of type ${path.ObjectPathType}`);
    }
  }
}

function isPlain(word: unknown): word is Record<string, unknown> {
  return typeof word === "object" && word !== null && !Array.isArray(word);
}

function unknown(member: string): never {
  throw apiNotFound(member);
}

function asModel(value: unknown, place: string): RichModel | null {
  if (value === null || value === undefined) return null;
  if (!shapeOf(value)) throw new RangeError(`ObjectPaths: ${place} gave no model`);
  return value;
}
