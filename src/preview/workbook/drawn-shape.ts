/** Something that is drawn over the cells of a sheet. */
export interface DrawnShape {
  id: string;
  kind: "GeometricShape" | "Image" | "Line" | "Group";
  /** What Office.js calls its properties, those of its parts with a dot: `fill.foregroundColor`. */
  kept: Record<string, unknown>;
  /** What a group holds, from the back to the front. */
  parts: DrawnShape[];
}

/** A shape with an id among some, in whatever group. */
export function findShape(shapes: readonly DrawnShape[], id: string): DrawnShape | undefined {
  for (const shape of shapes) {
    const found = shape.id === id ? shape : findShape(shape.parts, id);
    if (found) return found;
  }
  return undefined;
}

/** The size of a picture as it came, in points of 96 dots an inch. */
export function pictureSize(base64: string): { format: string; width: number; height: number } {
  const bytes = Buffer.from(base64, "base64");
  const points = (dots: number) => (dots * 72) / 96;
  if (bytes.toString("latin1", 1, 4) === "PNG") {
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return { format: "PNG", width: points(width), height: points(height) };
  }
  if (bytes.toString("latin1", 0, 3) === "GIF") {
    const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
    return { format: "GIF", width: points(width), height: points(height) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { format: "JPEG", width: 96, height: 96 };
  if (bytes.toString("latin1", 0, 2) === "BM") return { format: "BMP", width: 96, height: 96 };
  const isSvg = bytes.toString("utf8", 0, 500).includes("<svg");
  return { format: isSvg ? "SVG" : "UNKNOWN", width: 96, height: 96 };
}
