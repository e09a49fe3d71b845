import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { HostRequest, PreviewEvent, Selection } from "../../src/preview/page-api";
import type { Preview } from "../../src/preview/preview-server";
import { laySmallOffice, type SmallOffice } from "../preview/office/a-small-office";
import { buildPage } from "../support/build-page";
import type { Stage } from "../support/stage";
import type { Outcome } from "./pane/page";

const relayFolder = path.resolve(__dirname, "../preview/office/relay");
const officeJs = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

/** Kansli's own office room on Microsoft's office.js, in a pane of a small pretend office, in a real browser. */
export class OfficeStand {
  private constructor(
    readonly preview: Preview,
    readonly ids: SmallOffice,
    private readonly stage: Stage,
    readonly page: Page,
  ) {}

  static async open(stage: Stage): Promise<OfficeStand> {
    const folder = stage.folder();
    const entry = path.join(__dirname, "pane/page.ts");
    const names = ["outlook.html", "word.html", "excel.html"];
    await buildPage({ entry, folder, names, head: officeJs });
    const found: { ids?: SmallOffice } = {};
    const preview = await stage.preview({
      page: relayFolder,
      panes: folder,
      layOut: (tenant) => {
        found.ids = laySmallOffice(tenant);
        return "A small office";
      },
    });
    const page = await stage.page(preview.url);
    await page.waitForFunction("window.relay?.isOpen");
    return new OfficeStand(preview, found.ids!, stage, page);
  }

  /** Opens the pane beside something, and waits until its script has run; Office may not be ready yet. */
  async openPane(selection: Selection, changes: Partial<HostRequest> = {}): Promise<void> {
    const request = { app: "Outlook", language: "en", theme: "light", selection, ...changes };
    await this.page.evaluate(`relay.open(${JSON.stringify(request)})`);
    await this.pane.waitForFunction("window.call");
  }

  /** Opens the pane beside a message and waits until Office is ready in it. */
  async openReady(selection: Selection, changes: Partial<HostRequest> = {}): Promise<Outcome> {
    await this.openPane(selection, changes);
    return this.call("whenOfficeIsReady");
  }

  /** A page of the pane that stands alone, in no host. */
  async openAlone(): Promise<Page> {
    const alone = await this.stage.page(`${this.preview.url}/panes/outlook.html`);
    await alone.waitForFunction("window.call");
    return alone;
  }

  /** Calls a function of the office room in the pane. */
  call(name: Parameters<Window["call"]>[0], ...words: unknown[]): Promise<Outcome> {
    return this.pane.evaluate(([which, given]) => window.call(which, given), [
      name,
      words,
    ] as const);
  }

  listen(name: string, to: "items" | "colors"): Promise<void> {
    return this.pane.evaluate(([which, what]) => window.listen(which, what), [name, to] as const);
  }

  unlisten(name: string): Promise<void> {
    return this.pane.evaluate((which) => window.unlisten(which), name);
  }

  /** Waits until a listener has heard so many things, and gives them. */
  async heard(name: string, count: number): Promise<unknown[]> {
    const enough = `window.heard[${JSON.stringify(name)}].length >= ${count}`;
    await this.pane.waitForFunction(enough);
    return this.inPane(`window.heard[${JSON.stringify(name)}]`) as Promise<unknown[]>;
  }

  inPane(expression: string): Promise<unknown> {
    return this.pane.evaluate(expression);
  }

  select(selection: Selection): Promise<unknown> {
    return this.page.evaluate(`relay.select(${JSON.stringify(selection)})`);
  }

  setTheme(theme: HostRequest["theme"]): Promise<unknown> {
    return this.page.evaluate(`relay.setTheme(${JSON.stringify(theme)})`);
  }

  /** Waits for the next form the page is told to open. */
  async nextForm(): Promise<Extract<PreviewEvent, { type: "open-form" }>["form"]> {
    const handle = await this.page.waitForFunction(() => {
      const { events } = (window as unknown as { relay: { events: PreviewEvent[] } }).relay;
      const place = events.findIndex(({ type }) => type === "open-form");
      return place < 0 ? undefined : events.splice(0, place + 1).at(-1);
    });
    const event = (await handle.jsonValue()) as Extract<PreviewEvent, { type: "open-form" }>;
    return event.form;
  }

  private get pane(): Frame {
    const frame = this.page.frames().find((each) => each.parentFrame() === this.page.mainFrame());
    if (!frame) throw new RangeError("OfficeStand.pane: no pane is open");
    return frame;
  }
}
