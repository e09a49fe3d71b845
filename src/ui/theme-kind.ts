/** How the pane is painted. */
export type ThemeKind = "light" | "dark" | "contrast";

/** The two colours of the host that tell its theme, "#rrggbb". */
export interface HostColors {
  background: string;
  foreground: string;
}

/**
 * Tells the theme from the host's colours, or from the system's wish while the host has said nothing. Only a contrast
 * theme puts pure white, or another pure colour, on pure black: Office's own black theme is softer.
 */
export function themeKindOf(colors: HostColors | undefined, system: ThemeKind): ThemeKind {
  if (colors === undefined) return system;
  const background = brightness(colors.background);
  if (background > 128) return "light";
  return background === 0 && brightness(colors.foreground) > 220 ? "contrast" : "dark";
}

function brightness(color: string): number {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return (((value >> 16) & 255) * 299 + ((value >> 8) & 255) * 587 + (value & 255) * 114) / 1000;
}
