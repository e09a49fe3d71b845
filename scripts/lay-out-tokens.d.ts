/** Lays out, as a style sheet, Fluent's tokens that the named rooms of `src` use: light, dark and contrast. */
export function layOutTokens(rooms: readonly string[]): string;
