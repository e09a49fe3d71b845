import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { keepFocus } from "./keep-focus";
import { type HostColors, type ThemeKind, themeKindOf } from "./theme-kind";
import { useSystemTheme } from "./use-system-theme";

const ThemeContext = createContext<ThemeKind>("light");

/** How the pane around is painted, for parts made of Fluent's own components: those want a `FluentProvider`. */
export function useThemeKind(): ThemeKind {
  return useContext(ThemeContext);
}

/**
 * Paints everything within in the theme of the host: light, dark or contrast. Fluent's tokens of all three stand in the
 * page (scripts/lay-out-tokens.js); this only says which of them hold. The keyboard stays within (`keepFocus`).
 */
export function ThemedPane(props: {
  /** Tells the host's colours now and whenever they change; until then the system's wish holds. */
  onColors?: ((listener: (colors: HostColors) => void) => () => void) | undefined;
  children: ReactNode;
}): ReactElement {
  const { onColors, children } = props;
  const [colors, setColors] = useState<HostColors>();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => onColors?.(setColors), [onColors]);
  useEffect(() => (pane.current === null ? undefined : keepFocus(pane.current)), []);
  const kind = themeKindOf(colors, useSystemTheme());
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = kind;
  }, [kind]);
  return (
    <ThemeContext value={kind}>
      <div className="pane" ref={pane}>
        {children}
      </div>
    </ThemeContext>
  );
}
