/** What stands for the end of a cell that is written in no plain way; a careful look must judge it. */
export const notPlain = -1;
