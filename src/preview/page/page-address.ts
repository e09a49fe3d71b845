import type { HostRequest } from "../page-api";

/** What the person chooses in the top bar; kept in the page's own address, so that a reload keeps it. */
export interface PageSettings {
  app: HostRequest["app"];
  language: HostRequest["language"];
  theme: HostRequest["theme"];
  /** Width of the pane in CSS pixels, 320 to 450. */
  width: number;
}

/** What the page's address asks for. */
export interface PageAddress {
  settings: PageSettings;
  /** Another task pane to load in place of Kansli's. */
  paneUrl?: string;
  /** Id or mail address of a mailbox to begin in. */
  user?: string;
  /** Id or well-known name of a folder to begin in. */
  folder?: string;
  /** Immutable id of a message to open. */
  message?: string;
}

const apps = { outlook: "Outlook", word: "Word", excel: "Excel" } as const;

/**
 * Reads `?app=&lang=&theme=&width=&pane=&user=&folder=&message=`; what is missing or unknown falls back to
 * Outlook, the browser's language, the system's theme and 350 px.
 */
export function readAddress(query: string, browserLanguage: string, dark: boolean): PageAddress {
  const asked = new URLSearchParams(query);
  const optional = (name: string) => asked.get(name) ?? undefined;
  const app = apps[(asked.get("app") ?? "").toLowerCase() as keyof typeof apps] as
    PageSettings["app"] | undefined;
  const paneUrl = optional("pane");
  const user = optional("user");
  const folder = optional("folder");
  const message = optional("message");
  return {
    settings: {
      app: app ?? "Outlook",
      language: readLanguage(asked.get("lang") ?? browserLanguage),
      theme: readTheme(asked.get("theme"), dark),
      width: readWidth(asked.get("width")),
    },
    ...(paneUrl && { paneUrl }),
    ...(user && { user }),
    ...(folder && { folder }),
    ...(message && { message }),
  };
}

/** Writes the settings into a query, keeping every other part of it. */
export function writeSettings(query: string, settings: PageSettings): string {
  const changed = new URLSearchParams(query);
  changed.set("app", settings.app.toLowerCase());
  changed.set("lang", settings.language);
  changed.set("theme", settings.theme);
  changed.set("width", String(settings.width));
  return `?${changed.toString()}`;
}

function readLanguage(text: string): PageSettings["language"] {
  return text.toLowerCase().startsWith("sv") ? "sv" : "en";
}

function readTheme(text: string | null, dark: boolean): PageSettings["theme"] {
  if (text === "light" || text === "dark" || text === "contrast") return text;
  return dark ? "dark" : "light";
}

function readWidth(text: string | null): number {
  const width = Math.round(Number(text));
  return text !== null && Number.isFinite(width) ? Math.min(450, Math.max(320, width)) : 350;
}
