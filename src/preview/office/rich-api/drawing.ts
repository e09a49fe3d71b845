import type { PictureOrder } from "../../page-api";

/** What a model gives for a picture: the page around the pane paints it, and the add-in gets it in base64. */
export class Drawing {
  constructor(readonly order: PictureOrder) {}
}

/** Paints a picture; undefined where no page has done it. */
export type Paint = (order: PictureOrder) => Promise<string | undefined>;
