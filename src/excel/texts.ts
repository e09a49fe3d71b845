/** What the Excel pane says, in each language. */
export const texts = {
  en: {
    title: "Budgets and supplier invoices",
    sentence: "Kansli does not keep budgets yet. In Outlook it already goes through the inbox.",
  },
  sv: {
    title: "Budget och leverantörsfakturor",
    sentence: "Kansli sköter inte budgetar än. I Outlook går det redan igenom inkorgen.",
  },
} as const;
