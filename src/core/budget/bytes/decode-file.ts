import type { Parsed } from "../../shared/parsed";
import { decodeBytes } from "./decode-bytes";
import type { Encoding } from "./encodings";
import { findDamage } from "./find-damage";
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
  return { value: { text, encoding }, warnings: findDamage(bytes) };
}
