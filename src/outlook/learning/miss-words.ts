import type { MissEstimate } from "../../core/triage/spot-check";
import type { Formats } from "../../ui/formats";
import type { LearningTexts } from "./texts/en";

/** Says how much is missed as far as the spot checks tell: what was counted, the share, and how unsure it is. */
export function missWords(
  { checked, missed, share, least, most }: MissEstimate,
  texts: LearningTexts,
  formats: Formats,
): string[] {
  const percent = (part: number) => formats.number(Math.round(part * 100));
  return [
    texts.missed(formats.number(checked), missed, formats.number(missed)),
    texts.missedShare(percent(share), percent(least), percent(most)),
    texts.missedSpan,
  ];
}
