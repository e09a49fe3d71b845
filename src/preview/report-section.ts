const mostLines = 20;

/** A heading with its count and the first twenty lines under it; nothing when there are none. */
export function reportSection(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostLines;
  return [
    `${lines.length} ${title}:`,
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
