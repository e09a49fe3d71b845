/** What every pane says, in English. This catalogue is the pattern: a key that is missing in another is a compile error. */
export const en = {
  undo: "Undo",
  close: "Close",
  cancel: "Cancel",
  tryAgain: "Try again",
  detailsForIt: "Details for IT",
};

/** The words of one language. */
export type UiTexts = typeof en;
