import type { InBothLanguages, Language } from "../shared/language";
import { voteWords } from "./vote-words";

/** A ready phrase of the minutes. Slots stand in braces: `{subject}`, `{person}`, `{what}`. */
export interface Phrase {
  id: string;
  /** The word on its button. */
  label: InBothLanguages;
  text: InBothLanguages;
  /** Which field it goes into. */
  field: "report" | "decision" | "objection";
  /** What else it does to the §. */
  outcome?: "decided" | "postponed" | "referred back";
  /** Marks the person as one with a conflict of interest. */
  isConflict?: true;
}

/** The phrases, in the order of the buttons. */
export const phraseBank: readonly Phrase[] = [
  {
    ...{ id: "approved", field: "decision", outcome: "decided" },
    label: { sv: "godkändes", en: "approved" },
    text: {
      sv: "{subject} beslutade att godkänna {what}.",
      en: "{subject} resolved to approve {what}.",
    },
  },
  {
    ...{ id: "resolved", field: "decision", outcome: "decided" },
    label: { sv: "beslutade att", en: "resolved to" },
    text: { sv: "{subject} beslutade att {what}.", en: "{subject} resolved to {what}." },
  },
  {
    ...{ id: "noted", field: "decision", outcome: "decided" },
    label: { sv: "till handlingarna", en: "noted" },
    text: {
      sv: "{subject} beslutade att lägga informationen till handlingarna.",
      en: "{subject} noted the information and placed it on file.",
    },
  },
  {
    ...{ id: "postponed", field: "decision", outcome: "postponed" },
    label: { sv: "bordlades", en: "tabled" },
    text: {
      sv: "{subject} beslutade att bordlägga ärendet till {date}.",
      en: "{subject} resolved to postpone the matter to {date}.",
    },
  },
  {
    ...{ id: "referred-back", field: "decision", outcome: "referred back" },
    label: { sv: "återremiss", en: "referred back" },
    text: {
      sv: "{subject} beslutade att återremittera ärendet till {person} för {what}.",
      en: "{subject} resolved to refer the matter back to {person} for {what}.",
    },
  },
  {
    ...{ id: "conflict", field: "report", isConflict: true },
    label: { sv: "jäv", en: "conflict" },
    text: {
      sv: "{person} anmälde jäv och deltog inte i handläggningen av ärendet.",
      en: "{person} declared a conflict of interest and took no part in the matter.",
    },
  },
  {
    ...{ id: "reservation", field: "objection" },
    label: { sv: "reservation", en: "reservation" },
    text: {
      sv: "{person} reserverade sig mot beslutet till förmån för {what}.",
      en: "{person} entered a reservation against the decision in favour of {what}.",
    },
  },
  {
    ...{ id: "dissent", field: "objection" },
    label: { sv: "avvikande mening", en: "dissent" },
    text: {
      sv: "{person} anmälde avvikande mening: {what}.",
      en: "{person} recorded a dissenting opinion: {what}.",
    },
  },
  {
    ...{ id: "vote", field: "decision", outcome: "decided" },
    label: { sv: "votering", en: "vote" },
    text: {
      sv: `Efter ${voteWords.sv} beslutade {subject} att {what}.`,
      en: `By ${voteWords.en}, {subject} resolved to {what}.`,
    },
  },
  {
    ...{ id: "motion", field: "report" },
    label: { sv: "yrkande", en: "motion" },
    text: { sv: "{person} yrkade att {what}.", en: "{person} moved that {what}." },
  },
  {
    ...{ id: "point-of-order", field: "report" },
    label: { sv: "ordningsfråga", en: "point of order" },
    text: {
      sv: "{person} väckte en ordningsfråga om {what}. Ordföranden beslutade att {ruling}.",
      en: "{person} raised a point of order on {what}. The chair ruled that {ruling}.",
    },
  },
];

/** The slots of a phrase, in the order of the text. */
export function slotsOf({ text }: Phrase, language: Language): string[] {
  return [...new Set([...text[language].matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ""))];
}

/** Writes a phrase with its slots filled; an empty slot stays as a gap of dots for her to fill in by hand. */
export function writePhrase(
  { text }: Phrase,
  language: Language,
  slots: Readonly<Record<string, string>>,
): string {
  const fill = (name: string) => (slots[name] ?? "").trim().padEnd(1, "…");
  const filled = text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name));
  return filled.slice(0, 1).toUpperCase() + filled.slice(1);
}
