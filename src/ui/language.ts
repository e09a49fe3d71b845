/** The languages a pane speaks. */
export type Language = "sv" | "en";

/** The pane's language for a language tag of Office, such as "sv-SE"; English for every tongue Kansli does not speak. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("sv") ? "sv" : "en";
}
