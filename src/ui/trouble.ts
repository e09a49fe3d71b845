import type { Language } from "./language";

/** One sentence in each language a pane speaks. */
type InBothLanguages = Readonly<Record<Language, string>>;

/** A failure as the pane shows it: what happened and what to do, and what a technician wants to know. */
export interface Trouble {
  /** The code of the border's error, "offline"; "unexpected" for everything that is no border's error. */
  code: string;
  /** Absent when the pane's own words for the unexpected say more than the error. */
  words?: InBothLanguages;
  /** For IT; holds names of errors and codes, never anything from a mail. */
  detail: string;
  /** When it was met, an instant in UTC, ISO 8601. */
  at: string;
}

/** What the errors of all borders have in common: GraphError, HostError and SignInError. */
interface BorderError extends Error {
  code: string;
  texts: InBothLanguages;
  status?: number;
  graphCode?: string;
}

/** Makes the pane's view of something that was thrown. */
export function troubleOf(thrown: unknown, at: string): Trouble {
  if (!isBorderError(thrown)) {
    return { code: "unexpected", detail: thrown instanceof Error ? thrown.name : "unknown", at };
  }
  const detail = [thrown.name, thrown.code, thrown.status, thrown.graphCode]
    .filter((part) => part !== undefined && part !== "" && part !== 0)
    .join(" ");
  return { code: thrown.code, words: thrown.texts, detail, at };
}

/** The sentence for people. */
export function wordsOf(trouble: Trouble, language: Language, unexpected: string): string {
  return trouble.words?.[language] ?? unexpected;
}

/** Whether the line to Microsoft 365 is down, so that the list stays and is tried again by itself. */
export function isOffline(trouble: Trouble | undefined): boolean {
  return trouble?.code === "offline";
}

function isBorderError(thrown: unknown): thrown is BorderError {
  return thrown instanceof Error && "code" in thrown && "texts" in thrown;
}
