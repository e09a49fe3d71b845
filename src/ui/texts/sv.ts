import type { UiTexts } from "./en";

/** What every pane says, in Swedish. */
export const sv: UiTexts = {
  undo: "Ångra",
  close: "Stäng",
  cancel: "Avbryt",
  tryAgain: "Försök igen",
  detailsForIt: "Uppgifter till IT",
  paneBroke: "Det här går inte att visa",
  paneBrokeHelp:
    "En del av panelen gick inte att hämta, eller så hände något oväntat. Det du har gjort är kvar. Kontrollera nätverket och ladda panelen igen.",
  loadAgain: "Ladda igen",
};
