import {
  FluentProvider,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from "react";
import { type HostColors, type ThemeKind, themeKindOf } from "./theme-kind";
import { usePrefersDark } from "./use-prefers-dark";

/** Fluent's own, with a stand-in of the same width that pane.css makes for machines without Segoe UI. */
const fontFamilyBase = webLightTheme.fontFamilyBase.replace(
  "sans-serif",
  "'Kansli Sans', sans-serif",
);

/**
 * Gives everything within Fluent's colours and letters, in the theme of the host: light, dark or contrast. The contrast
 * theme is fetched when it is first wanted.
 */
export function ThemedPane(props: {
  /** Tells the host's colours now and whenever they change; until then the system's wish holds. */
  onColors?: ((listener: (colors: HostColors) => void) => () => void) | undefined;
  children: ReactNode;
}): ReactElement {
  const { onColors, children } = props;
  const [colors, setColors] = useState<HostColors>();
  useEffect(() => onColors?.(setColors), [onColors]);
  const kind = themeKindOf(colors, usePrefersDark());
  const theme = useTheme(kind);
  useEffect(() => {
    // The page around the pane is painted alike, so that nothing white shines through where it scrolls.
    document.documentElement.dataset.theme = kind;
  }, [kind]);
  return (
    <FluentProvider theme={theme} className="pane">
      {children}
    </FluentProvider>
  );
}

function useTheme(kind: ThemeKind): Theme {
  const [contrast, setContrast] = useState<Theme>();
  useEffect(() => {
    if (kind !== "contrast") return;
    void import("./contrast-theme").then((module) => {
      setContrast(module.contrastTheme);
    });
  }, [kind]);
  const theme = kind === "light" ? webLightTheme : webDarkTheme;
  return useMemo(
    () => ({ ...(kind === "contrast" && contrast ? contrast : theme), fontFamilyBase }),
    [kind, contrast, theme],
  );
}
