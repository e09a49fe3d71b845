/** Outlook's preset category colors, "preset0" to "preset24", as CSS colors. @see Graph's categoryColor */
export const categoryColors: readonly string[] = [
  ...["#e7514d", "#f28a3c", "#b5835a", "#e8c11c", "#3fa35b", "#2fa8a0", "#8a9a3b", "#3b7dd8"],
  ...["#8764c9", "#c4417f", "#8a9bb0", "#5b6f8a", "#9a9a9a", "#6b6b6b", "#1f1f1f", "#a4262c"],
  ...["#b35416", "#7a4f2a", "#a38200", "#1e6b37", "#14706a", "#5a6523", "#1f4e8c", "#553a8c"],
  "#7d1f4e",
];

/** The CSS color of a category's preset; gray for "none" and for what is unknown. */
export function colorOfCategory(preset: string | undefined): string {
  const number = Number(/^preset(\d+)$/i.exec(preset ?? "")?.[1] ?? Number.NaN);
  return categoryColors[number] ?? "#9a9a9a";
}
