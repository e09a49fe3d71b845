import { plural } from "../../../ui/plural";
import type { LearningTexts } from "./en";

/** Everything that is said of what was learned, in Swedish. */
export const sv: LearningTexts = {
  spotCheckTitle: "Stickprov",
  spotCheckOffer: (count, figure) =>
    `Veckans stickprov: ${plural(count, "det lägsta brevet", `de ${figure} lägsta breven`)} från människor. Borde något ligga högre?`,
  spotCheckLead: (count, figure) =>
    `${plural(count, "Veckans lägsta brev", `Veckans ${figure} lägsta brev`)} från människor. Borde något ligga högre? Säg var, så lär den sig genast.`,
  spotCheckKeys: "↑ ↓ mellan breven, 1–6 fil, Z ångra",
  spotCheckLook: "Titta",
  notThisWeek: "Inte den här veckan",
  putOff: "Stickprovet kommer tillbaka om en vecka. Det finns alltid under Mer.",
  noneOfThese: "Inget av dem",
  answered: (_count, figure) => `Klart, ${figure} låg för lågt`,
  nothingLow: "Inget brev från människor ligger lågt den här veckan. Det finns inget att titta på.",
  nowIn: (lane) => `I ${lane}`,
  thanks: "Tack.",
  missed: (checked, missed, figure) =>
    missed === 0
      ? `Av ${checked} granskade hittills borde inget ha legat högre.`
      : `Av ${checked} granskade hittills borde ${figure} ha legat högre.`,
  missedShare: (share, least, most) =>
    `Av det som ligger lågt borde alltså ungefär ${share} % ligga högre: troligen mellan ${least} och ${most} %.`,
  missedSpan:
    "Ju fler veckor som granskas, desto smalare blir spannet. Om det som ligger högt säger det inget.",
  thresholdFollowed: (_count, figure) =>
    `Hur mycket som läggs upp i tveksamma fall följer av det: ${figure} brev bytte fil.`,
  failed: "Det gick inte",
  failedToLoad: "Det gick inte att läsa",

  warningTitle: "Bra att veta",
  warnings: {
    "learned-damaged":
      "Det som lärts av dina rättelser gick inte att läsa. Det lades åt sidan, och lärandet börjar om från det som följer med Kansli. Brev som du flyttat för hand kan ligga i andra filer.",
    "habits-damaged":
      "Det som lärts av vanor gick inte att läsa. Det lades åt sidan och lärs om från de senaste 90 dagarna.",
    "spot-checks-damaged":
      "Dina svar på stickprov gick inte att läsa. De lades åt sidan; nästa stickprov börjar om.",
    "learned-unread":
      "Det som lärts tidigare gick inte att hämta. Filerna är som första dagen tills du letar efter ny post igen.",
    "habits-unread":
      "Det som lärts av vanor gick inte att hämta. Poängen är som första dagen tills panelen öppnas igen.",
    "habits-unkept":
      "Det som lärts av vanor gick inte att spara. Inget är förlorat: det lärs igen nästa gång.",
    "prior-damaged":
      "Det lärande som följer med Kansli gick inte att läsa. Lärandet börjar från noll.",
    "ask-model-damaged":
      "Det som känner igen frågor och önskemål gick inte att läsa. Bara fasta uttryck känns igen.",
    "sent-unreadable":
      "Skickat gick inte att läsa. Kansli kan inte se vem som brukar få svar, så filerna är osäkrare.",
    "bodies-unread":
      "En del brev gick inte att läsa till slutet. Deras filer kommer av de första raderna.",
  },
};
