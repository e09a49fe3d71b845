/** So many bytes at a time: more arguments than that some engines refuse. */
const step = 0x6000;

/** Writes bytes as Graph takes them in JSON: base64 with padding (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A whole number of threes, so that no part but the last has padding.
  for (let at = 0; at < bytes.length; at += step) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return parts.join("");
}
