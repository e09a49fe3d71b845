import type { HostRequest } from "../page-api";

/** The colours that OfficeThemeChanged brings, as numbers 0xRRGGBB. */
export interface OfficeThemeColors {
  bodyBackgroundColor: number;
  bodyForegroundColor: number;
  controlBackgroundColor: number;
  controlForegroundColor: number;
}

/** The colours of the page's themes. */
export const officeThemes: Record<HostRequest["theme"], OfficeThemeColors> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x333333,
  },
  dark: {
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xd6d6d6,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};
