import type { PaneTexts } from "./texts/en";

/** The words of a reading of messages, for the banner that shows how far it has come. */
export function messagesRead(
  texts: PaneTexts,
): (done: string, total: string | undefined) => string {
  return (done, total) =>
    total === undefined ? texts.messagesSoFar(done) : texts.messagesOf(done, total);
}

/** The four keys she uses most in a list of messages. */
export function keyHints({ keyHints: does }: PaneTexts): readonly (readonly [string, string])[] {
  return [
    ["J K", does.move],
    ["X", does.select],
    ["1–6", does.lane],
    ["?", does.all],
  ];
}
