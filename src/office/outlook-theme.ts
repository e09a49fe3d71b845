/** The two colours of Outlook that tell its theme, "#rrggbb". */
export interface OutlookColors {
  background: string;
  foreground: string;
}

/**
 * Calls `listener` with the colours Outlook is painted in, at once when Outlook tells them and whenever they change,
 * until the returned function is called. Outlook on the web tells them only when they change.
 */
export function onOutlookColors(listener: (colors: OutlookColors) => void): () => void {
  let isListening = true;
  const tell = (theme: Office.OfficeTheme | undefined): void => {
    if (isListening && theme?.bodyBackgroundColor) {
      const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme;
      listener({ background, foreground });
    }
  };
  tell(Office.context.officeTheme);
  Office.context.mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    (event: { officeTheme: Office.OfficeTheme }) => {
      tell(event.officeTheme);
    },
  );
  return () => {
    isListening = false;
  };
}
