/** What is read from a column of a file. Numbers, since comparing words takes as long as reading a short cell. */
export const dateCell = 1;
/** A column of amounts. */
export const amountCell = 2;
/** A column of texts, of which only the place is noted. */
export const textCell = 3;
/** The column of the balance after each row. */
export const balanceCell = 4;

/** The amount of an empty cell, so that it is told apart from one that cannot be read, which is NaN. */
export const emptyAmount = Infinity;
