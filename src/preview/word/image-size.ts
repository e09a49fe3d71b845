/** A picture's kind and its size in pixels. */
export interface ImageSize {
  kind: "png" | "jpeg" | "gif";
  width: number;
  height: number;
}

/** Reads the kind and the size from a picture's bytes; undefined for what is no PNG, JPEG or GIF. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (...start: number[]) => start.every((each, index) => bytes[index] === each);
  if (begins(0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24)
    return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) };
  if (begins(0x47, 0x49, 0x46, 0x38) && bytes.length >= 10)
    return { kind: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return begins(0xff, 0xd8) ? jpegSize(view) : undefined;
}

/** A JPEG says its size in its frame header, behind segments that each say how long they are. */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { kind: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
