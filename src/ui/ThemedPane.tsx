import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { type HostColors, type ThemeKind, themeKindOf } from "./theme-kind";
import { usePrefersDark } from "./use-prefers-dark";

/** Fluent's own, with a stand-in of the same width that pane.css makes for machines without Segoe UI. */
const fontFamilyBase = webLightTheme.fontFamilyBase.replace(
  "sans-serif",
  "'Kansli Sans', sans-serif",
);

const ThemeContext = createContext<Theme>(webLightTheme);

/** The theme around, for parts made of Fluent's own components: they want it in a `FluentProvider`. */
export function useFluentTheme(): Theme {
  return useContext(ThemeContext);
}

/**
 * Gives everything within Fluent's colours and letters, in the theme of the host: light, dark or contrast. The contrast
 * theme is fetched when it is first wanted. It lays out Fluent's tokens itself: Fluent's provider brings 10 kB of focus
 * and style machinery that only Fluent's own components need, and those come later.
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
  const tokens = useMemo(() => toStyle(theme), [theme]);
  return (
    <ThemeContext value={theme}>
      <style>{tokens}</style>
      <div className="pane">{children}</div>
    </ThemeContext>
  );
}

/** Fluent's tokens as the custom properties its style sheets name. */
function toStyle(theme: Theme): string {
  const properties = Object.entries(theme).map(([name, value]) => `--${name}:${value}`);
  return `.pane{${properties.join(";")}}`;
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
