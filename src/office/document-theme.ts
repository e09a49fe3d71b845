/** The two colours of Word and Excel that tell their theme, "#rrggbb". */
export interface DocumentColors {
  background: string;
  foreground: string;
}

/**
 * Calls `listener` once with the colours the application is painted in, where it tells them, and returns the function
 * that ends it. Word and Excel tell them at the start only; on the web they may not at all.
 */
export function onDocumentColors(listener: (colors: DocumentColors) => void): () => void {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.bodyBackgroundColor) {
    listener({ background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor });
  }
  return () => undefined;
}
