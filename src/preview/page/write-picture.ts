/** The dots of a picture, as a canvas gives them: four bytes each. */
type Dots = Pick<ImageData, "width" | "height" | "data">;

/** A picture as a BMP of 24 bits a dot. */
export function toBmp({ width, height, data }: Dots): Uint8Array {
  const begin = 54;
  const line = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(begin + line * height);
  const view = new DataView(bytes.buffer);
  bytes.set(bytesOf("BM"));
  const header = [bytes.length, 0, begin, 40, width, height, 1 + (24 << 16), 0, line * height];
  header.forEach((word, at) => view.setUint32(2 + at * 4, word, true));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const dot = (row * width + column) * 4;
      const place = begin + (height - 1 - row) * line + column * 3;
      bytes.set([...data.subarray(dot, dot + 3)].reverse(), place);
    }
  }
  return bytes;
}

/** The steps of red, green and blue in the colours of a GIF. */
const steps = 6;
/** The codes of a GIF before which and after which its dots stand. */
const clearCode = 256;
const endCode = 257;
/** With so many codes after each other their table does not grow beyond nine bits. */
const run = 250;

/** A picture as a GIF of 216 colours. It is not made smaller: each dot is a code of its own. */
export function toGif({ width, height, data }: Dots): Uint8Array {
  const size = [width, height].flatMap((length) => [length & 255, length >> 8]);
  const palette = Array.from({ length: 256 }, (_, color) =>
    [steps * steps, steps, 1].map((weight) => (Math.floor(color / weight) % steps) * 51),
  );
  const codes: number[] = [];
  for (let dot = 0; dot < width * height; dot++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(dot * 4, dot * 4 + 3);
    if (dot % run === 0) codes.push(clearCode);
    codes.push([red, green, blue].reduce((all, one) => all * steps + Math.round(one / 51), 0));
  }
  return Uint8Array.from([
    ...[...bytesOf("GIF89a"), ...size, 0xf7, 0, 0, ...palette.flat()],
    ...[0x2c, 0, 0, 0, 0, ...size, 0, 8],
    ...inBlocks(inNineBits([...codes, endCode])),
    ...[0, 0x3b],
  ]);
}

function inNineBits(codes: readonly number[]): number[] {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  for (const code of codes) {
    held |= code << count;
    for (count += 9; count >= 8; count -= 8, held >>= 8) bytes.push(held & 255);
  }
  return count > 0 ? [...bytes, held] : bytes;
}

function inBlocks(bytes: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return blocks;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
