import { plural } from "../../ui/plural";

import type { CardTexts } from "./card-en";

/** What the card says of a message beside its score, in Swedish. */
export const cardSv: CardTexts = {
  foundInMessage: "Hittat i brevet",
  nothingFoundInMessage: "Ingen tid, fråga eller summa.",
  deadline: "Senast",
  mentioned: "Datum",
  question: "Fråga",
  amount: "Belopp",
  attachments: "Bilagor",
  attachmentsYes: "Ja, se brevet",
  quoted: (words) => `”${words}”`,
  unsureDay: "dagen kan läsas på två sätt",
  knownSender: "Känd avsändare. Inga varningar.",
  newSenderTitle: "Första brevet från den här avsändaren",
  newSenderHelp: "Inget har kommit från adressen förut. Kontrollera vem det är innan du gör något.",
  unsureTitle: "Osäker",
  unsureHelp: "Det lades hellre för högt än för lågt. Säg var det borde vara, så lär den sig.",
  safety: {
    lookAlike: "Avsändardomän som liknar en känd",
    lookAlikeHelp: (resembles) => `liknar ${resembles}, som är känd.`,
    replyElsewhere: "Svar går någon annanstans",
    replyElsewhereHelp: (address) => `Ett svar skulle gå till ${address}.`,
    accountChanged: "Bankkontot är ändrat",
    accountChangedHelp: (account, before, count, figure) =>
      `Den här fakturan: ${account}. ${plural(count, "Den förra", `De ${figure} förra`)}: ${before}. Ring leverantören på ett nummer du redan har.`,
    borrowedName: "Ett känt namn från en annan adress",
    borrowedNameHelp: (name, address) => `${name} skriver annars från ${address}.`,
  },
  notRead: {
    private: "Innehållet inte läst (privat)",
    encrypted: "Innehållet inte läst (krypterat)",
  },
  notReadHelp: "Fack och poäng kommer bara av avsändare, adresser och ämne.",
};
