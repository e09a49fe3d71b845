import type { Parsed, Warning } from "../../shared/parsed";
import { decodeBytes } from "./decode-bytes";
import type { Encoding } from "./encodings";
import { findEncoding, markLength } from "./find-encoding";

/** A whole file as text, and the encoding its bytes were found to be in. */
export interface DecodedFile {
  text: string;
  encoding: Encoding;
}

/** Decodes a whole file by the encoding found from its bytes, and warns about letters that were lost before us. */
export function decodeFile(bytes: Uint8Array): Parsed<DecodedFile> {
  const encoding = findEncoding(bytes);
  const text = decodeBytes(bytes, encoding, markLength(bytes, encoding));
  return { value: { text, encoding }, warnings: findDamage(text) };
}

function findDamage(text: string): Warning[] {
  const at = text.indexOf("\ufffd");
  if (at < 0) return [];
  const line = text.slice(0, at).split("\n").length;
  return [
    {
      code: "damaged-letters",
      place: `line ${line}`,
      message: "The file has letters that were already lost when it was written.",
    },
  ];
}
