/** What the Word pane says, in each language. */
export const texts = {
  en: {
    title: "Agendas and minutes",
    sentence:
      "Kansli does not write in documents yet. In Outlook it already goes through the inbox.",
  },
  sv: {
    title: "Dagordningar och protokoll",
    sentence: "Kansli skriver inte i dokument än. I Outlook går det redan igenom inkorgen.",
  },
} as const;
