/** What every pane says, in English. This catalogue is the pattern: a key that is missing in another is a compile error. */
export const en = {
  undo: "Undo",
  close: "Close",
  cancel: "Cancel",
  tryAgain: "Try again",
  detailsForIt: "Details for IT",
  paneBroke: "This cannot be shown",
  paneBrokeHelp:
    "A part of the pane could not be fetched, or something unexpected happened. What you have done is kept. Check the network, and load the pane again.",
  loadAgain: "Load again",
};

/** The words of one language. */
export type UiTexts = typeof en;
