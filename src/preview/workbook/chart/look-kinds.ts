import { readColor } from "../read-color";
import { Refusal } from "../refusal";
import type { LookValue } from "./chart";
import type { ChartPart } from "./chart-part";

/** What a look is while nobody says otherwise; some hang on the chart and its numbers. */
export type Usual = LookValue | ((part: ChartPart) => LookValue | null);

/** One look: how what is said of it is read, and what it usually is. */
export interface Look {
  /** Throws Refusal for what cannot be; undefined takes back what was said. Without it the look can only be read. */
  read?: (given: unknown) => LookValue | undefined;
  usual: Usual;
  /** What Office.js has of it, when it is not a property that one may write: one to read, or methods alone. */
  member?: "read" | "none";
  /** The kinds of charts that have it; others refuse it. */
  only?: RegExp;
}

/** A part of a chart: its looks, and the parts in it with what is usual otherwise there. */
export interface PartShape {
  looks?: Readonly<Record<string, Look>>;
  parts?: Readonly<Record<string, string | readonly [kind: string, usual: Record<string, Usual>]>>;
}

/** A look that is on or off. */
export function flag(usual: Usual): Look {
  return { usual, read: (given) => (typeof given === "boolean" ? given : refuse(given)) };
}

/** A look in any words. */
export function words(usual: Usual): Look {
  return {
    usual,
    read: (given) => (["string", "number"].includes(typeof given) ? String(given) : refuse(given)),
  };
}

/** One of Excel's words, which are given apart by blanks. */
export function oneOf(all: string, usual: Usual): Look {
  const known = all.split(" ");
  return {
    usual,
    read: (given) => known.find((word) => word === given) ?? refuse(given),
  };
}

/** A colour, "#RRGGBB". */
export function color(usual: Usual): Look {
  return { usual, read: readColor };
}

/** A number within bounds. */
export function number(usual: Usual, least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Look {
  return {
    usual,
    read: (given) => {
      const isFit = typeof given === "number" && given >= least && given <= most;
      return isFit ? given : refuse(given);
    },
  };
}

/** A number, or nothing said for what Excel reckons itself. */
export function automatic(usual: Usual, least?: number, most?: number): Look {
  const { read } = number(usual, least, most);
  return { usual, read: (given) => (given === "" ? undefined : read?.(given)) };
}

/** The angle of a text: from -90 to 90 degrees, or 180 for letters below each other. */
export function angle(): Look {
  const { read } = number(0, -90, 90);
  return { usual: 0, read: (given) => (given === 180 ? given : read?.(given)) };
}

/** A number that is read as a property, and set with a method. */
export function setByMethod(usual: number): Look {
  return { ...number(usual), member: "read" };
}

/** What can only be read. */
export function found(usual: Usual): Look {
  return { usual };
}

/** Several looks that are on or off, with names apart by blanks. */
export function flags(names: string, usual: Usual): Record<string, Look> {
  return Object.fromEntries(names.split(" ").map((name) => [name, flag(usual)]));
}

function refuse(given: unknown): never {
  throw new Refusal("InvalidArgument", `A chart cannot have ${JSON.stringify(given)} here.`);
}
