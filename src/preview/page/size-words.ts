const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in words: "1.4 MB"; a thousand bytes are a kilobyte. */
export function sizeWords(bytes: number, language: string): string {
  const exponent = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[exponent] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: exponent > 1 ? 1 : 0,
  }).format(bytes / 1000 ** exponent);
}
