import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import { imageSize } from "./image-size";
import { paragraphsIn, runsIn } from "./story";
import type { WordFile } from "./word-file";
import { childrenW, isElement, makeW, namespaces, parseXml, rootOf } from "./xml";

/** Namespaces of a picture in a line of text. */
export const drawings = {
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
} as const;

/** English metric units to a point, and to a pixel of a screen. */
export const unitsToPoint = 12_700;
const unitsToPixel = 9_525;

/** The drawings of pictures that stand in the lines of these runs. */
export function picturesIn(runs: readonly Element[]): Element[] {
  return runs
    .flatMap((run) => childrenW(run, "drawing"))
    .filter((drawing) => partOf(drawing, "wp", "inline") && partOf(drawing, "a", "blip"));
}

/** The first element of this name in a drawing. */
export function partOf(
  drawing: Element,
  prefix: keyof typeof drawings,
  name: string,
): Element | undefined {
  const found = drawing.getElementsByTagNameNS(drawings[prefix], name)[0];
  return isElement(found) ? found : undefined;
}

/**
 * A run with a picture in its natural size, whose bytes are put into the package. Throws InvalidArgument for what is no
 * PNG, JPEG or GIF.
 */
export function makePictureRun(file: WordFile, near: Element, bytes: Uint8Array): Element {
  const size = imageSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw invalidArgument();
  const relation = addMedia(file, size.kind, bytes);
  const extent = `cx="${size.width * unitsToPixel}" cy="${size.height * unitsToPixel}"`;
  const id = newPictureId(file);
  const picture = parseXml(pictureXml(id, relation, extent));
  const drawing = near.ownerDocument?.importNode(rootOf(picture), true);
  if (!drawing) throw new RangeError("makePictureRun: no document");
  return makeW(near, "r", {}, [drawing]);
}

/** Puts a picture into the package beside those it has; gives the id of its relationship. */
function addMedia(file: WordFile, kind: string, bytes: Uint8Array): string {
  return file.parts.addPart(
    newMediaName(file, kind),
    bytes,
    `image/${kind}`,
    `${namespaces.r}/image`,
  );
}

/** A name for a picture's part that no other has. */
export function newMediaName(file: WordFile, extension: string): string {
  let number = 1;
  while (file.parts.has(`word/media/image${number}.${extension}`)) number += 1;
  return `word/media/image${number}.${extension}`;
}

function newPictureId(file: WordFile): number {
  const all = picturesIn(paragraphsIn(file.body).flatMap(runsIn)).map((each) =>
    partOf(each, "wp", "docPr"),
  );
  return Math.max(0, ...all.map((each) => Number(each?.getAttribute("id") ?? 0))) + 1;
}

function pictureXml(id: number, relation: string, extent: string): string {
  const { wp, a, pic } = drawings;
  return `<w:drawing xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}" xmlns:wp="${wp}" xmlns:a="${a}" xmlns:pic="${pic}"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="Picture ${id}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
