import type { Language } from "../../shared/language";
import type { LineMatch } from "../match/match-rule";

/** Says in words why a transaction stands on its line, for the workbook and the preview; empty for no reason. */
export function describeMatch(reason: LineMatch["reason"], language: Language): string {
  const isSwedish = language === "sv";
  switch (reason.kind) {
    case "rule":
      return isSwedish ? `Regel: ${reason.contains}` : `Rule: ${reason.contains}`;
    case "earlier":
      return isSwedish
        ? `Som tidigare: ${reason.payee}, ${reason.times} gånger`
        : `As before: ${reason.payee}, ${reason.times} times`;
    case "account":
      return isSwedish
        ? `Konto ${reason.account} i ${reason.from}–${reason.to}`
        : `Account ${reason.account} in ${reason.from}–${reason.to}`;
    case "none":
      return "";
  }
}
