import { teamsHighContrastTheme } from "@fluentui/react-components";

/** Fluent's contrast theme; in a file of its own so that it is only fetched when it is wanted. */
export const contrastTheme = teamsHighContrastTheme;
