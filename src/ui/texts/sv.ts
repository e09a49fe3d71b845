import type { UiTexts } from "./en";

/** What every pane says, in Swedish. */
export const sv: UiTexts = {
  undo: "Ångra",
  close: "Stäng",
  cancel: "Avbryt",
  tryAgain: "Försök igen",
  detailsForIt: "Uppgifter till IT",
};
