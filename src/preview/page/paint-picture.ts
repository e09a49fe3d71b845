import type { PictureOrder } from "../page-api";
import { toBmp, toGif } from "./write-picture";

/** Paints what is drawn, and gives it in base64. It rejects where this browser cannot read the drawing or make it so large. */
export async function paintPicture({ svg, width, height, format }: PictureOrder): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const brush = canvas.getContext("2d");
  if (!brush) throw new RangeError("paintPicture: the browser has no canvas");
  if (format !== "PNG") {
    // Only a PNG can be seen through.
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, width, height);
  }
  brush.drawImage(image, 0, 0, width, height);
  if (format === "BMP") return toBase64(toBmp(brush.getImageData(0, 0, width, height)));
  if (format === "GIF") return toBase64(toGif(brush.getImageData(0, 0, width, height)));
  const [, words = ""] = canvas.toDataURL(`image/${format.toLowerCase()}`).split(",");
  if (words === "") throw new RangeError("paintPicture: the picture is too large");
  return words;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
