const named: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": " " },
};

/** Puts the letters in the place of the entities that OFX files have; others stay as they stand. */
export function unescapeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#(\d{1,7}));/g, (whole, code?: string) =>
    code === undefined ? (named[whole] ?? whole) : String.fromCodePoint(Math.min(+code, 0x10ffff)),
  );
}
