import type { Language } from "../core/shared/language";
import type { CategoryNames } from "../core/triage/lane-categories";

/**
 * The names of the Outlook categories that stand for the lanes. Marked with the product's name, so that a category of
 * the assistant's own with the same word is never touched.
 */
export const laneCategories: Readonly<Record<Language, CategoryNames>> = {
  sv: {
    decide: "Kansli: Beslut",
    handle: "Kansli: Hantera",
    meetings: "Kansli: Möten",
    invoices: "Kansli: Fakturor",
    read: "Kansli: Läs",
    bulk: "Kansli: Utskick",
  },
  en: {
    decide: "Kansli: Decide",
    handle: "Kansli: Handle",
    meetings: "Kansli: Meetings",
    invoices: "Kansli: Invoices",
    read: "Kansli: Read",
    bulk: "Kansli: Bulk",
  },
};

/** The lane categories of the other languages: a message that has one loses it when it gets its own. */
export function categoriesOfOthers(language: Language): readonly string[] {
  return Object.entries(laneCategories)
    .filter(([other]) => other !== language)
    .flatMap(([, names]) => Object.values(names));
}
