/**
 * Members of Excel's object model, in the sets that the preview declares, that it does not answer: by class. Nothing here
 * paints pictures.
 */
export const membersLeftOut: Readonly<Record<string, string>> = {
  Chart: "getImage",
  Range: "getImage",
  Shape: "getAsImage",
};
