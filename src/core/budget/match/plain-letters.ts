import { plainText } from "../import/transaction-key";

/** What stands for a letter that only the whole text makes plain: a combining mark, or one beyond the Latin scripts. */
export const unclear = 0xffff;

/**
 * For each letter of the Latin scripts, by its code unit, the letter that `plainText` makes of it; all blanks are the
 * space. Code units beyond the table are `unclear`.
 */
export const plainLetters: Uint16Array = Uint16Array.from({ length: 0x250 }, (_, unit) => {
  const [, plain = "", ...rest] = plainText(`x${String.fromCharCode(unit)}x`);
  return rest.length === 1 ? plain.charCodeAt(0) : unclear;
});
