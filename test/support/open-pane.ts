import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Preview } from "../../src/preview/preview-server";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

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
  /** Presses Allow in the pane and Accept in the host's consent dialog. */
  allow(): Promise<void>;
  /** Accepts what the host asks for. */
  accept(): Promise<void>;
  /** What axe finds wrong in the pane now, each with its place; `also` are rules that it does not ask by itself. */
  violations(also?: readonly string[]): Promise<string[]>;
  /** The parts that stick out of the pane's width. */
  tooWide(): Promise<string[]>;
}

/** Opens the preview's page and waits for the pane on it. */
export async function openPane(
  browser: Browser,
  preview: Preview,
  look: PaneLook = { lang: "en", theme: "light", width: 350 },
): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: { width: 1300, height: 860 },
    // The pane's measure is taken with a script of ours, which its page would not let in.
    bypassCSP: true,
    timezoneId: "Europe/Stockholm",
    // Word and Excel may not tell their colours; the pane goes by the machine's then.
    colorScheme: look.theme === "light" ? "light" : "dark",
    contrast: look.theme === "contrast" ? "more" : "no-preference",
  });
  const { app = "outlook", now, ...rest } = look;
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (now) await page.clock.setFixedTime(now);
  const query = new URLSearchParams({ ...rest, app, width: String(rest.width) });
  await page.goto(`${preview.url}/?${query.toString()}`);
  const pane = page.frameLocator("aside iframe");
  const accept = () => page.getByRole("button", { name: /^(Accept|Godkänn|Acceptera)/u }).click();
  return {
    page,
    pane,
    accept,
    allow: async () => {
      await pane.getByRole("button", { name: /^(Allow and start|Tillåt och börja)/u }).click();
      await accept();
    },
    violations: (also = []) => findViolations(page, app, also),
    tooWide: () =>
      frameOf(page, app).evaluate(() =>
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

async function findViolations(page: Page, app: string, also: readonly string[]): Promise<string[]> {
  const frame = frameOf(page, app);
  // Hovered things are measured in the color of hovering; the pointer waits outside.
  await page.mouse.move(5, 5);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  const rules = Object.fromEntries(also.map((rule) => [rule, { enabled: true }]));
  const { violations } = await frame.evaluate(
    (asked) =>
      (window as unknown as { axe: typeof Axe }).axe.run({
        ...{ resultTypes: ["violations"], rules: asked },
      }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

function frameOf(page: Page, app: string) {
  const frame = page.frames().find((each) => each.url().includes(`/${app}.html`));
  if (!frame) throw new RangeError("frameOf: the pane is not on the page");
  return frame;
}
