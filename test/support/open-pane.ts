import type { Frame, FrameLocator, Page } from "playwright-core";
import type { Preview } from "../../src/preview/preview-server";
import { findViolations } from "./find-violations";
import type { Stage } from "./stage";

/** How the page around the pane is opened. */
export interface PaneLook {
  lang: "sv" | "en";
  theme: "light" | "dark" | "contrast";
  width: 320 | 350;
  /** Outlook when absent. */
  app?: "outlook" | "word" | "excel";
  /** What the clock says all the while; the machine's own when absent. */
  now?: Date;
}

/** A pane in its pretend application, in a browser. */
export interface OpenPane {
  page: Page;
  /** Everything inside the pane. */
  pane: FrameLocator;
  /** The pane's own frame, for scripts that run in it. */
  frame(): Frame;
  /** Presses Allow in the pane and Accept in the host's consent dialog. */
  allow(): Promise<void>;
  /** Accepts what the host asks for. */
  accept(): Promise<void>;
  /** What axe finds wrong in the pane now, each with its place; `also` are rules that it does not ask by itself. */
  violations(also?: readonly string[]): Promise<string[]>;
  /** The parts that stick out of the pane's width. */
  tooWide(): Promise<string[]>;
}

/** Opens the preview's page with the pane on it. */
export async function openPane(
  stage: Stage,
  preview: Preview,
  look: Partial<PaneLook> = {},
): Promise<OpenPane> {
  const { app = "outlook", lang = "en", theme = "light", width = 350, now } = look;
  const query = new URLSearchParams({ app, lang, theme, width: String(width) });
  const page = await stage.page(`${preview.url}/?${query.toString()}`, {
    now,
    viewport: { width: 1300, height: 860 },
    // The pane's measure is taken with a script of ours, which its page would not let in.
    bypassCSP: true,
    timezoneId: "Europe/Stockholm",
    // Word and Excel may not tell their colours; the pane goes by the machine's then.
    colorScheme: theme === "light" ? "light" : "dark",
    contrast: theme === "contrast" ? "more" : "no-preference",
  });
  const pane = page.frameLocator("aside iframe");
  const accept = () => page.getByRole("button", { name: /^(Accept|Godkänn|Acceptera)/u }).click();
  const frame = () => frameOf(page, app);
  return {
    page,
    pane,
    frame,
    accept,
    allow: async () => {
      await pane.getByRole("button", { name: /^(Allow and start|Tillåt och börja)/u }).click();
      await accept();
    },
    violations: (also = []) =>
      findViolations(frame(), Object.fromEntries(also.map((rule) => [rule, true]))),
    tooWide: () =>
      frame().evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter(
            (element) =>
              element.getBoundingClientRect().right > innerWidth + 1 &&
              !element.closest(".only-heard"),
          )
          .map((element) => `${element.tagName}.${element.className}`),
      ),
  };
}

function frameOf(page: Page, app: string): Frame {
  const frame = page.frames().find((each) => each.url().includes(`/${app}.html`));
  if (!frame) throw new RangeError("frameOf: the pane is not on the page");
  return frame;
}
