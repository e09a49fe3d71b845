import type { OverviewLine } from "../../core/budget/desk/overview";
import type { Formats } from "../../ui/formats";
import type { MoneyWords } from "../money-words";
import type { PaneTexts } from "../texts/en";

/** Why a line stands out: her own comment when she has written one, else what its figures come from. */
export function whyWords(
  { line, why }: OverviewLine,
  texts: PaneTexts,
  formats: Formats,
  money: MoneyWords,
): string {
  if (line.comment !== undefined && line.comment !== "") return line.comment;
  const { transactions, largest } = why;
  if (!largest) return texts.whyNothing;
  return texts.whyOver(
    transactions,
    formats.number(transactions),
    largest.text,
    money.whole(Math.abs(largest.minor)),
  );
}
