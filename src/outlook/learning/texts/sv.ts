import { plural } from "../../../ui/plural";
import type { LearningTexts } from "./en";

const changedLane = (count: number, figure: string): string =>
  count === 0 ? "Inget brev bytte fack." : `${figure} brev bytte fack.`;

/** A genitive: "Annas", "Jonas", and "din" where it is one's own. */
const whose = (name: string | undefined): string =>
  name === undefined ? "din" : /[sxz]$/iu.test(name) ? name : `${name}s`;

/** Everything that is said of what was learned, in Swedish. */
export const sv: LearningTexts = {
  spotCheckTitle: "Stickprov",
  spotCheckOffer: (count, figure) =>
    `Veckans stickprov: ${plural(count, "det lägsta brevet", `de ${figure} lägsta breven`)} från personer. Borde något ligga högre?`,
  spotCheckLead: (count, figure) =>
    `${plural(count, "Det lägsta brevet", `De ${figure} lägsta breven`)} från personer den senaste veckan. Borde något ligga högre? Säg var, så lär den sig genast.`,
  spotCheckKeys: "↑ ↓ mellan breven, 1–6 fack, Z ångra",
  spotCheckLook: "Titta",
  notThisWeek: "Inte den här veckan",
  putOff: "Stickprovet kommer tillbaka om en vecka. Det finns alltid under Mer.",
  noneOfThese: "Inget av dem",
  answered: (_count, figure) => `Klart, ${figure} låg för lågt`,
  nothingLow:
    "Inget brev från personer ligger lågt den senaste veckan. Det finns inget att titta på.",
  nowIn: (lane) => `I ${lane}`,
  thanks: "Tack.",
  missed: (checked, missed, figure) =>
    missed === 0
      ? `Av ${checked} granskade hittills borde inget ha legat högre.`
      : `Av ${checked} granskade hittills borde ${figure} ha legat högre.`,
  missedShare: (share, least, most) =>
    `Av det som ligger lågt borde alltså ungefär ${share}\u00a0% ligga högre: troligen mellan ${least} och ${most}\u00a0%.`,
  missedSpan:
    "Ju fler veckor som granskas, desto smalare blir spannet. Om det som ligger högt säger det inget.",
  thresholdFollowed: (_count, figure) =>
    `Hur mycket som läggs upp i tveksamma fall följer av det: ${figure} brev bytte fack.`,
  failed: "Det gick inte",
  failedToLoad: "Det gick inte att läsa",

  learnedTitle: "Vad den lärt sig",
  learnedStart:
    "Kansli kommer med en början som är lika för alla: vad kontorspost i allmänhet säger, utan någons namn eller texter.",
  learnedOwn: (count, figure, name) =>
    count === 0
      ? `Inget av ${whose(name)} egen post har lärts än. Hittills räknas bara början.`
      : `Utöver den har ${figure} brev ur ${whose(name)} egen post gett lärdom. Det som står här nedanför kommer därifrån om inget annat sägs.`,
  drawnTitle: "Vad som hände med breven, 90 dagar",
  drawnNothing:
    "Inget än: inget brev är tre dagar gammalt, eller så finns ingen skickad post som visar vad som besvarats.",
  drawn: {
    answered: "Besvarade inom tre dagar",
    answeredLate: "Besvarade senare",
    passedOn: "Skickade vidare till chefen",
    marked: "Flaggade eller fick en kategori i Outlook",
    discarded: "Raderade eller arkiverade olästa",
    silence: "Inte besvarade på tre dagar",
  },
  oftenTitle: "Får svar oftare än andra",
  seldomTitle: "Får inget svar",
  answeredOf: (answered, received) => `${answered} av ${received}`,
  raisingTitle: "Ord som höjer ett brev",
  loweringTitle: "Ord som sänker ett brev",
  ownWords: "Lärt här:",
  startWords: "Från början:",
  quotedWord: (word) => `”${word}”`,
  correctionsTitle: "Dina rättelser, 30 dagar",
  correctionsNothing: "Inga än. Säg var ett brev borde vara, så lär den sig genast.",
  correctionsLead: "Var och en kan ångras i Historik.",
  correctionRow: (_count, figure, lane) => `${figure} brev borde vara ${lane}`,
  spotChecks: "Stickprov",
  noSpotCheck: "Inget besvarat än, så det är inte känt hur mycket som ligger för lågt.",
  spotCheckOpen: "Gör ett stickprov",
  thresholdOpen: "Hur mycket som läggs upp i tveksamma fall…",
  saveAsFile: "Spara som fil",

  forgetOpen: "Glöm…",
  forgetTitle: "Glöm det som lärts",
  forgetWhat: (name) =>
    `Det som lärts av ${whose(name)} post, av rättelser och av stickprov försvinner, liksom ditt val av hur mycket som läggs upp.`,
  forgetKeeps:
    "Fack som du gett brev för hand är kvar, och inget ändras i Outlook. Lärandet går vidare från den början som följde med Kansli, med det som kommer från och med nu.",
  forgetUndo:
    "Det går att ångra tills du gör något annat eller stänger panelen. Spara det som fil först om du vill ha en kopia.",
  forgetDo: "Glöm",
  forgetting: "Glömmer och sorterar om…",
  forgotten: (count, figure) => `Det som lärts är glömt. ${changedLane(count, figure)}`,
  remembered: (count, figure) => `Det som lärts är tillbaka. ${changedLane(count, figure)}`,

  thresholdTitle: "Hur mycket som läggs upp i tveksamma fall",
  thresholdLead:
    "När ett brev från en person lika gärna kan ligga högre läggs det hellre upp än missas. Så långt går det:",
  cautions: {
    "2": "Mycket mer läggs upp",
    "1": "Lite mer läggs upp",
    "0": "Som stickproven säger",
    "-1": "Lite mindre läggs upp",
    "-2": "Bara det som är klart läggs upp",
  },
  thresholdNow: "Valt nu",
  changes: (up, down) => `Nu skulle ${up} läggas upp och ${down} ner`,
  changesNothing: "Inget brev skulle byta fack nu",
  thresholdDo: "Använd",
  thresholdSet: (count, figure) => `Ändrat. ${changedLane(count, figure)}`,
  thresholdBack: (count, figure) => `Som förut. ${changedLane(count, figure)}`,

  warningTitle: "Bra att veta",
  warnings: {
    "journal-damaged":
      "Historiken gick inte att läsa. Den lades åt sidan; det som gjorts tidigare går inte att ångra härifrån.",
    "document-damaged":
      "Något som Kansli sparat gick inte att läsa. Det lades åt sidan och börjar om; en inställning eller en chef i panelen kan saknas.",
    "learned-damaged":
      "Det som lärts av dina rättelser gick inte att läsa. Det lades åt sidan, och lärandet börjar om från det som följer med Kansli. Brev som du flyttat för hand kan ligga i andra fack.",
    "habits-damaged":
      "Det som lärts av vanor gick inte att läsa. Det lades åt sidan och lärs om från de senaste 90 dagarna.",
    "spot-checks-damaged":
      "Dina svar på stickprov gick inte att läsa. De lades åt sidan; nästa stickprov börjar om.",
    "learned-unread":
      "Det som lärts tidigare gick inte att hämta. Facken är som första dagen tills du letar efter ny post igen.",
    "habits-unread":
      "Det som lärts av vanor gick inte att hämta. Poängen är som första dagen tills panelen öppnas igen.",
    "habits-unkept":
      "Det som lärts av vanor gick inte att spara. Inget är förlorat: det lärs igen nästa gång.",
    "prior-damaged":
      "Det lärande som följer med Kansli gick inte att läsa. Lärandet börjar från noll.",
    "ask-model-damaged":
      "Det som känner igen frågor och önskemål gick inte att läsa. Bara fasta uttryck känns igen.",
    "sent-unreadable":
      "Skickat gick inte att läsa. Kansli kan inte se vem som brukar få svar, så facken är osäkrare.",
    "bodies-unread":
      "En del brev gick inte att läsa till slutet. Deras fack kommer av de första raderna.",
  },
};
