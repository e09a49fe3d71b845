import {
  FluentProvider,
  teamsHighContrastTheme,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { ThemeKind } from "./theme-kind";
import { useThemeKind } from "./ThemedPane";

const themes: Readonly<Record<ThemeKind, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/**
 * What Fluent's own components need around them. It brings 16 kB of themes and focus machinery, so only parts that are
 * fetched when they are wanted use it; the rest of a pane is its own markup in Fluent's tokens.
 */
export function FluentParts(props: { children: ReactNode }): ReactElement {
  return <FluentProvider theme={themes[useThemeKind()]}>{props.children}</FluentProvider>;
}
