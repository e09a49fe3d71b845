/** The languages Kansli speaks. */
export type Language = "sv" | "en";

/** One text in each language that Kansli speaks. */
export type InBothLanguages = Readonly<Record<Language, string>>;
