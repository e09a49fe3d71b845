import { readColor } from "../../workbook/read-color";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";

/** Where the plain values of a model are kept. */
export interface Keep {
  /** What is kept, or `usual` where nothing is. */
  get: (member: string, usual: unknown) => unknown;
  /** Keeps a value; `undefined` takes it away. */
  set: (member: string, value: unknown) => void;
}

/** A plain property of a model. */
export interface Kept {
  /** What it is as long as nobody has set it. */
  usual: unknown;
  /** Makes what is kept of what is given, or throws InvalidArgument; absent where one may only read. */
  read?: (given: unknown) => unknown;
  /** The name that it is kept under, where that is another. */
  as?: string;
}

/** True or false. */
export function yesNo(usual = false, as?: string): Kept {
  const read = (given: unknown) => {
    if (typeof given !== "boolean") throw invalidArgument();
    return given === usual ? undefined : given;
  };
  return { usual, read, ...(as !== undefined && { as }) };
}

/** A number between two others. */
export function number(usual: number | null, least = -Infinity, most = Infinity, as?: string) {
  const read = (given: unknown) => {
    if (typeof given !== "number" || !(given >= least && given <= most)) throw invalidArgument();
    return given;
  };
  return { usual, read, ...(as !== undefined && { as }) };
}

/** Any text. */
export function text(usual: string | null = "", as?: string): Kept {
  const read = (given: unknown) => {
    if (typeof given !== "string") throw invalidArgument();
    return given;
  };
  return { usual, read, ...(as !== undefined && { as }) };
}

/** One of some words, apart by blanks, of which the first is the usual one. */
export function word(words: string, as?: string): Kept {
  const known = words.split(" ");
  const read = (given: unknown) => {
    if (!known.includes(String(given))) throw invalidArgument();
    return given === known[0] ? undefined : given;
  };
  return { usual: known[0], read, ...(as !== undefined && { as }) };
}

/** A colour, as "#RRGGBB" or by its name; with `none` it may be taken away with "". */
export function color(usual: string | null, as?: string): Kept {
  const read = (given: unknown) => (given === "" ? undefined : readColor(given));
  return { usual, read, ...(as !== undefined && { as }) };
}

/** What can only be read. */
export function fixed(usual: unknown): Kept {
  return { usual };
}

/** Keeps values in a record; `changed` is called after each change, and may refuse it before. */
export function keepIn(
  values: Record<string, unknown>,
  { before, changed }: { before?: () => void; changed: () => void },
): Keep {
  return {
    get: (member, usual) => values[member] ?? usual,
    set: (member, value) => {
      before?.();
      if (value === undefined) Reflect.deleteProperty(values, member);
      else values[member] = value;
      changed();
    },
  };
}

/** A part of what is kept elsewhere, under its own name and a dot. */
export function keepPart(keep: Keep, part: string): Keep {
  return {
    get: (member, usual) => keep.get(`${part}.${member}`, usual),
    set: (member, value) => keep.set(`${part}.${member}`, value),
  };
}

/** What a class has beside plain properties; see `Shape`. */
type More = Partial<
  Record<"scalars" | "uncapitalized" | "children" | "methods" | "events", readonly string[]>
> & {
  identity?: string;
};

/** A class whose plain properties are kept as the table says; it may be extended by what is more than kept. */
export function keptClass<Members extends Record<string, Kept>>(
  name: string,
  members: Members,
  more: More = {},
) {
  const scalars = [...Object.keys(members), ...(more.scalars ?? [])];
  class KeptModel {
    static readonly shape = { name, ...more, scalars } as Shape;
    constructor(readonly keep: Keep) {}
  }
  for (const [member, { usual, read, as = member }] of Object.entries(members)) {
    Object.defineProperty(KeptModel.prototype, member, {
      get(this: KeptModel) {
        return this.keep.get(as, usual);
      },
      ...(read && {
        set(this: KeptModel, given: unknown) {
          this.keep.set(as, read(given));
        },
      }),
    });
  }
  return KeptModel as unknown as {
    readonly shape: Shape;
    new (keep: Keep): KeptModel & Record<keyof Members, unknown>;
  };
}
